import { describe, expect, it } from 'vitest';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { problemOfPlan } from '../../../core/edit/balance-problem.ts';
import type { BalanceSettings, Plan } from '../../../core/model/plan.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const plan = gridPlan({ map: 'AAB ABB AAB', values: { potential: [1, 2, 3, 4, 5, 6, 7, 8, 9] } });
const locked = (territory: number): Plan => ({
  ...plan,
  scenarioTerritories: plan.scenarioTerritories.map((seat) => ({ ...seat, locked: seat.territory === territory })),
});
const problemOf = (of: Plan, territories: number) => {
  const settings: BalanceSettings = { ...of.settings.balance, territories, contiguity: 'off' };
  return problemOfPlan(of, WORKING, FIELD_SALES, settings, of.measures).problem;
};

describe('a locked territory', () => {
  it.each([2, 3])('keeps its units in a balance of %i territories, and nothing comes in', (territories) => {
    const problem = problemOf(locked(1), territories);
    expect(problem.closed?.[0]).toBe(1);
    const { assignment } = solve(problem, { seed: 1, stop: iterations(20_000), report: () => {} });
    expect([...assignment].map((t) => t === 0)).toEqual([true, true, false, true, false, false, true, true, false]);
  });

  it('is not closed because one of its units is locked, or it is not locked at all', () => {
    expect(problemOf(plan, 3).closed).toBe(null);
    const [unit] = plan.units.keys;
    const one = { ...plan, unitLocks: [{ scenario: WORKING, role: FIELD_SALES, unit: unit as never }] };
    expect(problemOf(one, 2).closed).toBe(null);
  });
});
