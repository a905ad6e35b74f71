import { sum } from './mean.ts';

/** Jain's fairness index: (sum x)^2 / (n sum x^2), 1 when all are equal, 1/n when one has all. */
export function jain(values: ArrayLike<number>): number {
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] as number) ** 2;
  return squares === 0 ? 1 : Math.min(1, sum(values) ** 2 / (values.length * squares));
}
