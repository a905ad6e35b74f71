import { describe, expect, it } from 'vitest';
import type { PayRow } from '../../../core/model/pay-plan.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { type AlarmInput, payAlarms } from '../../../core/pay/pay-alarms.ts';
import { payChange } from '../../../core/pay/pay-change.ts';
import { territoryQuotas } from '../../../core/quota/territory-quotas.ts';
import { finish } from '../../../core/steps.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { aPayRow } from '../../support/pay-plans.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

function alarmsOf(quotas: readonly number[], rows: readonly PayRow[], given: Partial<AlarmInput> = {}) {
  const made = gridPlan({
    map: 'AB',
    baseline: 'AA',
    values: { potential: [1_000, 1_000] },
    reps: { A: [{ name: 'Ana', level: 'senior' }], B: [{ name: 'Ben' }] },
  });
  const plan: Plan = {
    ...made,
    quotas: [WORKING, BASELINE].flatMap((scenario) =>
      quotas.map((quota, i) => ({
        scenario,
        territory: (i + 1) as Plan['quotas'][number]['territory'],
        period: 'FY2027',
        method: 'even',
        share: 0.5,
        quotaMinor: Math.round(quota * 100),
      })),
    ),
    settings: { ...made.settings, payPlan: { rows, lossAlarm: 0.1, holdovers: [] } },
  };
  const totals = territoryTotals(plan, WORKING, FIELD_SALES);
  const change = finish(payChange(plan, WORKING, FIELD_SALES, totals));
  if (!change) throw new Error('the plan has a potential');
  return payAlarms(plan, change, {
    territories: totals.territories,
    quotas: territoryQuotas(plan, WORKING, totals.territories),
    sales: change.expected.sales,
    accountTargets: null,
    companyTarget: null,
    ...given,
  });
}

/** On-target earnings of 100. */
const row = (given: Partial<PayRow> = {}) => aPayRow({ onTargetMinor: 10_000, ...given });

describe('alarms of pay', () => {
  it('are silent where quota is five times the pay and nothing stands out', () => {
    // Ana had both halves of the sales and has one now, against the same quota: only her loss is told.
    const [alarm, ...more] = alarmsOf([500, 500], [row()]);
    expect(alarm).toMatchObject({ code: 'pay-loss', rep: 1, minor: -5_000 });
    expect(more).toEqual([]);
  });

  it('name quotas that are too little or too much of the pay', () => {
    const ratios = alarmsOf([399, 601], [row()]).filter(({ code }) => code === 'quota-to-pay');
    expect(ratios).toEqual([
      { code: 'quota-to-pay', rep: 1, ratio: 3.99 },
      { code: 'quota-to-pay', rep: 2, ratio: 6.01 },
    ]);
    expect(alarmsOf([400, 600], [row()]).filter(({ code }) => code === 'quota-to-pay')).toEqual([]);
  });

  it('compare the quotas with the targets of the accounts and of the company', () => {
    const all = alarmsOf([400, 600], [row()], { accountTargets: Float64Array.of(500, 400), companyTarget: 1_001 });
    expect(all.slice(0, 3)).toEqual([
      { code: 'coverage', ratio: 1_000 / 1_001, side: 'low' },
      { code: 'above-targets', territory: null, ratio: 1_000 / 900 },
      { code: 'above-targets', territory: 2, ratio: 1.5 },
    ]);
    expect(alarmsOf([400, 600], [row()], { companyTarget: 800 })[0]).toMatchObject({ code: 'coverage', side: 'high' });
    expect(alarmsOf([400, 600], [row()], { companyTarget: 900 }).map(({ code }) => code)).not.toContain('coverage');
  });

  it('are silent where quotas are just what they are held against, to the cent', () => {
    // As doubles 0.1 and 0.7 are less than 0.8, and 0.1 and 0.2 more than 0.3.
    const codes = (quotas: number[], given: Partial<AlarmInput>) =>
      alarmsOf(quotas, [row()], given).map((one) => one.code);
    expect(codes([0.1, 0.7], { companyTarget: 0.8 })).not.toContain('coverage');
    const above = alarmsOf([0.1, 0.2], [row()], { accountTargets: Float64Array.of(0, 0.3) }).filter(
      ({ code }) => code === 'above-targets',
    );
    expect(above).toEqual([{ code: 'above-targets', territory: 1, ratio: Number.POSITIVE_INFINITY }]);
  });

  it('tell that opportunity is spread, that a threshold is not reached, and who has no row', () => {
    const codes = alarmsOf([200, 800], [row({ level: 'senior', threshold: 0.5 }), row({ threshold: 0.7 })]).map(
      ({ code }) => code,
    );
    expect(codes).toContain('spread');
    expect(codes).toContain('below-threshold');
    expect(alarmsOf([500, 500], [row({ level: 'senior' })])).toContainEqual({ code: 'no-row', rep: 2 });
    expect(alarmsOf([500], [row()])).toContainEqual({ code: 'no-quota', rep: 2 });
  });
});
