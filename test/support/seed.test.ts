import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seedOf } from './seed.ts';

it('what is drawn is the same in every run, unless another seed is named', () => {
  expect(seedOf(undefined)).toBe(seedOf(''));
  expect(seedOf('-7')).toBe(-7);
  expect(seedOf('random')).toSatisfy((seed: number) => Number.isInteger(seed) && seed === (seed | 0));
  for (const named of ['x', '1.5', '4294967296']) expect(() => seedOf(named)).toThrow('EVENFIELD_SEED');
});

it('every property draws by it', () => {
  const seed = seedOf(process.env.EVENFIELD_SEED);
  expect(fc.sample(fc.nat(), 5)).toEqual(fc.sample(fc.nat(), { seed, numRuns: 5 }));
});
