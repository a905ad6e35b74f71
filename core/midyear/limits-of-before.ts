import type { PlanProblem } from '../edit/balance-problem.ts';
import type { Measure } from '../model/measure.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';

/** Indexes count 100 for the ideal; sums in another order differ by less than the rounding. */
const PERCENT = 100;
const ROUNDING = 1e-9;

/** The problem with limits as wide as each territory needs to stand to its ideal as it did before. */
export function asNearAsBefore(
  made: PlanProblem,
  keys: Int32Array,
  { territories, index }: TerritoryTotals,
  measures: readonly Measure[],
): PlanProblem {
  const ratios = new Map(measures.map(({ name }, m) => [name, index[m]]));
  const widened = made.problem.measures.map((measure) => ({
    ...measure,
    limits: measure.limits.map((limit, t) => {
      const ratio = (ratios.get(measure.name)?.[territories.indexOf(keys[t] as number)] ?? Number.NaN) / PERCENT;
      if (!Number.isFinite(ratio)) return limit;
      const own = limit.ideal * ratio;
      return {
        ...limit,
        minimum: Math.min(limit.minimum, own * (1 - ROUNDING)),
        maximum: Math.max(limit.maximum, own * (1 + ROUNDING)),
      };
    }),
  }));
  return { ...made, problem: { ...made.problem, measures: widened } };
}

/** The problem in which whoever may stand as far outside the limits as before is not held to any on that side. */
export function forgiving(made: PlanProblem, asked: PlanProblem): PlanProblem {
  const measures = made.problem.measures.map((measure, m) => ({
    ...measure,
    limits: measure.limits.map((limit, t) => {
      const plain = asked.problem.measures[m]?.limits[t] ?? limit;
      return {
        ...limit,
        minimum: limit.minimum < plain.minimum ? 0 : limit.minimum,
        maximum: limit.maximum > plain.maximum ? Number.POSITIVE_INFINITY : limit.maximum,
      };
    }),
  }));
  return { ...made, problem: { ...made.problem, measures } };
}
