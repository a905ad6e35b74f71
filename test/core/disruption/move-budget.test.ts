import { describe, expect, it } from 'vitest';
import { moveBudget } from '../../../core/disruption/move-budget.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

const account = (unit: number, owner: string, potential: number) => ({ unit, owner, values: { potential } });
const accounts = [account(0, 'Ada', 10), account(0, 'Ben', 1), account(1, 'Ada', 20), account(2, 'Ben', 30)];
const rows = Int32Array.of(0, 1, 2);

describe('what may move', () => {
  it('is counted against the owners while the plan stands as it was imported', () => {
    const plan = gridPlan({ map: 'AAB', baseline: 'AAB', accounts });
    // Ben's account in Ada's territory has moved already.
    expect(moveBudget(plan, WORKING, FIELD_SALES, rows, 0.5, null)).toEqual({
      moveCost: Float64Array.of(1, 1, 1),
      moveBudget: 1,
      against: 'owners',
      gone: 1,
      total: 4,
    });
    const { moveCost, moveBudget: budget } = moveBudget(plan, WORKING, FIELD_SALES, rows, 0.1, 0);
    expect([...moveCost]).toEqual([10, 20, 30]);
    expect(budget).toBeCloseTo(0.1 * 61 - 1, 12);
  });

  it('is counted against the territories once they are others', () => {
    const plan = gridPlan({ map: 'A.B', baseline: 'AAB', accounts });
    expect(moveBudget(plan, WORKING, FIELD_SALES, rows, 0.5, null)).toEqual({
      moveCost: Float64Array.of(2, 0, 1),
      moveBudget: 2,
      against: 'territories',
      gone: 0,
      total: 4,
    });
    expect([...moveBudget(plan, WORKING, FIELD_SALES, rows, 0.5, 0).moveCost]).toEqual([11, 0, 30]);
  });

  it('knows the territories of the owners whichever scenario is the baseline', () => {
    const drawn = gridPlan({ map: 'AAB', baseline: 'ABB', accounts });
    expect(moveBudget(drawn, WORKING, FIELD_SALES, rows, 0.5, null).against).toBe('owners');
    // A baseline that is equal to the scenario does not make it that of the owners.
    const other = gridPlan({ map: 'ABB', baseline: 'ABB', accounts });
    expect(moveBudget(other, WORKING, FIELD_SALES, rows, 0.5, null).against).toBe('territories');
    expect(moveBudget(drawn, BASELINE, FIELD_SALES, rows, 0.5, null).against).toBe('territories');
  });

  it('has nothing left for what accounts that are given by name have moved already, and they cost nothing', () => {
    const plan = withNamedAccount(gridPlan({ map: 'AAB', baseline: 'AAB', accounts }), 0, 2);
    const { moveCost, moveBudget: left, gone } = moveBudget(plan, WORKING, FIELD_SALES, rows, 0.5, null);
    expect([...moveCost]).toEqual([0, 1, 1]);
    expect([gone, left]).toEqual([2, 0]);
    const drawn = withNamedAccount(gridPlan({ map: 'A.B', baseline: 'AAB', accounts }), 0, 2);
    expect([...moveBudget(drawn, WORKING, FIELD_SALES, rows, 0.5, null).moveCost]).toEqual([1, 0, 1]);
  });

  it('is counted in what units carry themselves where the measure is one of them', () => {
    const plan = gridPlan({
      map: 'AAB',
      measures: [{ name: 'potential' }, { name: 'area' }],
      values: { area: [5, 6, 7] },
      accounts,
    });
    const area = { ...plan, accounts: { ...plan.accounts, values: [plan.accounts.values[0] ?? null, null] } };
    const { moveCost, against, total } = moveBudget(area, WORKING, FIELD_SALES, rows, 0.5, 1);
    expect([[...moveCost], against, total]).toEqual([[5, 6, 7], 'territories', 18]);
  });

  it('is counted in units where there are no accounts', () => {
    const plan = gridPlan({ map: 'AAB', values: { potential: [1, 2, 4] } });
    expect(moveBudget(plan, WORKING, FIELD_SALES, rows, 0.5, null).moveBudget).toBe(1.5);
    expect([...moveBudget(plan, WORKING, FIELD_SALES, rows, 0.5, 0).moveCost]).toEqual([1, 2, 4]);
  });
});
