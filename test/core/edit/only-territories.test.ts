import { describe, expect, it } from 'vitest';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOfSolution } from '../../../core/edit/apply-solution.ts';
import { problemOfPlan } from '../../../core/edit/balance-problem.ts';
import { onlyTerritories } from '../../../core/edit/only-territories.ts';
import { COMPACTNESS_ALONE } from '../../../core/edit/weighed-objective.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../../../core/model/assignment.ts';
import type { BalanceSettings, Plan } from '../../../core/model/plan.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

// A and B are uneven, C and D are as they should stay; two units are in no territory.
const MAP = 'AAAAABCD AAAAABCD AAAAABC. AAAAABC.';
const values = { potential: new Array(32).fill(1) };
const plan = gridPlan({ map: MAP, values, reps: { A: [{}], B: [{}], C: [{}], D: [{}] } });
const settings: BalanceSettings = {
  territories: 4,
  contiguity: 'required',
  seed: 1,
  homes: 'off',
  roadFactor: 1.3,
  weights: COMPACTNESS_ALONE,
};

function balanced(on: Plan, only: readonly number[]) {
  const made = problemOfPlan(on, WORKING, FIELD_SALES, settings, on.measures);
  const keys = Int32Array.from(scenarioTerritoriesOf(on, WORKING, FIELD_SALES), ({ territory }) => territory);
  const part = onlyTerritories(made, keys, only);
  const solution = solve(part.problem, { seed: 1, stop: iterations(30_000), report: () => undefined });
  const placed = part.placed(solution);
  const request = { settings, measures: on.measures };
  const change = changeOfSolution(on, WORKING, FIELD_SALES, request, placed.whole, placed.wholeSolution);
  return { part, placed, after: applyChange(on, change) };
}

const counts = (on: Plan) => {
  const sums = [0, 0, 0, 0, 0];
  for (const key of assignmentOf(on, WORKING, FIELD_SALES)) sums[key] = (sums[key] as number) + 1;
  return sums;
};

describe('some territories balanced among themselves', () => {
  it('leave every other unit, territory and rep as they are', () => {
    const { after, part } = balanced(plan, [0, 1]);
    expect(part.problem).toMatchObject({ unitCount: 24, territoryCount: 2 });
    const before = assignmentOf(plan, WORKING, FIELD_SALES);
    const now = assignmentOf(after, WORKING, FIELD_SALES);
    before.forEach((key, row) => {
      if (key !== 1 && key !== 2) expect(now[row]).toBe(key);
      else expect([1, 2]).toContain(now[row]);
    });
    expect(counts(plan)).toEqual([2, 20, 4, 4, 2]);
    expect(counts(after)).toEqual([2, 12, 12, 4, 2]);
    const seats = (on: Plan) => scenarioTerritoriesOf(on, WORKING, FIELD_SALES);
    expect(seats(after).map(({ territory }) => territory)).toEqual([1, 2, 3, 4]);
    expect(
      seats(after)
        .slice(2)
        .map(({ reps }) => reps),
    ).toEqual(
      seats(plan)
        .slice(2)
        .map(({ reps }) => reps),
    );
  });

  it('are evened out where they have too much together for the limits of the plan, and told of by those limits', () => {
    const { part, placed } = balanced(plan, [0, 1]);
    expect(part.evened).toEqual(['potential']);
    expect(part.problem.measures[0]?.limits.map(({ ideal }) => ideal)).toEqual([12, 12]);
    expect(placed.partSolution.unmet.map(({ territory }) => territory)).toEqual([0, 1]);
    expect(placed.partSolution.unmet[0]?.maximum).toBeCloseTo(1.05 * 8, 9);
  });

  it('keep the limits of the plan where they can meet them together', () => {
    const fair = gridPlan({ map: 'AAAAABBB AAAAABBB CCCCDDDD CCCCDDDD', values });
    const { part, placed, after } = balanced(fair, [0, 1]);
    expect(part.evened).toEqual([]);
    expect(placed.partSolution.unmet).toEqual([]);
    expect(counts(after)).toEqual([0, 8, 8, 8, 8]);
  });
});
