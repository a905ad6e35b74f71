import { coefficientOfVariation } from '../fairness/coefficient-of-variation.ts';
import { sum } from '../fairness/mean.ts';
import { isOutOfBand, outOfBandShare } from '../fairness/out-of-band-share.ts';
import { territoryIndex } from '../fairness/territory-index.ts';

/** How evenly a measure is spread: coefficient of variation and share of territories outside the band, per capacity. */
export interface Spread {
  readonly coefficientOfVariation: number;
  /** 0 to 1. */
  readonly outOfBandShare: number;
}

/** The spread as it stands, and as it would be with one amount elsewhere. */
export interface SpreadAfter {
  readonly now: Spread;
  /** `from` and `to` are rows of territories, -1 for none. */
  readonly after: (amount: number, from: number, to: number) => Spread;
}

/**
 * The figures of `fairnessOf` that say how even a measure is, for totals in which one amount moves: a step that looks
 * at the two territories alone, where that keeps the digits, else at all of them; never at accounts. `values` and
 * `capacities` have one entry per territory; those without capacity are left out. `tolerance` is a ratio.
 */
export function spreadAfter(values: ArrayLike<number>, capacities: ArrayLike<number>, tolerance: number): SpreadAfter {
  const rows = Array.from({ length: values.length }, (_, t) => t).filter((t) => (capacities[t] as number) > 0);
  const able = Float64Array.from(rows, (t) => capacities[t] as number);
  const carried = Float64Array.from(rows, (t) => values[t] as number);
  const placeOf = new Map(rows.map((t, i) => [t, i]));
  const counted = (): Spread => ({
    coefficientOfVariation: coefficientOfVariation(carried.map((value, i) => value / (able[i] as number))),
    outOfBandShare: outOfBandShare(territoryIndex(carried, able), tolerance),
  });
  const now = counted();
  const shifted = quickSpread(carried, able, tolerance, now);
  return {
    now,
    after(amount, from, to) {
      if (from === to || amount === 0) return now;
      const changed = [
        { at: placeOf.get(from), by: -amount },
        { at: placeOf.get(to), by: amount },
      ].flatMap(({ at, by }) => (at === undefined ? [] : [{ at, by }]));
      const quick = shifted(changed);
      if (quick) return quick;
      const before = changed.map(({ at }) => carried[at] as number);
      changed.forEach(({ at, by }) => {
        carried[at] = (carried[at] as number) + by;
      });
      const moved = counted();
      changed.forEach(({ at }, i) => {
        carried[at] = before[i] as number;
      });
      return moved;
    },
  };
}

interface Shift {
  readonly at: number;
  readonly by: number;
}

/** Below this part of its summands a variance has lost too many digits to be told by them. */
const LEAST_VARIANCE = 1e-3;

/** The spread after shifts whose sum is 0, from sums over all territories; null where it has to be counted. */
function quickSpread(carried: Float64Array, able: Float64Array, tolerance: number, now: Spread) {
  const count = carried.length;
  const shares = carried.map((value, i) => value / (able[i] as number));
  const mean = count === 0 ? 0 : sum(shares) / count;
  const squares = shares.reduce((so, share) => so + (share - mean) ** 2, 0);
  const even = sum(carried) / sum(able);
  const outside = Math.round(now.outOfBandShare * count);
  const isOutside = (share: number) => isOutOfBand((100 * share) / even, tolerance);
  return (shifts: readonly Shift[]): Spread | null => {
    if (shifts.length < 2 || !(even > 0)) return null;
    let [deviation, square, beyond] = [0, squares, outside];
    for (const { at, by } of shifts) {
      const before = shares[at] as number;
      const after = ((carried[at] as number) + by) / (able[at] as number);
      deviation += after - before;
      square += (after - mean) ** 2 - (before - mean) ** 2;
      beyond += (isOutside(after) ? 1 : 0) - (isOutside(before) ? 1 : 0);
    }
    const variance = square / count - (deviation / count) ** 2;
    if (!(variance > LEAST_VARIANCE * (squares / count))) return null;
    return {
      coefficientOfVariation: Math.sqrt(variance) / (mean + deviation / count),
      outOfBandShare: beyond / count,
    };
  };
}
