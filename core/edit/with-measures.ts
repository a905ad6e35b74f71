import { invariant } from '../invariant.ts';
import type { Measure } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';

/**
 * The plan with other measures, in the order of their keys; the value columns follow the measure that comes or goes.
 * A measure that has values cannot go this way, because undo could not bring the values back: that throws.
 */
export function withMeasures(plan: Plan, measures: readonly Measure[]): Plan {
  const same = measures.length === plan.measures.length && measures.every((m, i) => m.key === plan.measures[i]?.key);
  if (same) return { ...plan, measures };
  const columnOf = measures.map(({ key }) => plan.measures.findIndex((before) => before.key === key));
  const follow = (columns: readonly (Float64Array | null)[]) => {
    const lost = columns.some((column, m) => column !== null && !columnOf.includes(m));
    invariant(!lost, 'a measure that has values goes with its rows only');
    return columnOf.map((m) => columns[m] ?? null);
  };
  return {
    ...plan,
    measures,
    units: { ...plan.units, values: follow(plan.units.values) },
    accounts: { ...plan.accounts, values: follow(plan.accounts.values) },
  };
}
