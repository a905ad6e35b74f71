import { territoryWith } from '../model/assignment.ts';
import type { Plan } from '../model/plan.ts';
import type { CommandOf } from './command.ts';
import type { EditResult } from './perform.ts';
import { refused } from './refusal.ts';

/** Gives a territory another name; its id stays. A name of blanks only is refused. */
export function renameTerritory(plan: Plan, command: CommandOf<'rename-territory'>): EditResult {
  const before = territoryWith(plan, command.territory);
  const name = command.name.trim();
  if (!before) return refused('invalid-request', { what: 'territory' });
  if (name === '') return refused('invalid-request', { what: 'name' });
  return {
    ok: true,
    change: {
      note: { code: 'renamed-territory', values: { before: before.name, after: name } },
      moves: [],
      records: name === before.name ? [] : [{ kind: 'territories', before, after: { ...before, name } }],
      batches: [],
    },
  };
}
