import { COMPACTNESS, type Objective } from '../balance/objective.ts';
import type { Problem } from '../balance/problem.ts';
import type { BalanceWeights } from '../model/plan.ts';

/** Limits first, then compactness, and nothing else: how every plan begins. */
export const COMPACTNESS_ALONE: BalanceWeights = { travel: 0, border: 0, disruption: 0, limits: null };

/** Whether nothing counts but limits and compactness. */
export function isCompactnessAlone({ travel, border, disruption, limits }: BalanceWeights): boolean {
  return travel === 0 && border === 0 && disruption === 0 && limits === null;
}

/** Above ten times compactness only the other term would be left. */
export const MOST_WEIGHT = 10;

/** Handing over this share of what can be moved counts, with weight 1, as much as all of the compactness. */
const TYPICAL_SHARE_MOVED = 0.1;
/** And so does this excess over the limits, in ideals, in every territory. */
const TYPICAL_EXCESS = 0.1;

type Sized = Pick<
  Problem,
  'unitCount' | 'territoryCount' | 'xKm' | 'yKm' | 'weight' | 'graph' | 'incumbent' | 'moveCost'
>;

/**
 * The objective of a planner's weights, with weight 1 for the SSE. A weight of 1 makes a term as large as compactness
 * in a plan of the usual shape; the sizes are estimated from the problem alone, so that they are the same in every run:
 *
 *     compactness  S = spread of all units around their centre / number of territories, for compact territories in the
 *                  plane; r = sqrt(S / sum of weights), the usual distance from a centre, km
 *     travel       sum of weights x r straight km; the road factor comes on top
 *     border       all borders x sqrt(territories / units), as squares have them in a grid of squares
 *     disruption   a tenth of what can be moved
 *     limits       a tenth of an ideal over the limits, in every territory
 */
export function weighedObjective(weights: BalanceWeights, roadFactor: number, problem: Sized): Objective {
  const { territoryCount, weight, incumbent, moveCost } = problem;
  const usual = spread(problem) / territoryCount;
  const all = sum(weight);
  const movable = incumbent && moveCost ? sum(moveCost) : 0;
  return {
    ...COMPACTNESS,
    roadFactor,
    travel: weights.travel * ratio(usual, Math.sqrt(usual * all)),
    border: weights.border * ratio(usual, usualBorder(problem)),
    disruption: weights.disruption * ratio(usual, TYPICAL_SHARE_MOVED * movable),
    balance: weights.limits === null ? 'limits-first' : weights.limits * ratio(usual, TYPICAL_EXCESS * territoryCount),
  };
}

/** Sum over all units of weight x squared distance to the centre of all. */
function spread({ unitCount, xKm, yKm, weight }: Sized): number {
  const all = sum(weight);
  if (!(all > 0)) return 0;
  let [x, y] = [0, 0];
  for (let u = 0; u < unitCount; u++) {
    x += ((weight[u] as number) / all) * (xKm[u] as number);
    y += ((weight[u] as number) / all) * (yKm[u] as number);
  }
  let squares = 0;
  for (let u = 0; u < unitCount; u++) {
    squares += (weight[u] as number) * (((xKm[u] as number) - x) ** 2 + ((yKm[u] as number) - y) ** 2);
  }
  return squares;
}

/** Borders of unknown length (0) count as the mean, or as 1 km where none is known, as the search counts them. */
function usualBorder({ unitCount, territoryCount, graph }: Sized): number {
  if (!graph) return 0;
  const known = graph.borderKm.filter((km) => km > 0);
  const mean = known.length > 0 ? sum(known) / known.length : 1;
  // Every border stands in the graph twice, once from either side.
  const borders = graph.borderKm.length / 2;
  return mean * borders * Math.sqrt(territoryCount / unitCount);
}

/** 0 where there is nothing to weigh. */
function ratio(size: number, term: number): number {
  return term > 0 ? size / term : 0;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
