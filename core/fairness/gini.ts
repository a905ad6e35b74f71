import { sum } from './mean.ts';

/**
 * Gini coefficient: sum over all pairs of |x_i - x_j| / (2 n^2 mean); 0 is equal, (n - 1) / n is all in one
 * territory. Values are not negative. Sorted, the sum over pairs is a weighted sum of ranks (Sen 1973), O(n log n).
 */
export function gini(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const total = sum(sorted);
  if (total === 0) return 0;
  const n = sorted.length;
  let ranked = 0;
  for (let i = 0; i < n; i++) ranked += (2 * i + 1 - n) * (sorted[i] as number);
  // Equal values leave a rest of rounding on either side of zero.
  return Math.max(0, ranked / (n * total));
}
