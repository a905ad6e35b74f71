import { mean } from './mean.ts';

/**
 * Theil's T: 1/n x sum of (x / mean) ln(x / mean), 0 when all are equal, ln n when one has all. It adds up over
 * regions. Values are not negative; 0 ln 0 counts as 0.
 */
export function theil(values: ArrayLike<number>): number {
  const middle = mean(values);
  if (middle === 0) return 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const ratio = (values[i] as number) / middle;
    if (ratio > 0) total += ratio * Math.log(ratio);
  }
  return Math.max(0, total / values.length);
}
