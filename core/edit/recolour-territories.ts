import { recoloured } from '../colour/recoloured.ts';
import type { Plan } from '../model/plan.ts';
import type { CommandOf } from './command.ts';
import type { EditResult } from './perform.ts';

/** Gives territories that touch one of the same colour another one; the change is empty where there are none. */
export function recolourTerritories(plan: Plan, { scenario, role }: CommandOf<'recolour-territories'>): EditResult {
  const records = recoloured(plan, scenario, role);
  const note = { code: 'recoloured-territories', values: { territories: records.length } } as const;
  return { ok: true, change: { note, moves: [], records, batches: [] } };
}
