import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../core/model/plan.ts';
import { type QuotaPlan, usualQuotaPlan } from '../../../core/model/quota-plan.ts';
import { quotaGoals } from '../../../core/pay/quota-goals.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const plan = gridPlan({
  map: 'AAB',
  measures: [{ name: 'potential' }, { name: 'account_target' }, { name: 'wish' }],
  values: { potential: [1, 1, 1], account_target: [10, 20, 5], wish: [3, 4, 5] },
});
const goals = (of: Plan) => quotaGoals(of, WORKING, FIELD_SALES, territoryTotals(of, WORKING, FIELD_SALES));
const planned = (given: Partial<QuotaPlan>): Plan => ({
  ...plan,
  quotaPlans: [{ ...usualQuotaPlan(WORKING, FIELD_SALES, { currency: 'USD', minor: 12_345 }), ...given }],
});

describe('what quotas are held against', () => {
  it('are the measure whose name says targets while nothing is said', () => {
    expect(goals(plan)).toEqual({ accountTargets: Float64Array.of(30, 5), companyTarget: null });
    expect(goals(gridPlan({ map: 'A', values: { potential: [1] } })).accountTargets).toBeNull();
  });

  it('are as the quota plan has them, in the currency of the plan', () => {
    const chosen = planned({ targets: { measure: 'wish', currency: 'USD' } });
    expect(goals(chosen)).toEqual({ accountTargets: Float64Array.of(7, 5), companyTarget: 123.45 });
    const other = planned({ total: { currency: 'EUR', minor: 1 }, targets: { measure: 'wish', currency: 'EUR' } });
    expect(goals(other)).toEqual({ accountTargets: null, companyTarget: null });
  });

  it('in another currency are converted by the rate of the quota plan', () => {
    const other = planned({
      total: { currency: 'EUR', minor: 10_000 },
      targets: { measure: 'wish', currency: 'EUR' },
      rates: [{ currency: 'EUR', rate: 1.1 }],
    });
    expect(goals(other)).toEqual({ accountTargets: Float64Array.of(7.7, 5.5), companyTarget: 110 });
  });
});
