import { limitsFor } from '../balance/limits.ts';
import type { Plan } from '../model/plan.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';

/** A plan with the totals of one of its scenarios and roles. */
interface Totalled {
  readonly plan: Pick<Plan, 'measures'>;
  readonly totals: Pick<TerritoryTotals, 'totals' | 'capacity'>;
}

/** The limits of one measure, one entry per row of the totals. */
export interface MeasureLimits {
  readonly minimum: Float64Array;
  readonly maximum: Float64Array;
  /** -1 below the minimum, 1 above the maximum, 0 within. */
  readonly side: Int8Array;
}

/** A territory that lies outside a limit of a measure. */
export interface OutsideLimit {
  /** Rows of `plan.measures` and of the totals. */
  readonly measure: number;
  readonly territory: number;
  readonly total: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** A sum of a million doubles is not exact: what differs by less than this share lies on the limit. */
const ROUNDING = 1e-9;

/**
 * The limits of each measure in the plan's order, as they stand now, whoever made the scenario: by tolerance and
 * capacity, or the absolute ones that were set (core/balance/limits.ts).
 */
export function measureLimits({ plan, totals }: Totalled): MeasureLimits[] {
  return plan.measures.map(({ tolerance, minimum, maximum }, m) => {
    const values = totals.totals[m] as Float64Array;
    const limits = limitsFor(values, totals.capacity, tolerance, minimum, maximum);
    return {
      minimum: Float64Array.from(limits, (limit) => limit.minimum),
      maximum: Float64Array.from(limits, (limit) => limit.maximum),
      side: Int8Array.from(limits, (limit, row) => sideOf(values[row] as number, limit.minimum, limit.maximum)),
    };
  });
}

/** What lies outside the limits of the measures that are balanced, by measure and territory. */
export function outsideLimits({ plan, totals }: Totalled, limits: readonly MeasureLimits[]): OutsideLimit[] {
  return limits.flatMap(({ minimum, maximum, side }, measure) => {
    if (!plan.measures[measure]?.balanced) return [];
    const rows = Array.from(side.keys()).filter((row) => side[row] !== 0);
    return rows.map((territory) => ({
      measure,
      territory,
      total: totals.totals[measure]?.[territory] as number,
      minimum: minimum[territory] as number,
      maximum: maximum[territory] as number,
    }));
  });
}

function sideOf(value: number, minimum: number, maximum: number): -1 | 0 | 1 {
  const slack = ROUNDING * Math.max(Math.abs(minimum), Math.abs(maximum));
  if (value > maximum + slack) return 1;
  return value < minimum - slack ? -1 : 0;
}
