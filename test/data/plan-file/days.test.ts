import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DAY } from '../../../core/model/day-column.ts';
import { daysFromReals, daysToReals } from '../../../data/plan-file/rows/days.ts';

describe('columns of days in a plan file', () => {
  it('come back as they were, whichever day it is', () => {
    const aDay = fc.oneof(fc.constant(NO_DAY), fc.integer({ min: -400_000, max: 3_000_000 }));
    fc.assert(
      fc.property(fc.array(aDay), (list) => {
        const days = Int32Array.from(list);
        const said = list.some((day) => day !== NO_DAY);
        expect(daysFromReals(daysToReals(days, days.length))).toEqual(said ? days : undefined);
      }),
    );
    expect(daysFromReals(daysToReals(undefined, 3))).toBeUndefined();
  });

  it.each([0.5, 1e9, -1e300, Number.POSITIVE_INFINITY])('that are none are damage: %d', (real) => {
    expect(daysFromReals(Float64Array.of(Number.NaN, real))).toBeNull();
  });
});
