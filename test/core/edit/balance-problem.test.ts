import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceRefusal, problemOfPlan } from '../../../core/edit/balance-problem.ts';
import { COMPACTNESS_ALONE } from '../../../core/edit/weighed-objective.ts';
import type { RepKey, UnitKey } from '../../../core/model/ids.ts';
import type { BalanceSettings, Plan } from '../../../core/model/plan.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { aRep, FIELD_SALES, type GridSpec, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

const settings = (territories: number, contiguity: BalanceSettings['contiguity'] = 'required'): BalanceSettings => ({
  territories,
  contiguity,
  seed: 1,
  homes: 'off',
  roadFactor: 1.3,
  weights: COMPACTNESS_ALONE,
});
const problemOf = (plan: Plan, asked: BalanceSettings, measures = plan.measures) =>
  problemOfPlan(plan, WORKING, FIELD_SALES, asked, measures);
const lockedUnit = (unit: number) => ({ scenario: WORKING, role: FIELD_SALES, unit: unit as UnitKey });

const grid: GridSpec = { map: 'AAB ABB AAB', values: { potential: [1, 2, 3, 4, 5, 6, 7, 8, 9] } };
const plan = gridPlan(grid);

describe('the problem of a plan', () => {
  it('has the measures that are balanced, with limits around an even share', () => {
    const { problem } = problemOf(plan, settings(3));
    expect(problem.measures.map(({ name }) => name)).toEqual(['potential']);
    expect(problem.measures[0]?.limits).toEqual(
      [0, 1, 2].map(() => ({ minimum: expect.closeTo(14.25, 9), ideal: 15, maximum: expect.closeTo(15.75, 9) })),
    );
    const off = problemOf(
      plan,
      settings(3),
      plan.measures.map((measure) => ({ ...measure, balanced: false })),
    );
    expect(off.problem.measures).toEqual([]);
  });

  it('reads each measure from its own column, in whatever order the measures are asked', () => {
    const two = gridPlan({
      map: 'AAB',
      measures: [{ name: 'potential' }, { name: 'calls' }],
      values: { potential: [1, 2, 3], calls: [7, 8, 9] },
    });
    const { problem } = problemOf(two, settings(2), [...two.measures].reverse());
    expect(problem.measures.map(({ name, values }) => [name, ...values])).toEqual([
      ['potential', 1, 2, 3],
      ['calls', 7, 8, 9],
    ]);
    expect([...problem.weight]).toEqual([1, 2, 3]);
  });

  it('knows the neighbours of the plan, and today where there are as many territories as asked', () => {
    const { problem } = problemOf(plan, settings(2));
    expect([...(problem.graph?.neighbour.subarray(problem.graph.start[4], problem.graph.start[5]) ?? [])]).toEqual([
      1, 3, 5, 7,
    ]);
    expect([...(problem.incumbent ?? [])]).toEqual([0, 0, 1, 0, 1, 1, 0, 0, 1]);
    expect(problemOf(plan, settings(3)).problem.incumbent).toBeNull();
  });

  it('needs no graph where contiguity is off, and still gives one to colour on', () => {
    const { problem, graph } = problemOf(plan, settings(2, 'off'));
    expect(problem.graph).toBeNull();
    expect(graph?.start).toHaveLength(10);
  });

  it('leaves out units without a place, with their pairs', () => {
    const lat = plan.units.lat.slice();
    lat[4] = Number.NaN;
    const { problem, unitRows } = problemOf({ ...plan, units: { ...plan.units, lat } }, settings(2));
    expect([...unitRows]).toEqual([0, 1, 2, 3, 5, 6, 7, 8]);
    expect([...problem.weight]).toEqual([1, 2, 3, 4, 6, 7, 8, 9]);
    // The ring around the hole: every unit has two neighbours.
    expect([...(problem.graph?.start ?? [])]).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16]);
  });

  it('joins an island by a link, so that every unit can reach every other', () => {
    const apart = { ...plan, neighbours: null };
    expect(problemOf(apart, settings(2)).problem.graph?.start[9]).toBeGreaterThan(16);
    const a = Int32Array.of(0, 1);
    const islands = {
      ...plan,
      neighbours: { a, b: Int32Array.of(1, 2), sharedKm: new Float64Array(2), link: new Uint8Array(2) },
    };
    const start = problemOf(islands, settings(2)).problem.graph?.start ?? new Int32Array(0);
    expect(Array.from({ length: 9 }, (_, unit) => (start[unit + 1] as number) - (start[unit] as number))).not.toContain(
      0,
    );
  });

  it('lets an empty unit weigh a little, and every other as much more, so that it stays with its neighbours', () => {
    const { problem } = problemOf(gridPlan({ map: 'AAB', values: { potential: [0, 2, 4] } }), settings(2));
    expect([...problem.weight]).toEqual([0.1, 2.1, 4.1].map((weight) => expect.closeTo(weight, 12)));
    const none = problemOf(gridPlan({ map: 'AAB', values: { potential: [0, 0, 0] } }), settings(2));
    expect([...none.problem.weight]).toEqual([1, 1, 1]);
  });

  it('counts the borders of the graph also where territories need not be in one piece', () => {
    const bordered = { ...settings(2, 'off'), weights: { ...COMPACTNESS_ALONE, border: 1 } };
    const { problem } = problemOf(plan, bordered);
    expect(problem.graph?.start).toHaveLength(10);
    expect(problem.objective.border).toBeGreaterThan(0);
  });

  it('knows what it costs to move where moves weigh or are limited, and only with as many territories as today', () => {
    const weighed = (territories: number) =>
      problemOf(plan, { ...settings(territories), weights: { ...COMPACTNESS_ALONE, disruption: 1 } }).problem;
    expect(weighed(2)).toMatchObject({ moveCost: new Float64Array(9).fill(1), moveBudget: Number.POSITIVE_INFINITY });
    expect(weighed(2).objective.disruption).toBeGreaterThan(0);
    expect(weighed(3)).toMatchObject({ moveCost: null, incumbent: null, objective: { disruption: 0 } });
    const most = { share: 0.1, measure: 'potential' };
    const limited = problemOfPlan(plan, WORKING, FIELD_SALES, settings(2), plan.measures, most).problem;
    expect(limited.moveBudget).toBeCloseTo(4.5, 12);
    expect([...(limited.moveCost ?? [])]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('holds locked units where they are, whatever the number of territories', () => {
    const locked = { ...plan, unitLocks: [lockedUnit(30), lockedUnit(90)] };
    const same = problemOf(locked, settings(2));
    expect([...same.problem.fixed]).toEqual([-1, -1, 1, -1, -1, -1, -1, -1, 1]);
    expect([...same.heldTerritories]).toEqual([0, 2]);
    const more = problemOf(locked, settings(3));
    expect([...more.problem.fixed]).toEqual([-1, -1, 0, -1, -1, -1, -1, -1, 0]);
    expect([...more.heldTerritories]).toEqual([2, 0, 0]);
  });

  it('holds every unit of a locked territory', () => {
    const scenarioTerritories = plan.scenarioTerritories.map((seat) => ({ ...seat, locked: seat.territory === 1 }));
    const { problem } = problemOf({ ...plan, scenarioTerritories }, settings(3));
    expect([...problem.fixed]).toEqual([0, 0, -1, 0, -1, -1, 0, 0, -1]);
  });

  it('leaves the values of named accounts out, and keeps the territory they are named to', () => {
    const accounts = [0, 1, 2].map((unit) => ({ unit, values: { potential: 5 } }));
    const named = withNamedAccount(gridPlan({ map: 'AAB', accounts }), 0, 2);
    const { problem, heldTerritories } = problemOf(named, settings(1));
    expect([...(problem.measures[0]?.values ?? [])]).toEqual([0, 5, 5]);
    expect([...heldTerritories]).toEqual([2]);
  });

  it('shares by the capacity of the reps, then of reps without a territory', () => {
    const base = gridPlan({ ...grid, reps: { A: [{ capacityFte: 0.5 }], B: [{ capacityFte: 1 }] } });
    const withFree = { ...base, reps: [...base.reps, aRep(9 as RepKey, { capacityFte: 2 })] };
    expect([...problemOf(withFree, settings(4)).territoryCapacities]).toEqual([0.5, 1, 2, 1]);
    expect(problemOf(withFree, settings(2)).problem.measures[0]?.limits.map(({ ideal }) => ideal)).toEqual([15, 30]);
  });

  it('loses no unit and no value on the way', () => {
    fc.assert(
      fc.property(aPlan, fc.integer({ min: 1, max: 6 }), (any, territories) => {
        const { problem, unitRows, territoryCapacities } = problemOf(any, settings(territories));
        expect(unitRows).toHaveLength(any.units.count);
        expect(territoryCapacities).toHaveLength(territories);
        const area = problem.measures.find(({ name }) => name === 'area');
        expect(area?.values).toEqual(any.units.values[any.measures.findIndex(({ name }) => name === 'area')]);
        expect(problem.fixed.every((t) => t >= -1 && t < territories)).toBe(true);
      }),
    );
  });
});

describe('a balance that cannot be', () => {
  const refusal = (on: Plan, territories: number) => balanceRefusal(on, WORKING, FIELD_SALES, settings(territories));

  it('is refused by name', () => {
    expect(refusal(plan, 9)).toBeNull();
    expect(refusal(plan, 10)).toMatchObject({ code: 'too-few-units', values: { units: 9, territories: 10 } });
    expect(refusal({ ...plan, measures: [] }, 2)).toMatchObject({ code: 'nothing-to-balance' });
    const off = plan.measures.map((measure) => ({ ...measure, balanced: false }));
    expect(balanceRefusal(plan, WORKING, FIELD_SALES, settings(2), off)).toMatchObject({ code: 'nothing-to-balance' });
    const strange = plan.measures.map((measure) => ({ ...measure, column: 'other' }));
    expect(balanceRefusal(plan, WORKING, FIELD_SALES, settings(2), strange)).toMatchObject({ code: 'invalid-request' });
    const most = { share: 0.1, measure: null };
    const limited = (territories: number, on = plan) =>
      balanceRefusal(on, WORKING, FIELD_SALES, settings(territories), on.measures, most);
    expect(limited(2)).toBeNull();
    expect(limited(3)).toMatchObject({ code: 'moves-need-today', values: { today: 2, territories: 3 } });
    expect(limited(2, gridPlan({ map: '...' }))).toMatchObject({ code: 'moves-need-today', values: { today: 0 } });
    const locked = { ...plan, unitLocks: [lockedUnit(10), lockedUnit(30)] };
    expect(refusal(locked, 1)).toMatchObject({ code: 'too-few-territories', values: { locked: 2, territories: 1 } });
  });
});
