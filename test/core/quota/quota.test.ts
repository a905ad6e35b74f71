import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainder } from '../../../core/quota/largest-remainder.ts';
import { decimalToMinor, minorToDecimal } from '../../../core/quota/minor-unit.ts';
import { periodLabel } from '../../../core/quota/period-label.ts';
import { splitQuota } from '../../../core/quota/split-quota.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

describe('largest remainder', () => {
  const weights = fc.array(fc.double({ min: 0, max: 1e300, noNaN: true }), { minLength: 1, maxLength: 30 });

  it('sums to the total exactly, whatever the weights', () => {
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER), weights, (total, by) => {
        const parts = largestRemainder(total, by);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total));
        expect(parts.every((part) => part >= 0)).toBe(true);
      }),
    );
  });

  it('no part is a whole unit off its exact share', () => {
    const whole = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER), whole, (total, by) => {
        const sum = by.reduce((all, weight) => all + BigInt(weight), 0n);
        if (sum === 0n) return;
        largestRemainder(total, by).forEach((part, i) => {
          const off = BigInt(part) * sum - BigInt(total) * BigInt(by[i] as number);
          expect(off < sum && -off < sum).toBe(true);
        });
      }),
    );
  });

  it('gives the units left over to the largest remainders, the first of equals', () => {
    expect(largestRemainder(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(largestRemainder(100, [47, 16, 15.8, 12, 6.1, 3.1])).toEqual([47, 16, 16, 12, 6, 3]);
    expect(largestRemainder(7, [0, 0])).toEqual([4, 3]);
    expect(largestRemainder(7n, [0, 5])).toEqual([0, 7]);
  });

  it('refuses a total with a fraction and a weight below zero', () => {
    expect(() => largestRemainder(1.5, [1])).toThrow();
    expect(() => largestRemainder(1, [-1])).toThrow('not negative');
    expect(() => largestRemainder(1, [])).toThrow('nothing to split over');
  });
});

describe('splitting quota over territories', () => {
  it('sums to the total and its shares to one', () => {
    fc.assert(
      fc.property(aPlan, fc.nat(5_000_000_000), fc.constantFrom('potential', 'even'), (plan, total, method) => {
        const quotas = splitQuota(plan, WORKING, FIELD_SALES, total, method);
        if (quotas.length === 0) return;
        expect(quotas.reduce((sum, quota) => sum + quota.quotaMinor, 0)).toBe(total);
        expect(quotas.reduce((sum, quota) => sum + quota.share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('goes by the measure named potential, wherever it stands', () => {
    const plan = gridPlan({
      map: 'AB',
      measures: [{ name: 'workload' }, { name: 'potential' }],
      values: { workload: [9, 1], potential: [1, 3] },
    });
    const quotas = splitQuota(plan, WORKING, FIELD_SALES, 1000, 'potential');
    expect(quotas.map(({ quotaMinor, share }) => [quotaMinor, share])).toEqual([
      [250, 0.25],
      [750, 0.75],
    ]);
  });
});

describe('the name of the plan period', () => {
  const label = (periodStart: string, periodMonths: number, fiscalYearStartMonth = 1) =>
    periodLabel({ periodStart, periodMonths, fiscalYearStartMonth });

  it('names a fiscal year for the year in which it ends', () => {
    expect(label('2027-01-01', 12)).toBe('FY2027');
    expect(label('2026-07-01', 12, 7)).toBe('FY2027');
  });

  it('names halves, quarters and months', () => {
    expect(label('2027-07-01', 6)).toBe('2027-H2');
    expect(label('2027-07-01', 3)).toBe('2027-Q3');
    expect(label('2027-01-01', 3, 7)).toBe('FY2027-Q3');
    expect(label('2027-03-01', 1)).toBe('2027-03');
  });

  it('names anything else by its first and last month', () => {
    expect(label('2027-02-01', 12)).toBe('2027-02/2028-01');
    expect(label('2027-11-01', 4)).toBe('2027-11/2028-02');
  });
});

describe('minor units', () => {
  it('a decimal read and written is the same', () => {
    expect(decimalToMinor('50000000', 'USD')).toBe(5_000_000_000);
    expect(minorToDecimal(5_000_000_000, 'USD')).toBe('50000000.00');
    expect(minorToDecimal(decimalToMinor('1234', 'JPY') ?? Number.NaN, 'JPY')).toBe('1234');
    expect(minorToDecimal(5, 'KWD')).toBe('0.005');
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER), fc.constantFrom('USD', 'JPY', 'KWD'), (minor, currency) => {
        expect(decimalToMinor(minorToDecimal(minor, currency), currency)).toBe(minor);
      }),
    );
  });

  it('refuses what the currency cannot hold', () => {
    expect(decimalToMinor('1.005', 'USD')).toBeNull();
    expect(decimalToMinor('1.50', 'JPY')).toBeNull();
    expect(decimalToMinor('1e6', 'USD')).toBeNull();
    expect(decimalToMinor('-5', 'USD')).toBeNull();
    expect(decimalToMinor('99999999999999999', 'USD')).toBeNull();
  });
});
