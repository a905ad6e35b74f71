import { connectedParts } from '../../graph/parts.ts';
import type { Graph, Problem, ProblemMeasure } from '../problem.ts';
import type { Blocker } from '../solution.ts';
import { clearlyLess } from './clearly-less.ts';
import type { Held } from './held.ts';

/** Units of a part that are named; a part may be the mainland. */
const MOST_NAMED = 1000;

/**
 * Finds separate parts of the map that no number of territories in one piece each can share out. A territory with a
 * held unit is in the part of that unit; any other may be in any part. Part p, which holds S, takes f of the F others:
 * at least so many that their largest maximums, with those of its own, are not below S, and at most so many that their
 * smallest minimums are not above S. Where no f is both, or what all parts need at least, or take at most, is not F,
 * no division meets the limits. Null where the map is one part, or a territory is held in two, which is another matter.
 */
export function isolatedParts(
  graph: Graph,
  { territoryCount }: Problem,
  held: Held,
  { values, limits }: ProblemMeasure,
  assignment: Int32Array,
): ((territory: number) => Blocker | null) | null {
  const { part, count, size } = connectedParts(graph);
  if (count === 1) return null;
  const home = new Int32Array(territoryCount).fill(-1);
  for (let u = 0; u < part.length; u++) {
    const t = held.to[u] as number;
    if (t === -1) continue;
    if (home[t] !== -1 && home[t] !== part[u]) return null;
    home[t] = part[u] as number;
  }
  const whole = new Float64Array(count);
  for (let u = 0; u < part.length; u++) {
    const p = part[u] as number;
    whole[p] = (whole[p] as number) + (values[u] as number);
  }
  const [own, least, most] = [new Int32Array(count), new Float64Array(count), new Float64Array(count)];
  const free: number[] = [];
  limits.forEach(({ minimum, maximum }, t) => {
    const p = home[t] as number;
    if (p === -1) {
      free.push(t);
      return;
    }
    own[p] = (own[p] as number) + 1;
    least[p] = (least[p] as number) + minimum;
    most[p] = (most[p] as number) + maximum;
  });
  const minimums = running(free.map((t) => limits[t]?.minimum ?? 0).sort((a, b) => a - b));
  const maximums = running(free.map((t) => limits[t]?.maximum ?? 0).sort((a, b) => b - a));
  const low = new Int32Array(count);
  const high = new Int32Array(count);
  for (let p = 0; p < count; p++) {
    const sum = whole[p] as number;
    // Somebody has to have the part.
    let f = own[p] === 0 ? 1 : 0;
    while (f <= free.length && clearlyLess((most[p] as number) + (maximums[f] as number), sum)) f++;
    low[p] = f;
    let g = free.length;
    while (g >= 0 && clearlyLess(sum, (least[p] as number) + (minimums[g] as number))) g--;
    high[p] = g;
  }
  const fits = (p: number) => (low[p] as number) <= (high[p] as number);
  const all = (column: Int32Array) => column.reduce((sum, value) => sum + value, 0);
  const unshared = low.every((_, p) => fits(p)) && (all(low) > free.length || all(high) < free.length);
  return (territory) => {
    const p = part[assignment.indexOf(territory)];
    if (p === undefined || (fits(p) && !unshared)) return null;
    const units = new Int32Array(Math.min(MOST_NAMED, size[p] as number));
    for (let u = 0, at = 0; at < units.length; u++) if (part[u] === p) units[at++] = u;
    return { kind: 'isolated-part', units, count: size[p] as number };
  };
}

/** Sums of the first 0, 1, 2, ... numbers. */
function running(numbers: readonly number[]): Float64Array {
  const sums = new Float64Array(numbers.length + 1);
  numbers.forEach((number, i) => {
    sums[i + 1] = (sums[i] as number) + number;
  });
  return sums;
}
