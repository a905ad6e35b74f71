import { describe, expect, it } from 'vitest';
import { balanceRefusal } from '../../../core/edit/balance-problem.ts';
import { maxMovedOf } from '../../../electron/command-line/balance-params.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const plan = gridPlan({ map: 'AB', measures: [{ name: 'revenue' }], accounts: [{ unit: 0, owner: 'Ada' }] });
const asked = (column: string, of = plan) => maxMovedOf({ maxMoved: { share: 0.1, column } } as never, of);

describe('--max-moved', () => {
  it('counts months with the owner, unless a measure is called so', () => {
    expect(asked('months')).toEqual({ share: 0.1, measure: null, months: true });
    const named = gridPlan({ map: 'AB', measures: [{ name: 'months' }] });
    expect(asked('months', named)).toEqual({ share: 0.1, measure: 'months' });
    expect(() => asked('years')).toThrow();
  });

  it('is refused where no account says since when it has its owner', () => {
    const settings = { ...plan.settings.balance, territories: 2 };
    const refusal = (of: typeof plan) =>
      balanceRefusal(of, WORKING, FIELD_SALES, settings, of.measures, { share: 0.1, measure: null, months: true });
    expect(refusal(plan)).toMatchObject({ code: 'no-tenure' });
    const since = { ...plan, accounts: { ...plan.accounts, ownerSince: Int32Array.of(18_000) } };
    expect(refusal(since)).toBeNull();
  });
});
