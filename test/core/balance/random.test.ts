import { describe, expect, it } from 'vitest';
import { createRandom, defaultIterations } from '../../../core/balance/random.ts';
import { SLICE } from '../../../core/balance/search/annealing.ts';

const draws = (seed: number, count: number) => {
  const random = createRandom(seed);
  return Array.from({ length: count }, random);
};

describe('seeded random numbers', () => {
  it('are the same for the same seed and others for the next', () => {
    expect(draws(7, 20)).toEqual(draws(7, 20));
    expect(draws(7, 20)).not.toEqual(draws(8, 20));
    expect(draws(7, 5)).not.toEqual(draws(7 + 2 ** 32, 5));
  });

  it('fill [0, 1) evenly', () => {
    const tenths = new Array<number>(10).fill(0);
    for (const draw of draws(1, 100_000)) {
      expect(draw).toBeGreaterThanOrEqual(0);
      expect(draw).toBeLessThan(1);
      tenths[Math.floor(draw * 10)] = (tenths[Math.floor(draw * 10)] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('never repeat for neighbouring seeds at the same place', () => {
    const firsts = new Set(Array.from({ length: 1000 }, (_, seed) => createRandom(seed)()));
    expect(firsts.size).toBe(1000);
  });
});

describe('iterations by default', () => {
  it('end on a slice, and grow with the units', () => {
    const counts = [1, 500, 6559, 100_000].map((n) => defaultIterations(n, 25));
    for (const count of counts) expect(count % SLICE).toBe(0);
    expect(counts.toSorted((a, b) => a - b)).toEqual(counts);
  });

  it('are few where there is nothing to choose', () => {
    expect(defaultIterations(1000, 1)).toBe(SLICE);
  });
});
