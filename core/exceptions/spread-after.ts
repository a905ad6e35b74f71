import { coefficientOfVariation } from '../fairness/coefficient-of-variation.ts';
import { outOfBandShare } from '../fairness/out-of-band-share.ts';
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
 * The figures of `fairnessOf` that say how even a measure is, for totals in which one amount moves: a look at the
 * territories for each move, and none at accounts. `values` and `capacities` have one entry per territory; those
 * without capacity are left out. `tolerance` is a ratio.
 */
export function spreadAfter(values: ArrayLike<number>, capacities: ArrayLike<number>, tolerance: number): SpreadAfter {
  const rows = Array.from({ length: values.length }, (_, t) => t).filter((t) => (capacities[t] as number) > 0);
  const able = Float64Array.from(rows, (t) => capacities[t] as number);
  const carried = Float64Array.from(rows, (t) => values[t] as number);
  const placeOf = new Map(rows.map((t, i) => [t, i]));
  const spread = (): Spread => ({
    coefficientOfVariation: coefficientOfVariation(carried.map((value, i) => value / (able[i] as number))),
    outOfBandShare: outOfBandShare(territoryIndex(carried, able), tolerance),
  });
  const now = spread();
  return {
    now,
    after(amount, from, to) {
      if (from === to || amount === 0) return now;
      const changed = [
        { at: placeOf.get(from), by: -amount },
        { at: placeOf.get(to), by: amount },
      ].flatMap(({ at, by }) => (at === undefined ? [] : [{ at, by, before: carried[at] as number }]));
      for (const { at, by, before } of changed) carried[at] = before + by;
      const moved = spread();
      for (const { at, before } of changed) carried[at] = before;
      return moved;
    },
  };
}
