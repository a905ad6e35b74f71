import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { createTally } from './tally.ts';

/** Totals of one scenario and role as columns; row i of every column is the same territory. */
export interface TerritoryTotals {
  /** Keys of the territories the scenario uses, rising. */
  readonly territories: Int32Array;
  readonly units: Int32Array;
  /** Accounts, with the named ones where they were named to. */
  readonly accounts: Int32Array;
  /** Per measure in the order of `Plan.measures`. */
  readonly totals: readonly Float64Array[];
  /** Per measure: 100 x (total / capacity) / (sum of totals / sum of capacities); NaN where nothing is there. */
  readonly index: readonly Float64Array[];
  /** Reps' FTE x share, 1 without reps. */
  readonly capacity: Float64Array;
  /** Root mean square distance to the centre in km, weighted by the first measure; NaN without a placed unit. */
  readonly compactnessKm: Float64Array;
  /** Weighted centre in degrees, NaN without a placed unit. */
  readonly centreLat: Float64Array;
  readonly centreLon: Float64Array;
  /** What belongs to no territory; accounts that are not placed are here. */
  readonly unassigned: { readonly units: number; readonly accounts: number; readonly totals: readonly number[] };
}

/** The totals from scratch, O(units + accounts) per measure. */
export function territoryTotals(plan: Plan, scenario: ScenarioKey, role: RoleKey): TerritoryTotals {
  return createTally(plan, scenario, role).totals();
}
