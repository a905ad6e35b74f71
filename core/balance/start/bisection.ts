import type { Random } from '../control.ts';
import type { Centres } from './centres.ts';
import type { Sizes } from './sizes.ts';

/** Directions tried for each cut. */
const DIRECTIONS = 8;

interface Cut {
  /** The units along the direction; the first `at` of them are one side. */
  readonly sorted: Int32Array;
  readonly at: number;
  /** Moment of inertia of the two sides. */
  readonly inertia: number;
}

/**
 * First centres by recursive bisection: the units are cut by a straight line into two sides as large as the two halves
 * of the territories should be, the sides again, until each holds one territory, whose centre is the weighted centre
 * of its side (Kalcsics, Nickel and Schroeder 2005: successive dichotomies). Of several directions, turned by chance,
 * the cut is taken that leaves the least moment of inertia. The centres are balanced from the first, where those of
 * k-means++ first have to travel from thin to dense regions.
 */
export function bisectedCentres(units: Sizes, random: Random): Centres {
  const { k, x, y, size, share } = units;
  const centres: Centres = { x: new Float64Array(k), y: new Float64Array(k) };
  const along = new Float64Array(x.length);
  split(Int32Array.from(x.keys()), 0, k);
  return centres;

  /** Divides the units of one side among the territories first .. first + count - 1. */
  function split(side: Int32Array, first: number, count: number): void {
    if (count === 1 || side.length < 2) {
      const centre = momentOf(side);
      centres.x.fill(centre.x, first, first + count);
      centres.y.fill(centre.y, first, first + count);
      return;
    }
    const half = count >> 1;
    const part = shareOf(first, half) / shareOf(first, count);
    const turn = random() * Math.PI;
    let best = cutAlong(side, turn, part);
    for (let d = 1; d < DIRECTIONS; d++) {
      const cut = cutAlong(side, turn + (d * Math.PI) / DIRECTIONS, part);
      if (cut.inertia < best.inertia) best = cut;
    }
    split(best.sorted.slice(0, best.at), first, half);
    split(best.sorted.slice(best.at), first + half, count - half);
  }

  function shareOf(first: number, count: number): number {
    let sum = 0;
    for (let t = first; t < first + count; t++) sum += Math.max(share[t] as number, 1e-9 / k);
    return sum;
  }

  function cutAlong(side: Int32Array, angle: number, part: number): Cut {
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    let total = 0;
    for (const u of side) {
      along[u] = (x[u] as number) * cos + (y[u] as number) * sin;
      total += size[u] as number;
    }
    const sorted = side.slice().sort((u, v) => (along[u] as number) - (along[v] as number) || u - v);
    let at = 0;
    for (let sum = 0; at < sorted.length; at++) {
      const own = size[sorted[at] as number] as number;
      if (sum + own / 2 > part * total) break;
      sum += own;
    }
    at = Math.min(Math.max(at, 1), sorted.length - 1);
    return { sorted, at, inertia: momentOf(sorted.subarray(0, at)).inertia + momentOf(sorted.subarray(at)).inertia };
  }

  /** Weighted centre and moment of inertia. */
  function momentOf(side: Int32Array): { x: number; y: number; inertia: number } {
    let w = 0;
    let wx = 0;
    let wy = 0;
    let square = 0;
    for (const u of side) {
      const own = size[u] as number;
      const xu = x[u] as number;
      const yu = y[u] as number;
      w += own;
      wx += own * xu;
      wy += own * yu;
      square += own * (xu * xu + yu * yu);
    }
    return w > 0 ? { x: wx / w, y: wy / w, inertia: square - (wx * wx + wy * wy) / w } : { x: 0, y: 0, inertia: 0 };
  }
}
