import { mean } from './mean.ts';

/** Mean absolute deviation from the mean, in the unit of the values. */
export function meanAbsoluteDeviation(values: ArrayLike<number>): number {
  const middle = mean(values);
  let total = 0;
  for (let i = 0; i < values.length; i++) total += Math.abs((values[i] as number) - middle);
  return values.length === 0 ? 0 : total / values.length;
}
