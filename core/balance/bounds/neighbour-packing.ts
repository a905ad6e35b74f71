import Flatbush from 'flatbush';
import type { Problem } from '../problem.ts';
import type { Bound } from './bound.ts';
import { NO_BOUND } from './bound.ts';

/** Above this the bound would take longer than the search. */
const MOST_UNITS = 20_000;
const ROUNDING = 1e-9;

/**
 * A lower bound on the SSE of every division within the limits, whatever its centres. With W the weight of a territory,
 *
 *     SSE = sum over its units u of weight(u) / 2 x (1 / W) x sum over its units v of weight(v) x d2(u, v)
 *
 * (Huygens). For each u the inner mean is over weight W around u, which cannot be nearer to u than the nearest weight
 * there is, split where it has to be; a mean over the nearest weight grows with the weight, so that the least W that the
 * limits allow bounds it from below. Proven, cheap, and about half of what can be had: territories cannot all be discs
 * around each of their units. `none` where no measure is the weight (its limits would say nothing about W), where the
 * least W is 0, and above 20,000 units.
 */
export function boundForAnyCentres(problem: Problem): Bound {
  const { unitCount: n, measures, weight, xKm, yKm } = problem;
  const weighing = measures.find(({ values }) => values === weight || values.every((value, u) => value === weight[u]));
  if (!weighing || n === 0 || n > MOST_UNITS) return NO_BOUND;
  const least = weighing.limits.reduce((low, { minimum }) => Math.min(low, minimum), Number.POSITIVE_INFINITY);
  if (!(least > 0) || least === Number.POSITIVE_INFINITY) return NO_BOUND;
  const index = new Flatbush(n);
  for (let u = 0; u < n; u++) index.add(xKm[u] as number, yKm[u] as number);
  index.finish();
  const perTerritory = Math.max(8, Math.ceil((2 * n) / problem.territoryCount));
  let sse = 0;
  for (let u = 0; u < n; u++) {
    if ((weight[u] as number) > 0) sse += ((weight[u] as number) / 2) * meanSquareAround(u);
  }
  return sse > 0 ? { kind: 'for-any-centres', sse: sse * (1 - ROUNDING), how: 'neighbour-packing' } : NO_BOUND;

  /** Mean squared distance to u of the nearest `least` of weight. */
  function meanSquareAround(u: number): number {
    const [x, y] = [xKm[u] as number, yKm[u] as number];
    for (let count = perTerritory; ; count *= 2) {
      let left = least;
      let moment = 0;
      for (const v of index.neighbors(x, y, Math.min(n, count))) {
        const taken = Math.min(left, weight[v] as number);
        moment += taken * (((xKm[v] as number) - x) ** 2 + ((yKm[v] as number) - y) ** 2);
        left -= taken;
        if (left <= 0) return moment / least;
      }
      // All units together weigh less than the least: no division keeps the limits, and 0 is safe to say.
      if (count >= n) return 0;
    }
  }
}
