import type { SharedBorders } from '../shared-borders.ts';

/** Lengths summed by pair of rows. */
export interface PairLengths {
  add(a: number, b: number, km: number): void;
  /** The pairs, rising. */
  borders(): SharedBorders;
}

/** An empty sum over pairs of `count` rows; a row paired with itself is not counted. */
export function pairLengths(count: number): PairLengths {
  const sums = new Map<number, number>();
  return {
    add(a, b, km) {
      if (a === b) return;
      const pair = Math.min(a, b) * count + Math.max(a, b);
      sums.set(pair, (sums.get(pair) ?? 0) + km);
    },
    borders() {
      const pairs = Float64Array.from(sums.keys()).sort();
      return {
        a: Int32Array.from(pairs, (pair) => Math.floor(pair / count)),
        b: Int32Array.from(pairs, (pair) => pair % count),
        km: Float64Array.from(pairs, (pair) => sums.get(pair) as number),
      };
    },
  };
}
