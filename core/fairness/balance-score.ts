import { mean } from './mean.ts';
import { meanAbsoluteDeviation } from './mean-absolute-deviation.ts';

/** Balance score, 0 to 100: 100 x (1 - mean absolute deviation / mean), 100 when all are equal, never below 0. */
export function balanceScore(values: ArrayLike<number>): number {
  const middle = mean(values);
  return middle === 0 ? 100 : Math.max(0, 100 * (1 - meanAbsoluteDeviation(values) / middle));
}
