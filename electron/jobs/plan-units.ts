import type { Plan } from '../../core/model/plan.ts';
import type { UnitSetKind, UnitTable } from '../../core/model/unit.ts';
import { Refused } from '../refused.ts';
import type { ReadWork } from './import-work.ts';

/** The units of a plan as an update reads accounts for them: by code, else the nearest; values in the order asked. */
export interface PlanUnits {
  readonly source: string;
  readonly units: Omit<UnitTable, 'keys'>;
}

/** Sets that the program can make again by their name. */
const NAMED: readonly UnitSetKind[] = ['points', 'us-states', 'us-counties'];

/**
 * What accounts that update a plan are read for: the plan's own units. Throws `other-units` where `asked` says that
 * they are to be read for units of another kind, because then no account would find its unit.
 */
export function unitsOfPlan(
  plan: Plan,
  asked: ReadWork['units'] | null,
  measures: ReadWork['measures'],
): ReadWork['units'] {
  const { unitSet, units } = plan;
  if (!unitSet) throw new Refused('no-plan');
  if (asked && asked.kind !== unitSet.kind && asked.kind !== 'plan') {
    throw new Refused('other-units', { planned: unitSet.kind, asked: asked.kind });
  }
  if (asked?.kind === 'list') return asked;
  const kind = NAMED.find((name) => name === unitSet.kind);
  if (kind) return { kind } as ReadWork['units'];
  const { keys: _, ...table } = units;
  const values = measures.map(({ name }) => units.values[plan.measures.findIndex((m) => m.name === name)] ?? null);
  return { kind: 'plan', list: { source: unitSet.source, units: { ...table, values } } };
}
