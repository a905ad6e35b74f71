import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exceptionLedger } from '../../../core/exceptions/exception-ledger.ts';
import { exceptionShare } from '../../../core/exceptions/exception-share.ts';
import { spreadAfter } from '../../../core/exceptions/spread-after.ts';
import { fairnessOf } from '../../../core/fairness/fairness-of.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { NamedAccount } from '../../../core/model/scenario.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

const base = gridPlan({
  map: 'AABB',
  measures: [{ name: 'revenue', quantity: 'money', tolerance: 0.1 }, { name: 'area' }],
  values: { area: [1, 1, 1, 1] },
  accounts: [
    { unit: 0, values: { revenue: 50 } },
    { unit: 1, values: { revenue: 50 } },
    { unit: 2, values: { revenue: 60 } },
    { unit: 3, values: { revenue: 40 } },
    { unit: null, values: { revenue: 10 } },
  ],
  reps: { A: [{}], B: [{}] },
});
const ledgerOf = (plan: Plan) => exceptionLedger(plan, WORKING, FIELD_SALES);
const shareOf = (plan: Plan) =>
  exceptionShare(plan, WORKING, FIELD_SALES, ledgerOf(plan), territoryTotals(plan, WORKING, FIELD_SALES));

function withNames(plan: Plan, change: (named: NamedAccount, i: number) => Partial<NamedAccount>): Plan {
  return { ...plan, namedAccounts: plan.namedAccounts.map((named, i) => ({ ...named, ...change(named, i) })) };
}

describe('the ledger of exceptions', () => {
  it('says where each account is named to, where its unit lies and what it brings', () => {
    const ledger = ledgerOf(withNamedAccount(withNamedAccount(base, 2, 1), 4, 2));
    expect([...ledger.rows]).toEqual([2, 4]);
    expect(ledger.named.map(({ territory }) => territory)).toEqual([1, 2]);
    expect([...ledger.homes]).toEqual([2, 0]);
    expect([...(ledger.values[0] ?? [])]).toEqual([60, 10]);
    expect(ledger.values[1]).toBeNull();
  });

  it('costs what the plan is less even for it, and nothing at home', () => {
    // 160 and 40 with the name, 100 and 100 without: a deviation of 0.6, and both outside the band.
    const ledger = ledgerOf(withNamedAccount(withNamedAccount(base, 0, 1), 2, 1));
    expect([...ledger.variationCost]).toEqual([0, expect.closeTo(0.6)]);
    expect([...ledger.bandCost]).toEqual([0, 1]);
    expect(ledger.spread).toEqual({
      now: { coefficientOfVariation: expect.closeTo(0.6), outOfBandShare: 1 },
      withoutAny: { coefficientOfVariation: 0, outOfBandShare: 0 },
    });
  });

  it('lists a name that is over before the plan period, at no cost', () => {
    const over = withNames(withNamedAccount(base, 2, 1), () => ({ expires: '2026-12-31' }));
    const last = withNames(withNamedAccount(base, 2, 1), () => ({ expires: '2027-01-01' }));
    expect(ledgerOf(over)).toMatchObject({ inForce: Uint8Array.of(0), variationCost: Float64Array.of(0) });
    expect(ledgerOf(last).inForce[0]).toBe(1);
  });

  it('has the names of its own scenario and role only', () => {
    const elsewhere = withNames(withNamedAccount(base, 2, 1), () => ({ scenario: BASELINE }));
    expect(ledgerOf(elsewhere).rows).toHaveLength(0);
  });

  it('costs what a recount of the plan without the name says', () => {
    fc.assert(
      fc.property(
        aPlan.filter((plan) => plan.namedAccounts.length > 0),
        fc.constantFrom(null, '2000-01-01', '2999-12-31'),
        fc.constantFrom(0, 0.05, 0.5),
        (made, expires, tolerance) => {
          const measures = made.measures.map((measure) => ({ ...measure, tolerance }));
          const plan = withNames({ ...made, measures }, (_, i) => (i === 0 ? { expires } : {}));
          const figures = (of: Plan) => {
            const { totals, capacity } = territoryTotals(of, WORKING, FIELD_SALES);
            return fairnessOf(totals[0] as Float64Array, capacity, tolerance);
          };
          const ledger = ledgerOf(plan);
          const now = figures(plan);
          ledger.named.forEach((named, i) => {
            const back = figures({ ...plan, namedAccounts: plan.namedAccounts.filter((one) => one !== named) });
            expect(ledger.variationCost[i]).toBeCloseTo(now.coefficientOfVariation - back.coefficientOfVariation, 9);
            expect(ledger.bandCost[i]).toBeCloseTo(now.outOfBandShare - back.outOfBandShare, 9);
          });
          const without = figures({ ...plan, namedAccounts: [] });
          expect(ledger.spread?.withoutAny.coefficientOfVariation).toBeCloseTo(without.coefficientOfVariation, 9);
          expect(ledger.spread?.withoutAny.outOfBandShare).toBeCloseTo(without.outOfBandShare, 9);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a spread after one amount is elsewhere', () => {
  it('says the same of the next amount, because nothing stays moved', () => {
    const spread = spreadAfter([5, 5, 5], [1, 1, 1], 0.05);
    const once = spread.after(2, 0, 1);
    spread.after(4, 1, 2);
    expect(spread.after(2, 0, 1)).toEqual(once);
    expect(once.outOfBandShare).toBeCloseTo(2 / 3);
  });

  it('leaves out territories without capacity', () => {
    const spread = spreadAfter([1, 3, 7], [1, 1, 0], 0.05);
    expect(spread.now.coefficientOfVariation).toBeCloseTo(0.5);
    expect(spread.after(2, 2, 0).coefficientOfVariation).toBeCloseTo(0);
    expect(spreadAfter([], [], 0.05).after(1, -1, -1).coefficientOfVariation).toBe(0);
  });
});

describe('how far exceptions reach', () => {
  it('warns beyond a tenth of the reps or of the revenue, and not at it', () => {
    expect(shareOf(base)).toMatchObject({ reps: { share: 0, isTooMuch: false }, revenue: { isTooMuch: false } });
    const named = shareOf(withNamedAccount(base, 2, 1));
    expect(named.reps).toEqual({ touched: 1, all: 2, share: 0.5, isTooMuch: true });
    expect(named.revenue).toEqual({ measure: 'revenue', touched: 60, all: 210, share: 60 / 210, isTooMuch: true });
    const ten = gridPlan({
      map: 'A',
      measures: [{ name: 'revenue' }],
      accounts: [
        { unit: 0, values: { revenue: 90 } },
        { unit: 0, values: { revenue: 10 } },
      ],
    });
    expect(shareOf(withNamedAccount(ten, 1, 1)).revenue).toMatchObject({ share: 0.1, isTooMuch: false });
  });

  it('does not count names that are over', () => {
    const over = withNames(withNamedAccount(base, 2, 1), () => ({ expires: '2026-12-31' }));
    expect(shareOf(over)).toMatchObject({ reps: { touched: 0 }, revenue: { touched: 0 } });
  });
});
