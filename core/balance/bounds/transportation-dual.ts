import { metTotals } from '../limits.ts';
import type { Problem } from '../problem.ts';
import type { Bound } from './bound.ts';
import { NO_BOUND } from './bound.ts';

/** Places of the territories' centres in the problem's plane, km; one per territory. */
export interface GivenCentres {
  readonly xKm: Float64Array;
  readonly yKm: Float64Array;
}

/** Taken off, as a share of what is summed: sums of doubles are not exact, and a bound must not be too high by that. */
const ROUNDING = 1e-10;

/**
 * A lower bound on the sum of weight x squared distance to these centres, over all divisions that keep limits and
 * locks, also those that split units or have territories in pieces: the Lagrangian dual of the transportation
 * relaxation (Hess et al. 1965; its prices are those of a power diagram: Cohen-Addad, Klein and Young 2018). For
 * any prices `over` and `under`, 0 or more, on the maximum and the minimum of every territory and measure
 *
 *     sum over units of min over territories of (weight x d2 + sum of (over - under) x value)
 *       - sum of (over x maximum - under x minimum)
 *
 * is a bound; `rounds` of subgradient ascent with Polyak's step (1969) look for good ones, towards `aim`, the cost of a
 * known division. The best bound of all rounds is returned; O(rounds x units x territories x measures).
 */
export function boundForCentres(problem: Problem, centres: GivenCentres, aim: number, rounds: number): Bound {
  const { unitCount: n, territoryCount: k, measures, xKm, yKm, weight, fixed } = problem;
  const m = measures.length;
  if (n === 0 || k === 0) return NO_BOUND;
  const limits = measures.map((measure) => measure.limits.map(metTotals));
  const limit = (field: 'minimum' | 'maximum') =>
    Float64Array.from({ length: k * m }, (_, at) => limits[at % m]?.[Math.floor(at / m)]?.[field] ?? 0);
  const [minimum, maximum] = [limit('minimum'), limit('maximum')];
  const scale = Float64Array.from(maximum, (most) => (most > 0 && most < Number.POSITIVE_INFINITY ? most : 1));
  // The prices on maximums, then those on minimums.
  const prices = new Float64Array(2 * k * m);
  const bestPrices = new Float64Array(2 * k * m);
  const slope = new Float64Array(2 * k * m);
  const price = new Float64Array(k * m);
  const totals = new Float64Array(k * m);
  let best = Number.NEGATIVE_INFINITY;
  let pace = 1;
  let idle = 0;
  for (let round = 0; round < rounds; round++) {
    const value = dual();
    if (value > best) {
      best = value;
      bestPrices.set(prices);
      idle = 0;
    } else if (++idle === PATIENCE) {
      // Steps are too long: shorter ones, from the best prices so far (Held, Wolfe and Crowder 1974).
      pace /= 2;
      idle = 0;
      prices.set(bestPrices);
      dual();
    }
    if (!climb(value)) break;
  }
  return best > 0 ? { kind: 'for-these-centres', sse: best, how: 'transportation-dual' } : NO_BOUND;

  /** The dual at the present prices; the totals of its division are left in `totals`. */
  function dual(): number {
    totals.fill(0);
    let sum = 0;
    let size = 0;
    for (let at = 0; at < k * m; at++) {
      const [over, under] = [prices[at] as number, prices[k * m + at] as number];
      price[at] = over - under;
      // There is no price on a limit that is not there.
      const term = (over > 0 ? over * (maximum[at] as number) : 0) - under * (minimum[at] as number);
      sum -= term;
      size += Math.abs(term);
    }
    for (let u = 0; u < n; u++) {
      let least = Number.POSITIVE_INFINITY;
      let to = 0;
      const lock = fixed[u] as number;
      for (let t = lock === -1 ? 0 : lock; t < (lock === -1 ? k : lock + 1); t++) {
        const dx = (xKm[u] as number) - (centres.xKm[t] as number);
        const dy = (yKm[u] as number) - (centres.yKm[t] as number);
        let cost = (weight[u] as number) * (dx * dx + dy * dy);
        for (let j = 0; j < m; j++) cost += (price[t * m + j] as number) * (measures[j]?.values[u] as number);
        if (cost >= least) continue;
        least = cost;
        to = t;
      }
      sum += least;
      size += Math.abs(least);
      for (let j = 0; j < m; j++)
        totals[to * m + j] = (totals[to * m + j] as number) + (measures[j]?.values[u] as number);
    }
    return sum - ROUNDING * size;
  }

  /** One step along the subgradient; false where there is none: the prices are the best there are. */
  function climb(value: number): boolean {
    let square = 0;
    for (let at = 0; at < k * m; at++) {
      const total = totals[at] as number;
      const most = maximum[at] as number;
      // Prices are measured per territory's worth of value, so that measures of any size step alike.
      slope[at] = most < Number.POSITIVE_INFINITY ? (total - most) / (scale[at] as number) : 0;
      slope[k * m + at] = ((minimum[at] as number) - total) / (scale[at] as number);
    }
    for (let i = 0; i < slope.length; i++) {
      // A price of 0 cannot fall.
      if (prices[i] === 0 && (slope[i] as number) < 0) slope[i] = 0;
      square += (slope[i] as number) ** 2;
    }
    if (square === 0) return false;
    const step = (pace * Math.max(aim - value, 1e-9 * Math.abs(aim))) / square;
    for (let i = 0; i < slope.length; i++) {
      const moved = (step * (slope[i] as number)) / (scale[i % (k * m)] as number);
      prices[i] = Math.max(0, (prices[i] as number) + moved);
    }
    return true;
  }
}

/** Rounds without a better bound after which steps are halved. */
const PATIENCE = 12;
