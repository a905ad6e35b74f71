import { describe, expect, it } from 'vitest';
import { createRandom, defaultIterations } from '../../../core/balance/random.ts';
import { momentAt, SLICE } from '../../../core/balance/search/annealing.ts';

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
  it('end with a whole cycle, on a slice', () => {
    for (const n of [1, 500, 6559, 100_000]) {
      const count = defaultIterations(n, 25);
      expect(count % SLICE).toBe(0);
      expect(momentAt(defaultIterations(n, 25) / 15, count)).toMatchObject({ cycle: 4, progress: 0, starts: true });
    }
  });

  it('are few where there is nothing to choose', () => {
    expect(defaultIterations(1000, 1)).toBe(SLICE);
  });
});
