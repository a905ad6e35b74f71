import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { PayPlan } from '../../../core/model/pay-plan.ts';
import type { Plan, PlanSettings } from '../../../core/model/plan.ts';
import { aPayRow } from '../../support/pay-plans.ts';
import { gridPlan } from '../../support/plan-builder.ts';

const payPlan: PayPlan = {
  rows: [aPayRow({ onTargetMinor: 12_000_050, quotaMinor: 40 }), aPayRow({ level: 'x' })],
  lossAlarm: 0.1,
  holdovers: [{ leastMinor: 12_345, activeDays: null, oldShare: 1, days: 30 }],
};
const base = gridPlan({ map: 'AB' });
const plan: Plan = { ...base, settings: { ...base.settings, payPlan } };

function set(given: Partial<PlanSettings>) {
  const result = changeOf(plan, { kind: 'set-settings', settings: { ...plan.settings, ...given } });
  if (!result.ok) throw new Error(result.code);
  return { note: result.change.note.code, payPlan: applyChange(plan, result.change).settings.payPlan };
}

describe('the pay plan among the settings', () => {
  it('goes into the digits of another currency, and no quota becomes nothing', () => {
    const yen = set({ currency: 'JPY' }).payPlan;
    expect(yen?.rows[0]).toMatchObject({ onTargetMinor: 120_001, quotaMinor: 1 });
    expect(yen?.rows[1]?.quotaMinor).toBeNull();
    expect(yen?.holdovers[0]?.leastMinor).toBe(123);
    expect(set({ currency: 'EUR' }).payPlan).toEqual(payPlan);
  });

  it('stays as it is where it is changed in the same step', () => {
    const changed = { ...payPlan, lossAlarm: 0.2 };
    expect(set({ currency: 'JPY', payPlan: changed }).payPlan).toEqual(changed);
  });

  it('is named where nothing else was changed', () => {
    expect(set({ payPlan: { ...payPlan, lossAlarm: 0.2 } }).note).toBe('pay-plan');
    expect(set({ name: 'Other', payPlan: { ...payPlan, lossAlarm: 0.2 } }).note).toBe('settings');
  });
});
