import { describe, expect, it } from 'vitest';
import { moveBudget } from '../../../core/disruption/move-budget.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

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

  it('is counted in units where there are no accounts', () => {
    const plan = gridPlan({ map: 'AAB', values: { potential: [1, 2, 4] } });
    expect(moveBudget(plan, WORKING, FIELD_SALES, rows, 0.5, null).moveBudget).toBe(1.5);
    expect([...moveBudget(plan, WORKING, FIELD_SALES, rows, 0.5, 0).moveCost]).toEqual([1, 2, 4]);
  });
});
