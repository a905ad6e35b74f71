import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../core/balance/evaluate.ts';
import type { Solution } from '../../../core/balance/solution.ts';
import { problemOfPlan } from '../../../core/edit/balance-problem.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { UnitLock } from '../../../core/model/scenario.ts';
import { unmetFacts } from '../../../electron/jobs/unmet-facts.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

/** What is told of a plan as it stands, with units locked one by one and territories locked as a whole. */
function factsOf(map: string, units: readonly number[], territories: readonly number[]) {
  const start = gridPlan({ map, values: { potential: Array.from({ length: map.length }, () => 1) } });
  const locks = units.map((row): UnitLock => {
    return { scenario: WORKING, role: FIELD_SALES, unit: start.units.keys[row] as UnitLock['unit'] };
  });
  const plan: Plan = {
    ...start,
    unitLocks: locks,
    scenarioTerritories: start.scenarioTerritories.map((seat) => ({
      ...seat,
      locked: territories.includes(seat.territory),
    })),
  };
  const count = plan.territories.length;
  const settings = { ...plan.settings.balance, territories: count, contiguity: 'required' as const };
  const made = problemOfPlan(plan, WORKING, FIELD_SALES, settings, plan.measures);
  const assignment = Int32Array.from(plan.assignments[0]?.territories ?? [], (key) => key - 1);
  const solution: Solution = { ...evaluate(made.problem, assignment), seed: 1, iterations: 1, stopped: 'iterations' };
  return unmetFacts(plan, WORKING, FIELD_SALES, made, solution);
}

describe('what is told of limits that are not met', () => {
  it('names twenty locked units at most, and counts them all', () => {
    const locked = Array.from({ length: 30 }, (_, u) => u);
    const { unmet } = factsOf(`${'A'.repeat(30)}BBBB`, locked, []);
    const under = unmet.find(({ territory }) => territory === 'T002');
    expect(under).toMatchObject({ blocker: 'locked', unitCount: 30, territories: [] });
    expect(under?.units).toEqual(Array.from({ length: 20 }, (_, u) => `u${u}`));
  });

  it('names a territory that is locked as a whole in place of its units', () => {
    const { unmet } = factsOf('AAAAAAAABCCC', [], [1]);
    const under = unmet.find(({ territory }) => territory === 'T003');
    expect(under).toMatchObject({ units: [], unitCount: 0, territories: ['T001'] });
    expect(under?.blocker).toBe('locked');
  });

  it('names both where both stand in the way', () => {
    // B reaches one unit between the locked unit of C and all of A.
    const { unmet } = factsOf('AABBCCCC', [2, 4], [1]);
    expect(unmet.find(({ territory }) => territory === 'T002')).toMatchObject({
      blocker: 'fenced-in',
      units: ['u4'],
      unitCount: 1,
      territories: ['T001'],
    });
  });
});

describe('what holds units that stand in the way', () => {
  const values = [5, 1, 1, 1, 1, 1, 1, 1];
  const accounts = values.map((potential, unit) => ({ unit, owner: unit < 4 ? 'Ada' : 'Ben', values: { potential } }));
  const reps = { A: [{ id: 'Ada', name: 'Ada' }], B: [{ id: 'Ben', name: 'Ben' }] };
  const start = gridPlan({ map: 'AAAABBBB', accounts, reps });
  const ada = start.reps.find(({ id }) => id === 'Ada')?.key as never;

  function heldBy(plan: Plan) {
    const settings = { ...plan.settings.balance, territories: 2 };
    const made = problemOfPlan(plan, WORKING, FIELD_SALES, settings, plan.measures);
    const assignment = Int32Array.from(plan.assignments[0]?.territories ?? [], (key) => key - 1);
    const solution: Solution = { ...evaluate(made.problem, assignment), seed: 1, iterations: 1, stopped: 'iterations' };
    const { unmet } = unmetFacts(plan, WORKING, FIELD_SALES, made, solution);
    return unmet.map(({ territory, blocker, unitCount, heldBy: by }) => [territory, blocker, unitCount, by]);
  }

  it('is a protection, a lock, or some of both', () => {
    const lock = (row: number): UnitLock => {
      return { scenario: WORKING, role: FIELD_SALES, unit: start.units.keys[row] as UnitLock['unit'] };
    };
    const kept = { ...start, protections: [{ of: 'rep' as const, key: ada, reason: '' }] };
    expect(heldBy(kept)[0]).toEqual(['T001', 'locked', 4, 'protections']);
    expect(heldBy({ ...kept, unitLocks: [lock(0)] })[0]).toEqual(['T001', 'locked', 4, 'both']);
    expect(heldBy({ ...start, unitLocks: [0, 1, 2, 3].map(lock) })[0]).toEqual(['T001', 'locked', 4, 'locks']);
  });
});

describe('what is told of loose pieces', () => {
  it('names the territory, the units and the locks', () => {
    const { pieces } = factsOf('AABBBBA', [0, 3, 6], []);
    expect(pieces).toEqual([
      {
        territory: 'T001',
        units: ['u6'],
        unitCount: 1,
        blocker: 'locked',
        locks: { units: ['u3', 'u6'], unitCount: 2, territories: [], heldBy: 'locks' },
      },
    ]);
  });
});
