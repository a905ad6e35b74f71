import { describe, expect, it } from 'vitest';
import { limitsFor } from '../../../core/balance/limits.ts';

const values = Float64Array.of(30, 50, 20);

describe('limits', () => {
  it('are the same for reps of one capacity', () => {
    expect(limitsFor(values, [1, 1], 0.1, null, null)).toEqual([
      { minimum: 45, ideal: 50, maximum: 55.00000000000001 },
      { minimum: 45, ideal: 50, maximum: 55.00000000000001 },
    ]);
  });

  it('follow capacity: half a rep gets half', () => {
    const ideals = limitsFor(values, [1, 0.5, 0.5], 0.05, null, null).map(({ ideal }) => ideal);
    expect(ideals).toEqual([50, 25, 25]);
  });

  it('take an absolute minimum and maximum instead of the tolerance', () => {
    expect(limitsFor(values, [1, 1], 0.1, 20, 90)).toEqual([
      { minimum: 20, ideal: 50, maximum: 90 },
      { minimum: 20, ideal: 50, maximum: 90 },
    ]);
  });

  it('always hold minimum <= ideal <= maximum, also where an absolute limit is beyond the band', () => {
    for (const [minimum, maximum] of [
      [null, 30],
      [80, null],
      [70, 60],
    ] as const) {
      for (const limit of limitsFor(values, [1, 1], 0.1, minimum, maximum)) {
        expect(limit.minimum).toBeLessThanOrEqual(limit.ideal);
        expect(limit.ideal).toBeLessThanOrEqual(limit.maximum);
      }
    }
  });

  it('are equal shares where no territory has capacity', () => {
    expect(limitsFor(values, [0, 0], 0, null, null).map(({ ideal }) => ideal)).toEqual([50, 50]);
  });
});
