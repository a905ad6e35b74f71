import type { Random } from '../control.ts';
import type { Sizes } from './sizes.ts';

/** Places of the territories' centres, km in the search's plane. */
export interface Centres {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * First centres by greedy weighted k-means++ (Arthur and Vassilvitskii 2007): each next centre is drawn with
 * probability size x squared distance to the nearest centre so far, several times, and the draw that lowers the sum
 * most is taken. Territories with a home begin there, those with fixed
 * units at the weighted centre of these. With fewer units than
 * territories, or all on one place, places repeat.
 */
export function spreadCentres(units: Sizes, random: Random): Centres {
  const { k, x, y, size } = units;
  const n = x.length;
  const { centres, given } = givenCentres(units);
  if (n === 0) return centres;
  const nearest = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  for (let t = 0; t < k; t++) if (given[t]) lowerBy(centres.x[t] as number, centres.y[t] as number);
  let started = given.includes(1);
  const draws = 2 + Math.floor(Math.log(k));
  for (let t = 0; t < k; t++) {
    if (given[t]) continue;
    const unit = started ? bestDraw() : draw((u) => size[u] as number);
    started = true;
    centres.x[t] = x[unit] as number;
    centres.y[t] = y[unit] as number;
    lowerBy(centres.x[t] as number, centres.y[t] as number);
  }
  return centres;

  function lowerBy(cx: number, cy: number): void {
    for (let u = 0; u < n; u++) nearest[u] = Math.min(nearest[u] as number, squareTo(u, cx, cy));
  }

  function squareTo(u: number, cx: number, cy: number): number {
    const dx = (x[u] as number) - cx;
    const dy = (y[u] as number) - cy;
    return dx * dx + dy * dy;
  }

  /** A unit drawn with probability proportional to `share`; all alike where every share is 0. */
  function draw(share: (u: number) => number): number {
    let sum = 0;
    for (let u = 0; u < n; u++) sum += share(u);
    if (!(sum > 0)) return Math.floor(random() * n);
    let left = random() * sum;
    for (let u = 0; u < n; u++) {
      left -= share(u);
      if (left < 0) return u;
    }
    return n - 1;
  }

  function bestDraw(): number {
    let best = 0;
    let bestSum = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < draws; attempt++) {
      const unit = draw((u) => (size[u] as number) * (nearest[u] as number));
      let sum = 0;
      for (let u = 0; u < n; u++) {
        const square = squareTo(u, x[unit] as number, y[unit] as number);
        sum += (size[u] as number) * Math.min(square, nearest[u] as number);
      }
      if (sum >= bestSum) continue;
      bestSum = sum;
      best = unit;
    }
    return best;
  }
}

/** Homes, or else the weighted centre of the units fixed to a territory; `given` is 1 where there is either. */
function givenCentres(units: Sizes): { centres: Centres; given: Uint8Array } {
  const { k, x, y, size, fixed, homes } = units;
  const centres: Centres = { x: new Float64Array(k), y: new Float64Array(k) };
  const sum = new Float64Array(k);
  for (let u = 0; u < x.length; u++) {
    const t = fixed[u] as number;
    if (t === -1) continue;
    sum[t] = (sum[t] as number) + (size[u] as number);
    centres.x[t] = (centres.x[t] as number) + (size[u] as number) * (x[u] as number);
    centres.y[t] = (centres.y[t] as number) + (size[u] as number) * (y[u] as number);
  }
  const given = new Uint8Array(k);
  for (let t = 0; t < k; t++) {
    const home = homes && Number.isFinite(homes.x[t]);
    if (!home && !((sum[t] as number) > 0)) continue;
    given[t] = 1;
    centres.x[t] = home ? (homes.x[t] as number) : (centres.x[t] as number) / (sum[t] as number);
    centres.y[t] = home ? (homes.y[t] as number) : (centres.y[t] as number) / (sum[t] as number);
  }
  return { centres, given };
}
