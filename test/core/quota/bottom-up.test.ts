import { describe, expect, it } from 'vitest';
import { accountTargets, waysToClose } from '../../../core/quota/bottom-up.ts';
import { quotaCalendar } from '../../../core/quota/quota-calendar.ts';
import { quotaTree } from '../../../core/quota/quota-tree.ts';
import { periodShares, withPeriodShare } from '../../../core/quota/season-curve.ts';
import { typedAmount } from '../../../core/quota/typed-amount.ts';
import { FIELD_SALES, WORKING } from '../../support/plan-builder.ts';
import { quotaGround, quotaPlanOf } from '../../support/quota-plans.ts';

describe('targets of accounts', () => {
  const plan = quotaGround({ potential: [1, 1, 1], revenue: [10, 20.5, 0] }, [0, 0, 1]);
  const tree = quotaTree(plan, WORKING, FIELD_SALES);

  it('are summed at every level, in the currency of the plan by the rate that was entered', () => {
    const inEuro = { targets: { measure: 'revenue', currency: 'EUR' }, rates: [{ currency: 'EUR', rate: 2 }] };
    const sums = accountTargets(plan, quotaPlanOf(0, inEuro), tree) as ReadonlyMap<number, number>;
    expect([1, 2, 3, 5001, 5002, 0].map((key) => sums.get(key))).toEqual([2000, 4100, 0, 6100, 0, 6100]);
    expect(accountTargets(plan, quotaPlanOf(0, { ...inEuro, rates: [] }), tree)).toMatchObject({
      code: 'rate-missing',
    });
    expect(accountTargets(plan, quotaPlanOf(0), tree)).toBeNull();
  });

  it('leave a gap that can be closed by stretch, by hiring, or by a lower total', () => {
    expect(waysToClose(15_000_000, 12_000_000, 10)).toEqual({
      gapMinor: 3_000_000,
      stretch: 0.25,
      hires: 3,
      lowerMinor: 12_000_000,
    });
    expect(waysToClose(100, 100, 1)).toBeNull();
    expect(waysToClose(100, 0, 1)).toMatchObject({ stretch: null, hires: null });
  });
});

describe('what a planner types', () => {
  it('may say another currency, and keeps its digits', () => {
    expect(typedAmount('1,250.50', 'USD')).toEqual({ currency: 'USD', minor: 125_050 });
    expect(typedAmount('EUR 5,000', 'USD')).toEqual({ currency: 'EUR', minor: 500_000 });
    expect(typedAmount('5000 jpy', 'USD')).toEqual({ currency: 'JPY', minor: 5000 });
    expect(typedAmount('much', 'USD')).toBeNull();
    expect(typedAmount('-5', 'USD')).toBeNull();
  });
});

describe('a curve by period', () => {
  it('is read from months and written to them', () => {
    const { settings } = quotaGround({ potential: [1] });
    const calendar = quotaCalendar(settings, 'quarters');
    expect(calendar.periods).toEqual(['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4']);
    expect(periodShares([], calendar)).toEqual([0.25, 0.25, 0.25, 0.25]);
    const curve = withPeriodShare([], calendar, 0, 0.5);
    expect(periodShares(curve, calendar).map((share) => share.toFixed(3))).toEqual([
      '0.400',
      '0.200',
      '0.200',
      '0.200',
    ]);
  });
});
