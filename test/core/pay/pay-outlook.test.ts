import { describe, expect, it } from 'vitest';
import { USUAL_FAIRNESS } from '../../../core/model/fairness-settings.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { payOutlook } from '../../../core/pay/pay-outlook.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const plan = gridPlan({
  map: 'AB',
  values: { potential: [300, 100] },
  reps: { A: [{}], B: [{ capacityFte: 0.5 }] },
});
const outlook = (of: Plan) => payOutlook(of, WORKING, territoryTotals(of, WORKING, FIELD_SALES));

function withQuotas(
  minor: readonly number[],
  pay: Partial<Plan['settings']['fairness'] & object>['pay'] = USUAL_FAIRNESS.pay,
) {
  const quotas = minor.map((quotaMinor, i) => ({
    scenario: WORKING,
    territory: (i + 1) as Plan['quotas'][number]['territory'],
    period: 'FY2027',
    method: 'potential',
    share: 0.5,
    quotaMinor,
  }));
  return { ...plan, quotas, settings: { ...plan.settings, fairness: { ...USUAL_FAIRNESS, pay } } };
}

describe('expected pay', () => {
  it('is potential x win share x commission rate without quotas', () => {
    // 300 x 0.25 x 0.05
    expect(outlook(plan)).toMatchObject({ by: 'commission', winShare: 0.25, winShareFrom: 'usual', attainable: null });
    expect([...(outlook(plan)?.payout ?? [])].map((value) => Number(value.toFixed(9)))).toEqual([3.75, 1.25]);
  });

  it('is variable pay x attainable quota share with quotas, which by themselves say what is won', () => {
    // Quotas of 100 and 100 of a potential of 400: half of it is won, 150 and 50.
    const made = outlook(withQuotas([10_000, 10_000]));
    expect(made).toMatchObject({ by: 'quota', winShare: 0.5, winShareFrom: 'quotas' });
    expect([...(made?.attainable ?? [])]).toEqual([1.5, 0.5]);
    // 50,000 for a full-time rep at 100 %.
    expect([...(made?.payout ?? [])]).toEqual([75_000, 12_500]);
    expect([...(made?.opportunityToQuota ?? [])]).toEqual([3, 1]);
    expect(made?.opportunityToQuotaVariation).toBe(0.5);
  });

  it('goes by what the planner says of winning', () => {
    const pay = { winShare: 0.1, commissionRate: 0.2, variablePayMinor: 100 };
    expect(outlook(withQuotas([3000, 1000], pay))).toMatchObject({ winShare: 0.1, winShareFrom: 'settings' });
    expect([...(outlook(withQuotas([3000, 1000], pay))?.payout ?? [])]).toEqual([1, 0.5]);
  });

  it('is by commission where one territory has no quota, and none where nothing stands for potential', () => {
    expect(outlook(withQuotas([10_000]))?.by).toBe('commission');
    expect(outlook(gridPlan({ map: 'AB', measures: [{ name: 'calls' }], values: { calls: [1, 1] } }))).toBeNull();
    expect(outlook(gridPlan({ map: 'AB', values: { potential: [0, 0] } }))).toBeNull();
  });
});
