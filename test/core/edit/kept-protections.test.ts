import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import { keptProtections } from '../../../core/edit/reimport-names.ts';
import { USUAL_FAIRNESS } from '../../../core/model/fairness-settings.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { gridPlan } from '../../support/plan-builder.ts';

const plan: Plan = {
  ...gridPlan({ map: 'AB', accounts: [{ unit: 0 }, { unit: 1 }, { unit: 1 }], reps: { A: [{}] } }),
  protections: [
    { of: 'account', key: 100 as never, reason: 'first' },
    { of: 'account', key: 102 as never, reason: 'last' },
    { of: 'rep', key: 1 as never, reason: '' },
  ],
};

describe('protected accounts after an update of the list', () => {
  it('go on by their new rows; those that are gone do not', () => {
    // The newer list has the last account first, a new one, and the second; the first is gone.
    expect(keptProtections(plan, Int32Array.of(2, -1, 1))).toEqual([{ reason: 'last', row: 0 }]);
    expect(keptProtections({ ...plan, protections: [] }, Int32Array.of(0))).toEqual([]);
  });
});

describe('variable pay in the settings', () => {
  const paid = (minor: number, currency: string): Plan['settings'] => ({
    ...plan.settings,
    currency,
    fairness: { ...USUAL_FAIRNESS, pay: { ...USUAL_FAIRNESS.pay, variablePayMinor: minor } },
  });
  const payAfter = (before: Plan['settings'], settings: Plan['settings']) => {
    const made = changeOf({ ...plan, settings: before }, { kind: 'set-settings', settings });
    if (!made.ok) throw new Error(made.code);
    return applyChange({ ...plan, settings: before }, made.change).settings.fairness?.pay.variablePayMinor;
  };

  it('keeps its amount in a currency of other digits, unless it is changed in the same step', () => {
    expect(payAfter(paid(123_456, 'USD'), paid(123_456, 'JPY'))).toBe(1235);
    expect(payAfter(paid(1000, 'USD'), paid(1000, 'KWD'))).toBe(10_000);
    expect(payAfter(paid(1000, 'USD'), paid(777, 'JPY'))).toBe(777);
    expect(payAfter(paid(1000, 'USD'), paid(1000, 'EUR'))).toBe(1000);
  });
});
