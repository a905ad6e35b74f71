import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { splitQuotaEdit } from '../../../core/edit/split-quota-edit.ts';
import { USUAL_FAIRNESS } from '../../../core/model/fairness-settings.ts';
import type { ScenarioKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { peopleOf } from '../../../data/dossier/handout/people.ts';
import { personPay } from '../../../data/dossier/handout/person-pay.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const start = gridPlan({
  map: 'AAB',
  baseline: 'ABB',
  values: { potential: [100, 60, 40] },
  reps: { A: [{ id: 'Ada', name: 'Ada' }], B: [{ id: 'Ben', name: 'Ben' }] },
});

function split(plan: Plan, scenario: ScenarioKey, totalMinor: number): Plan {
  const made = splitQuotaEdit(plan, { kind: 'split-quota', scenario, role: FIELD_SALES, totalMinor, method: 'even' });
  if (!made.ok) throw new Error(made.code);
  return applyChange(plan, made.change);
}

function payOf(plan: Plan) {
  const [view, before] = [WORKING, BASELINE].map((scenario) => scenarioView(plan, scenario, FIELD_SALES));
  if (!view || !before) throw new Error('both are there');
  return peopleOf(view, before).all.map((person) => personPay(view, before, person));
}

describe('pay of a person before and after', () => {
  const settings = {
    ...start.settings,
    fairness: { ...USUAL_FAIRNESS, pay: { winShare: 0.5, commissionRate: 0.1, variablePayMinor: 1_000_000 } },
  };

  it('is that worked by hand, at the same sales of every account', () => {
    const plan = split(split({ ...start, settings }, WORKING, 10_000), BASELINE, 20_000);
    // Ada sells half of 100 today and of 160 in the plan, against quotas of 100 and of 50; 10,000 at quota.
    expect(payOf(plan)).toEqual([
      { opportunity: { today: 5, plan: 8 }, payout: { today: 5_000, plan: 16_000 } },
      { opportunity: { today: 5, plan: 2 }, payout: { today: 5_000, plan: 4_000 } },
    ]);
  });

  it('is not known of today without a quota of today, and is commission without any', () => {
    const [ada] = payOf(split({ ...start, settings }, WORKING, 10_000));
    expect(ada).toEqual({ opportunity: { today: 5, plan: 8 }, payout: { today: null, plan: 16_000 } });
    expect(payOf({ ...start, settings })[1]).toEqual({ opportunity: { today: 5, plan: 2 }, payout: null });
  });

  it('counts who starts late from the first day on, with and without a pay plan, as the page of pay does', () => {
    const late = start.reps.map((rep) => (rep.id === 'Ada' ? { ...rep, startDate: '2027-07-01' } : rep));
    const [ada, ben] = payOf(split(split({ ...start, reps: late, settings }, WORKING, 10_000), BASELINE, 20_000));
    // 184 of 365 days.
    expect(ada?.payout?.plan).toBeCloseTo((16_000 * 184) / 365, 2);
    expect(ada?.payout?.today).toBeCloseTo((5_000 * 184) / 365, 2);
    expect(ben?.payout).toEqual({ today: 5_000, plan: 4_000 });
  });

  it('is what the territories pay for owners who are no reps', () => {
    const bare = gridPlan({
      map: 'AB',
      baseline: 'AB',
      values: {},
      accounts: [
        { unit: 0, owner: 'Ann', values: { potential: 100 } },
        { unit: 1, owner: 'Bo', values: { potential: 50 } },
      ],
    });
    const plan = split({ ...bare, settings }, WORKING, 10_000);
    expect(payOf(plan).map((pay) => pay?.payout)).toEqual([
      { today: null, plan: 10_000 },
      { today: null, plan: 5_000 },
    ]);
  });

  it('follows the pay plan where there is one', () => {
    const row = {
      level: '',
      onTargetMinor: 2_000_000,
      variableShare: 0.5,
      quotaMinor: null,
      threshold: 0,
      decelerator: null,
    };
    const payPlan = { rows: [{ ...row, accelerators: [], cap: 1.5, guarantee: null }], lossAlarm: 0.1, holdovers: [] };
    const plan = split(split({ ...start, settings: { ...settings, payPlan } }, WORKING, 10_000), BASELINE, 20_000);
    expect(payOf(plan).map((pay) => pay?.payout)).toEqual([
      { today: 5_000, plan: 15_000 },
      { today: 5_000, plan: 4_000 },
    ]);
  });
});
