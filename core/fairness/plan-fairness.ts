import type { MeasureKey, RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { type TerritoryTotals, territoryTotals } from '../tally/territory-totals.ts';
import { type FairnessFigures, fairnessOf } from './fairness-of.ts';
import { repTotals } from './rep-totals.ts';

/** How evenly one measure lies over the territories of a scenario. */
export interface MeasureFairness {
  readonly measure: MeasureKey;
  readonly name: string;
  readonly tolerance: number;
  /** Every territory the same. */
  readonly perTerritory: FairnessFigures;
  /** Each territory by its reps' capacity: what one full-time rep has. */
  readonly perCapacity: FairnessFigures;
  /** Each rep with all their shares of territories by their own capacity; the worst one is a row of `repTotals`. */
  readonly perRep: FairnessFigures;
}

/** The figures of every measure of one scenario and role; `totals` where the caller has them already. */
export function planFairness(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals = territoryTotals(plan, scenario, role),
): MeasureFairness[] {
  const reps = repTotals(plan, scenario, role, totals);
  const same = new Float64Array(totals.territories.length).fill(1);
  return plan.measures.map(({ key, name, tolerance }, m) => {
    const values = totals.totals[m] as Float64Array;
    return {
      measure: key,
      name,
      tolerance,
      perTerritory: fairnessOf(values, same, tolerance),
      perCapacity: fairnessOf(values, totals.capacity, tolerance),
      perRep: fairnessOf(reps.totals[m] as Float64Array, reps.capacity, tolerance),
    };
  });
}
