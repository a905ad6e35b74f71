import { scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Rep } from '../model/territory.ts';
import { rampedFte } from '../sizing/ramped-fte.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { territoryIndex } from './territory-index.ts';

/** What each rep who works a territory has, as columns; row i of every column is the same rep. */
export interface RepTotals {
  /** In the order of their keys. */
  readonly reps: readonly Rep[];
  readonly territories: Int32Array;
  /** Full-time equivalents in the plan period, counted once however many territories the rep works. */
  readonly capacity: Float64Array;
  readonly accounts: Float64Array;
  /** Per measure, and its index by capacity against all reps. */
  readonly totals: readonly Float64Array[];
  readonly index: readonly Float64Array[];
}

/**
 * Totals per rep: of each territory the rep's share of it. A rep on two territories has both, with one capacity, which
 * territories by themselves do not show. What vacant territories have is nobody's.
 */
export function repTotals(plan: Plan, scenario: ScenarioKey, role: RoleKey, totals: TerritoryTotals): RepTotals {
  const rowOf = new Map(Array.from(totals.territories, (key, row) => [key, row]));
  const seats = scenarioTerritoriesOf(plan, scenario, role).flatMap(({ territory, reps }) => {
    const row = rowOf.get(territory);
    return row === undefined ? [] : reps.map(({ rep, share }) => ({ row, rep, share }));
  });
  const seated = new Set(seats.map(({ rep }) => rep));
  const reps = plan.reps.filter(({ key }) => seated.has(key));
  const at = new Map(reps.map(({ key }, i) => [key, i]));
  const summed = (column: ArrayLike<number>) => {
    const sums = new Float64Array(reps.length);
    for (const { row, rep, share } of seats) {
      const i = at.get(rep);
      if (i !== undefined) sums[i] = (sums[i] as number) + share * (column[row] as number);
    }
    return sums;
  };
  const territories = new Int32Array(reps.length);
  for (const { rep } of seats) {
    const i = at.get(rep);
    if (i !== undefined) territories[i] = (territories[i] as number) + 1;
  }
  const capacity = Float64Array.from(reps, (rep) => rampedFte(rep, plan.settings));
  const sums = totals.totals.map(summed);
  const index = sums.map((column) => territoryIndex(column, capacity));
  return { reps, territories, capacity, accounts: summed(totals.accounts), totals: sums, index };
}

/** A column of territories (in the order of the totals) as one of reps: the sum of their shares. */
export function perRep(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals,
  column: ArrayLike<number>,
): Float64Array {
  return repTotals(plan, scenario, role, { ...totals, totals: [Float64Array.from(column)] }).totals[0] as Float64Array;
}
