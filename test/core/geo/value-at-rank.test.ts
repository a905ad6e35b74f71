import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAtRank } from '../../../core/geo/value-at-rank.ts';

describe('the value at a rank', () => {
  it('is the one that sorting puts there, also of many that are alike, and none is lost', () => {
    const values = fc.oneof(
      fc.array(fc.double({ noNaN: true }), { minLength: 1 }),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 60 }),
    );
    fc.assert(
      fc.property(values, fc.nat(), (given, at) => {
        const sorted = Float64Array.from(given).sort();
        const rank = at % given.length;
        const parted = Float64Array.from(given);
        expect(valueAtRank(parted, rank) === sorted[rank]).toBe(true);
        expect(parted.sort()).toEqual(sorted);
      }),
    );
  });
});
