import { mean } from './mean.ts';

/** Coefficient of variation: population standard deviation / mean, 0 when all are equal. Values are not negative. */
export function coefficientOfVariation(values: ArrayLike<number>): number {
  const middle = mean(values);
  if (middle === 0) return 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += ((values[i] as number) - middle) ** 2;
  return Math.sqrt(squares / values.length) / middle;
}
