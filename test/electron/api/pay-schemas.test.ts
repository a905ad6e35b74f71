import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { payPlanSchema } from '../../../data/plan-file/rows/pay-plan.ts';
import { payPlan } from '../../../electron/api/pay-schemas.ts';
import { aPayRow, payPlans } from '../../support/pay-plans.ts';

const plan = (...rows: unknown[]) => ({ rows, lossAlarm: 0.1, holdovers: [] });
const takes = (value: unknown) => v.is(payPlan, value);

describe('what a page may say of pay', () => {
  it('is every plan within the bounds, and the plan file takes whatever the page may say', () => {
    fc.assert(
      fc.property(payPlans(), (some) => {
        expect(takes(some)).toBe(true);
        expect(v.is(payPlanSchema, some)).toBe(true);
      }),
    );
  });

  it('is no plan without rows, with a level twice, or with an amount that is not whole', () => {
    expect(takes(plan())).toBe(false);
    expect(takes(plan(aPayRow({ level: 'Senior' }), aPayRow({ level: ' senior' })))).toBe(false);
    expect(takes(plan(aPayRow({ onTargetMinor: 0.5 })))).toBe(false);
    expect(takes(plan(aPayRow({ onTargetMinor: 2 ** 52 })))).toBe(false);
  });

  it('has no rule that would let the curve fall or jump', () => {
    expect(takes(plan(aPayRow({ threshold: 1 })))).toBe(false);
    expect(takes(plan(aPayRow({ accelerators: [{ from: 1, multiplier: -1 }] })))).toBe(false);
    expect(takes(plan(aPayRow({ accelerators: [{ from: 0.5, multiplier: 1 }] })))).toBe(false);
    expect(takes(plan(aPayRow({ decelerator: { until: 0.5, multiplier: 1.1 } })))).toBe(false);
    expect(takes(plan(aPayRow({ cap: 0.9 })))).toBe(false);
    expect(takes({ ...plan(aPayRow()), rules: [] })).toBe(false);
  });
});
