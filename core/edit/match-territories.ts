import { linearAssignment } from '../matching/linear-assignment.ts';
import type { Rep, ScenarioTerritory } from '../model/territory.ts';
import { territoryCapacity } from '../tally/territory-capacity.ts';

/** A solution's territories on the one side, today's on the other. */
export interface MatchInput {
  /** Territory of each unit in the solution and its weight. */
  readonly solved: Int32Array;
  readonly weight: Float64Array;
  /** Territory key of each of the same units today, 0 for none. */
  readonly today: Int32Array;
  /** Per territory of the solution: the key it has to be (0 = open) and its capacity. */
  readonly held: Int32Array;
  readonly capacities: Float64Array;
  /** Today's territories of the scenario, in the order of their keys. */
  readonly used: readonly ScenarioTerritory[];
  readonly reps: readonly Rep[];
}

/**
 * The key each territory of a solution goes on under, 0 for a new one: one to one, so that the first measure that
 * stays where it is, is largest in sum (linear assignment). A territory that holds a lock is itself; after that,
 * a territory goes on under a key of its own capacity, because its limits were made for those reps.
 */
export function matchTerritories(input: MatchInput): Int32Array {
  const { used, held, capacities } = input;
  const count = capacities.length;
  const kept = keptWeight(input);
  const whole = kept.reduce((sum, weight) => sum + weight, 0) + 1;
  const cost = new Float64Array(count * used.length);
  for (let t = 0; t < count; t++) {
    for (let u = 0; u < used.length; u++) {
      const seat = used[u] as ScenarioTerritory;
      const cell = t * used.length + u;
      const wrongCapacity = Math.abs((capacities[t] as number) - territoryCapacity(seat, input.reps)) > 1e-9;
      cost[cell] = (wrongCapacity ? whole : 0) - (kept[cell] as number);
      // More than all capacities and all weights together can outweigh.
      if (held[t] === seat.territory) cost[cell] = -2 * whole * (count + 1);
    }
  }
  return linearAssignment(cost, count, used.length).map((u) => (u < 0 ? 0 : (used[u] as ScenarioTerritory).territory));
}

/** Weight that a territory of the solution shares with one of today's; a hair per unit decides where weights do not. */
function keptWeight({ solved, weight, today, used, capacities }: MatchInput): Float64Array {
  const column = new Map(used.map(({ territory }, u) => [territory as number, u]));
  const kept = new Float64Array(capacities.length * used.length);
  const mean = weight.reduce((sum, one) => sum + one, 0) / Math.max(1, weight.length);
  const hair = mean > 0 ? mean * 1e-9 : 1;
  for (let i = 0; i < solved.length; i++) {
    const u = column.get(today[i] as number);
    if (u === undefined) continue;
    const cell = (solved[i] as number) * used.length + u;
    kept[cell] = (kept[cell] as number) + (weight[i] as number) + hair;
  }
  return kept;
}
