/** Sum of row hashes of one table (of one batch of it): it does not depend on the order of the rows. */
export interface DigestSum {
  rows: number;
  /** Both modulo 2^32, as signed 32-bit integers. */
  high: number;
  low: number;
}

export function noRows(): DigestSum {
  return { rows: 0, high: 0, low: 0 };
}

/** Adds `times` (1 or -1) of a hash. */
export function addHash(sum: DigestSum, hash: { readonly high: number; readonly low: number }, times: 1 | -1): void {
  sum.rows += times;
  sum.high = (sum.high + times * hash.high) | 0;
  sum.low = (sum.low + times * hash.low) | 0;
}

export function addSum(sum: DigestSum, other: DigestSum, times: 1 | -1 = 1): void {
  sum.rows += times * other.rows;
  sum.high = (sum.high + times * other.high) | 0;
  sum.low = (sum.low + times * other.low) | 0;
}

export function sameSum(a: DigestSum, b: DigestSum): boolean {
  return a.rows === b.rows && a.high === b.high && a.low === b.low;
}
