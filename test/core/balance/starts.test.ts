import { describe, expect, it } from 'vitest';
import { bestOfStarts } from '../../../core/balance/starts/best-of-starts.ts';
import { seedOfStart } from '../../../core/balance/starts/seed-of-start.ts';
import { gridProblem } from './worlds.ts';

describe('the seed of a start', () => {
  it('is the run’s own for the first, and another whole number below 2^32 for each of the others', () => {
    for (const seed of [0, 1, 77, 2 ** 32 - 1]) {
      const seeds = Array.from({ length: 16 }, (_, start) => seedOfStart(seed, start));
      expect(seeds[0]).toBe(seed);
      expect(new Set(seeds).size).toBe(16);
      for (const each of seeds) expect(Number.isInteger(each) && each >= 0 && each < 2 ** 32).toBe(true);
    }
  });
});

describe('the best of several starts', () => {
  // A row of six units, two territories of three.
  const problem = gridProblem(6, 1, 2, { measures: [() => 1], tolerance: 0, contiguity: 'off' });
  const of = (...territories: number[]) => ({ assignment: Int32Array.from(territories) });
  const halves = of(0, 0, 0, 1, 1, 1);
  const mixed = of(0, 0, 1, 0, 1, 1);
  const uneven = of(0, 0, 1, 1, 1, 1);

  it('is within its limits before it is compact', () => {
    expect(bestOfStarts(problem, [uneven, mixed])).toBe(1);
  });

  it('is then the most compact one', () => {
    expect(bestOfStarts(problem, [mixed, halves, uneven])).toBe(1);
  });

  it('is the first of those that are equal, without those that failed', () => {
    expect(bestOfStarts(problem, [null, halves, of(1, 1, 1, 0, 0, 0)])).toBe(1);
    expect(bestOfStarts(problem, [null, null])).toBe(-1);
  });
});
