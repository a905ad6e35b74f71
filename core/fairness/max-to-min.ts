/** Largest / smallest value, 1 when all are equal. Null where the smallest is 0 and the ratio has no end. */
export function maxToMin(values: ArrayLike<number>): number | null {
  let largest = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    largest = Math.max(largest, values[i] as number);
    smallest = Math.min(smallest, values[i] as number);
  }
  if (largest === 0) return 1;
  return smallest === 0 ? null : largest / smallest;
}
