import { describe, expect, it } from 'vitest';
import { USUAL_FAIRNESS } from '../../../core/model/fairness-settings.ts';
import type { PayPlan } from '../../../core/model/pay-plan.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { payChange } from '../../../core/pay/pay-change.ts';
import { payOutlook } from '../../../core/pay/pay-outlook.ts';
import { finish } from '../../../core/steps.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { aPayRow } from '../../support/pay-plans.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const plan = gridPlan({
  map: 'AB',
  values: { potential: [300, 100] },
  reps: { A: [{}], B: [{ capacityFte: 0.5 }] },
});
const outlook = (of: Plan) => payOutlook(of, WORKING, FIELD_SALES, territoryTotals(of, WORKING, FIELD_SALES));

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

describe('expected pay by a pay plan', () => {
  const quotas = withQuotas([10_000, 10_000]);
  const planned = (payPlan: PayPlan, of: Plan = quotas) => outlook({ ...of, settings: { ...of.settings, payPlan } });

  it('is what it was where the plan says the same as the usual assumption', () => {
    const same = planned({ ...RULES, rows: [aPayRow({ onTargetMinor: 10_000_000 })] });
    expect([...(same?.payout ?? [])]).toEqual([...(outlook(quotas)?.payout ?? [])]);
  });

  it('follows the curve, and the quota of the row', () => {
    const capped = planned({ ...RULES, rows: [aPayRow({ onTargetMinor: 10_000_000, threshold: 0.5, cap: 1.2 })] });
    // Attainment of 1.5 and 0.5: capped, and at the threshold.
    expect([...(capped?.payout ?? [])]).toEqual([60_000, 0]);
    const own = planned({ ...RULES, rows: [aPayRow({ onTargetMinor: 10_000_000, quotaMinor: 10_000 })] }, plan);
    // 300 x 0.25 against 100, and 100 x 0.25 against half of it.
    expect(own).toMatchObject({ by: 'quota', attainable: null, opportunityToQuota: null });
    expect([...(own?.payout ?? [])]).toEqual([37_500, 12_500]);
  });

  it('pays a rep of two territories once, and each of them its part; a level without a row nothing', () => {
    const two = gridPlan({
      map: 'ABC',
      values: { potential: [300, 100, 100] },
      reps: { A: [{}], C: [{ level: 'x' }] },
    });
    const seats = two.scenarioTerritories.map((seat) =>
      seat.territory === 2 ? { ...seat, reps: [{ rep: two.reps[0]?.key as never, share: 1 }] } : seat,
    );
    const rows = [aPayRow({ level: 'y' }), aPayRow({ onTargetMinor: 10_000_000, quotaMinor: 10_000 })];
    const all = planned({ ...RULES, rows }, { ...two, scenarioTerritories: seats });
    // 400 x 0.25 = 100 of 100, of which three quarters come from A; 25 of 100 in C.
    expect([...(all?.payout ?? [])]).toEqual([37_500, 12_500, 12_500]);
    expect([...(all?.ofReps?.values() ?? [])]).toEqual([50_000, 12_500]);
    const none = planned({ ...RULES, rows: rows.slice(0, 1) }, { ...two, scenarioTerritories: seats });
    expect([...(none?.payout ?? [])]).toEqual([0, 0, 0]);
  });

  it('pays reps what pay before and after tells: from the first day on, and what is guaranteed to new ones', () => {
    const people = gridPlan({
      map: 'AB',
      values: { potential: [300, 100] },
      reps: { A: [{ startDate: '2027-07-01' }], B: [{ tenureMonths: 1 }] },
    });
    const rows = [aPayRow({ onTargetMinor: 10_000_000, guarantee: { share: 1, months: 7 } })];
    const settings = { ...people.settings, payPlan: { ...RULES, rows } };
    const made = { ...quotas, ...people, quotas: quotas.quotas, settings };
    const change = finish(payChange(made, WORKING, FIELD_SALES, territoryTotals(made, WORKING, FIELD_SALES)));
    const minor = change?.reps.map(({ after }) => (after?.earned?.variableMinor as number) / 100);
    expect([...(outlook(made)?.ofReps?.values() ?? [])]).toEqual(minor);
    // 1.5 of 184 of 365 days; six months of 0.5, and six of the whole guarantee.
    expect(minor).toEqual([Math.round((7_500_000 * 184) / 365) / 100, 37_500]);
    // Territories are compared: there, everybody is through the whole period.
    expect([...(outlook(made)?.payout ?? [])]).toEqual([75_000, 25_000]);
  });

  it('is by commission while somebody has no quota', () => {
    expect(planned({ ...RULES, rows: [aPayRow()] }, plan)?.by).toBe('commission');
  });
});

const RULES = { lossAlarm: 0.1, holdovers: [] } as const;
