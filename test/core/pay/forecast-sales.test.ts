import { describe, expect, it } from 'vitest';
import type { PayPlan } from '../../../core/model/pay-plan.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { expectedSales } from '../../../core/pay/expected-sales.ts';
import { payChange } from '../../../core/pay/pay-change.ts';
import { finish } from '../../../core/steps.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { aPayRow } from '../../support/pay-plans.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';
import { withSales } from '../../support/some-results.ts';

const YEARS = (value: number) => new Array<number>(24).fill(value);
const made = gridPlan({
  map: 'AABC',
  baseline: 'AAAC',
  accounts: [200, 100, 50, 50].map((potential, unit) => ({ unit, values: { potential } })),
  reps: { A: [{ name: 'Ann' }], B: [{ name: 'Bo' }], C: [{ name: 'Cy' }] },
});
/** A sells 12 x 50, B 12 x 25; C has no history. */
const sold = withSales(made, 'account', [
  { holder: 'A-0', from: '2025-01', amounts: YEARS(50) },
  { holder: 'A-2', from: '2025-01', amounts: YEARS(25) },
]);
const payPlan: PayPlan = { rows: [aPayRow({ quotaMinor: 60_000 })], lossAlarm: 0.1, holdovers: [], sales: 'forecast' };
const by = (plan: Plan, given: PayPlan): Plan => ({ ...plan, settings: { ...plan.settings, payPlan: given } });
const totals = (plan: Plan) => territoryTotals(plan, WORKING, FIELD_SALES);
const expected = (plan: Plan) => expectedSales(plan, WORKING, FIELD_SALES, totals(plan));

describe('expected sales by the forecast', () => {
  it('are that of each territory, and the mean share of the potential where one has no history', () => {
    const sales = expected(by(sold, payPlan));
    // 900 of a potential of 350 behind it: C with 50 is taken to sell as much of it.
    expect([...(sales?.sales ?? [])].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([600, 300, 128.571429]);
    expect(sales).toMatchObject({ winShareFrom: 'forecast' });
  });

  it('are a share of the potential without a history, or where the planner does not go by it', () => {
    expect(expected(by(made, payPlan))).toMatchObject({ winShareFrom: 'usual', winShare: 0.25 });
    const { sales: _, ...others } = payPlan;
    expect(expected(by(sold, others))).toMatchObject({ winShareFrom: 'usual' });
  });

  it('go with the accounts to who had them before', () => {
    const plan = by(sold, payPlan);
    const change = finish(payChange(plan, WORKING, FIELD_SALES, totals(plan)));
    const sides = change?.reps.map(({ before, after }) =>
      [before?.sales, after?.sales].map((one) => Math.round(one ?? -1)),
    );
    // B's 300 were all Ann's; Bo had no territory.
    expect(sides).toEqual([
      [900, 600],
      [-1, 300],
      [129, 129],
    ]);
  });

  it('are not lost where a territory has a history and no potential', () => {
    const bare = gridPlan({
      map: 'AB',
      baseline: 'AB',
      accounts: [100, 0].map((potential, unit) => ({ unit, values: { potential } })),
      reps: { A: [{ name: 'Ann' }], B: [{ name: 'Bo' }] },
    });
    const history = [{ holder: 'A-1', from: '2025-01', amounts: YEARS(10) }];
    const both = [...history, { holder: 'A-0', from: '2025-01', amounts: YEARS(50) }];
    const change = finish(payChange(by(withSales(bare, 'account', both), payPlan), WORKING, FIELD_SALES, totals(bare)));
    expect(
      change?.reps.map(({ before, after }) => [before?.sales, after?.sales].map((one) => Math.round(one ?? -1))),
    ).toEqual([
      [600, 600],
      [120, 120],
    ]);
  });
});
