import { invariant } from '../invariant.ts';
import { exactIntegers, largestRemainder } from './largest-remainder.ts';

/** Parts that sum to the total, or what makes that impossible and by which amount it would have to be the total. */
export type BoundedSplit =
  | { readonly ok: true; readonly parts: readonly number[] }
  | {
      readonly ok: false;
      readonly code: 'floors-above-total' | 'caps-below-total' | 'unit-too-coarse';
      readonly boundMinor: number;
    };

/** Lowest and highest part of each, whole minor units; a cap may be Infinity. */
export interface PartBounds {
  readonly floors: ArrayLike<number>;
  readonly caps: ArrayLike<number>;
}

/**
 * Splits a total by weights within floors and caps (water-filling): every part is clamp(level x weight), at the one
 * level at which they sum to the total; whoever is at a bound stays there, and the rest is split by largest remainders.
 * Parts are multiples of `unit` but for what the total is more than one, which the largest part has that can. Where
 * those who are left weigh nothing they share alike.
 */
export function boundedSplit(total: number, weights: ArrayLike<number>, bounds: PartBounds, unit = 1): BoundedSplit {
  const { floors, caps } = bounds;
  const count = weights.length;
  invariant(count > 0 && Number.isSafeInteger(total) && total >= 0, 'a whole total and somebody to split it over');
  const lowest = safeSum(floors);
  const highest = safeSum(caps);
  if (lowest > total) return { ok: false, code: 'floors-above-total', boundMinor: lowest };
  if (highest < total) return { ok: false, code: 'caps-below-total', boundMinor: highest };
  const whole = Math.floor(total / unit);
  const left = total - whole * unit;
  const low = Array.from({ length: count }, (_, i) => Math.ceil((floors[i] as number) / unit));
  const high = Array.from({ length: count }, (_, i) => Math.min(whole, Math.floor((caps[i] as number) / unit)));
  const coarse = { ok: false, code: 'unit-too-coarse', boundMinor: unit } as const;
  if (low.some((least, i) => least > (high[i] as number)) || safeSum(low) > whole || safeSum(high) < whole)
    return coarse;
  const parts = filled(whole, weights, low, high).map((part) => part * unit);
  if (left === 0) return { ok: true, parts };
  const best = parts.reduce((most, part, i) => {
    const fits = part + left <= (caps[i] as number);
    return fits && (most < 0 || part > (parts[most] as number)) ? i : most;
  }, -1);
  if (best < 0) return coarse;
  return { ok: true, parts: parts.map((part, i) => (i === best ? part + left : part)) };
}

/** Freezes at their bounds those whom the level is beyond, on the side that is beyond by more, until nobody is. */
function filled(whole: number, weights: ArrayLike<number>, low: readonly number[], high: readonly number[]): number[] {
  const parts = low.map(() => 0);
  const exact = exactIntegers(weights);
  let free = parts.map((_, i) => i);
  let rest = BigInt(whole);
  for (;;) {
    const sum = free.reduce((all, i) => all + (exact[i] as bigint), 0n);
    const weigh = (i: number) => (sum === 0n ? 1n : (exact[i] as bigint));
    const over = sum === 0n ? BigInt(free.length) : sum;
    let tooHigh = 0n;
    const below: number[] = [];
    const above: number[] = [];
    for (const i of free) {
      const share = rest * weigh(i);
      const [least, most] = [BigInt(low[i] as number) * over, BigInt(high[i] as number) * over];
      if (share < least) below.push(i);
      if (share > most) above.push(i);
      tooHigh += share < least ? least - share : share > most ? most - share : 0n;
    }
    const frozen = [...(tooHigh >= 0n ? below : []), ...(tooHigh <= 0n ? above : [])];
    if (frozen.length === 0) {
      const own = largestRemainder(
        rest,
        free.map((i) => (sum === 0n ? 1 : (weights[i] as number))),
      );
      free.forEach((i, k) => {
        parts[i] = own[k] as number;
      });
      return parts;
    }
    const isBelow = new Set(below);
    for (const i of frozen) {
      parts[i] = (isBelow.has(i) ? low[i] : high[i]) as number;
      rest -= BigInt(parts[i] as number);
    }
    const gone = new Set(frozen);
    free = free.filter((i) => !gone.has(i));
    if (free.length === 0) return parts;
  }
}

/** Exact where it is safe as an integer; Infinity stays. */
function safeSum(values: ArrayLike<number>): number {
  let all = 0n;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value === Number.POSITIVE_INFINITY) return value;
    all += BigInt(value);
  }
  return Number(all);
}
