import { describe, expect, it } from 'vitest';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { type PlanProblem, problemOfPlan } from '../../../core/edit/balance-problem.ts';
import { invert } from '../../../core/edit/invert.ts';
import type { TerritoryKey, UnitKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { type Ground, groundOf } from '../../../core/redraw/ground.ts';
import { outcomesOf } from '../../../core/redraw/outcome.ts';
import { changeOfSplit, settingsOfSplit, splitProblem } from '../../../core/redraw/split-problem.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const A = 1 as TerritoryKey;
const SPLIT = { territory: A, parts: 2 };
const ground = (plan: Plan) => groundOf(plan, WORKING, FIELD_SALES) as Ground;

function problemFor(plan: Plan, split = SPLIT) {
  const settings = settingsOfSplit({ ...plan.settings.balance, contiguity: 'required' }, 2);
  const made = problemOfPlan(plan, WORKING, FIELD_SALES, settings, plan.measures);
  return splitProblem(ground(plan), made, split, plan.measures, settings);
}

function changeFor(plan: Plan) {
  const made = problemFor(plan) as PlanProblem;
  const { assignment } = solve(made.problem, { seed: 1, stop: iterations(2000), report: () => {} });
  return changeOfSplit(ground(plan), SPLIT, made, assignment);
}

const ones = (map: string, more: Partial<Plan> = {}): Plan => {
  const count = map.replace(/\s/g, '').length;
  return { ...gridPlan({ map, values: { potential: new Array(count).fill(1) } }), ...more };
};

describe('dividing a territory by balance', () => {
  it('is a problem of its units alone, around equal shares of what it holds', () => {
    const { problem, unitRows } = problemFor(ones('AAAAB AAAAB')) as PlanProblem;
    expect([...unitRows]).toEqual([0, 1, 2, 3, 5, 6, 7, 8]);
    expect(problem.territoryCount).toBe(2);
    expect(problem.measures[0]?.limits).toEqual([
      { minimum: 3.8, ideal: 4, maximum: 4.2 },
      { minimum: 3.8, ideal: 4, maximum: 4.2 },
    ]);
  });

  it('makes one step that leaves everybody else where they are', () => {
    const plan = ones('AAAAB AAAAB');
    const change = changeFor(plan);
    expect(change.note).toEqual({ code: 'split-territory', values: { territory: 'A', parts: 2 } });
    const after = applyChange(plan, change);
    const keys = [...(after.assignments[0]?.territories ?? [])];
    expect([keys[4], keys[9]]).toEqual([2, 2]);
    expect(keys.filter((key) => key === 1)).toHaveLength(4);
    expect(keys.filter((key) => key === 3)).toHaveLength(4);
    expect(applyChange(after, invert(change))).toEqual(plan);
  });

  it('keeps locked units in the part that goes on', () => {
    const lock = (row: number) => ({ scenario: WORKING, role: FIELD_SALES, unit: (10 * (row + 1)) as UnitKey });
    const plan = ones('AAAAAAB', { unitLocks: [lock(0), lock(5)] });
    const after = applyChange(plan, changeFor(plan));
    const keys = [...(after.assignments[0]?.territories ?? [])];
    expect([keys[0], keys[5], keys[6]]).toEqual([1, 1, 2]);
    expect(keys.filter((key) => key === 3).length).toBeGreaterThan(0);
  });

  it('is refused for a locked territory and for more parts than units', () => {
    const closed = ones('AAB');
    const scenarioTerritories = closed.scenarioTerritories.map((seat) => ({ ...seat, locked: true }));
    expect(problemFor({ ...closed, scenarioTerritories })).toMatchObject({ code: 'territory-locked' });
    expect(problemFor(ones('AAB'), { ...SPLIT, parts: 3 })).toMatchObject({
      code: 'too-few-units',
      values: { units: 2, territories: 3 },
    });
  });
});

describe('what moves would come to', () => {
  it('is told of each territory they touch, of what is in none last', () => {
    const moves = {
      scenario: WORKING,
      role: FIELD_SALES,
      units: Int32Array.of(10, 40),
      from: Int32Array.of(1, 2),
      to: Int32Array.of(2, 0),
    };
    expect(outcomesOf(ground(ones('AABB')), { moves, records: [] })).toEqual([
      { territory: 1, units: { before: 2, after: 1 }, level: { before: 1, after: 0.5 } },
      { territory: 2, units: { before: 2, after: 2 }, level: { before: 1, after: 1 } },
      { territory: 0, units: { before: 0, after: 1 }, level: { before: Number.NaN, after: Number.NaN } },
    ]);
    expect(outcomesOf(ground(ones('AABB')), { moves: null, records: [] })).toEqual([]);
  });
});
