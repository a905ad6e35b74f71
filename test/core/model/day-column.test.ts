import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfIso, isoOfDay, monthsAfter, monthsBetween } from '../../../core/model/day-column.ts';

describe('days', () => {
  it('are ISO dates and back', () => {
    expect(isoOfDay(-1)).toBe('1969-12-31');
    expect(dayOfIso('2024-02-29')).toBe(19_782);
    expect(dayOfIso('soon')).toBeNaN();
    fc.assert(fc.property(fc.integer({ min: -300_000, max: 2_900_000 }), (day) => dayOfIso(isoOfDay(day)) === day));
  });

  it.each([
    ['2024-02-29', '2027-01-01', 34],
    ['2024-02-29', '2025-02-28', 11],
    ['2026-12-31', '2027-01-01', 0],
    ['2026-12-01', '2027-01-01', 1],
    ['1969-06-15', '1970-06-15', 12],
    ['2027-01-02', '2027-01-01', 0],
    ['2030-01-01', '2027-01-01', 0],
  ])('%s to %s are %i whole months', (from, to, months) => {
    expect(monthsBetween(dayOfIso(from), dayOfIso(to))).toBe(months);
  });

  it.each([
    ['2027-01-01', 12, '2028-01-01'],
    // A period that begins on the 31st ends with the month after, not three days into the next.
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-10-31', 4, '2028-02-29'],
    ['2027-03-15', 0, '2027-03-15'],
  ])('%s and %i months are %s', (from, months, to) => {
    expect(isoOfDay(monthsAfter(from, months))).toBe(to);
  });
});
