import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../core/edit/command.ts';
import { isEmpty } from '../../../core/edit/is-empty.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { PlanChange } from '../../../core/edit/plan-change.ts';
import type { MeasureKey, TerritoryKey, UnitKey } from '../../../core/model/ids.ts';
import type { Measure } from '../../../core/model/measure.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { unitValues } from '../../../core/tally/unit-values.ts';
import { FIELD_SALES, gridPlan, mapOf, WORKING } from '../../support/plan-builder.ts';

const plan = gridPlan({ map: 'AAB ABB AAB', values: { potential: [1, 2, 3, 4, 5, 6, 7, 8, 9] } });

function assign(units: number[], territory: number): EditCommand {
  return {
    kind: 'assign-units',
    scenario: WORKING,
    role: FIELD_SALES,
    units: Int32Array.from(units),
    territory: territory as TerritoryKey,
  };
}

function done(on: Plan, command: EditCommand): PlanChange {
  const result = changeOf(on, command);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.change;
}

function planAfter(on: Plan, command: EditCommand): Plan {
  return applyChange(on, done(on, command));
}

describe('assigning units', () => {
  it('moves the chosen units, in whatever order they were chosen', () => {
    expect(mapOf(planAfter(plan, assign([90, 30], 1)), 3)).toBe('AAA ABB AAA');
  });

  it('leaves units alone that are there already, and is no step where all are', () => {
    const change = done(plan, assign([10, 30], 1));
    expect(change.moves[0]?.units).toEqual(Int32Array.of(30));
    expect(change.note).toEqual({ code: 'assigned', values: { units: 1, unit: 'u2', territory: 'A' } });
    expect(isEmpty(done(plan, assign([10, 20], 1)))).toBe(true);
  });

  it('takes units out of every territory', () => {
    expect(mapOf(planAfter(plan, assign([10], 0)), 3)).toBe('.AB ABB AAB');
  });

  it('refuses to move a locked unit and says which', () => {
    const locked = { ...plan, unitLocks: [{ scenario: WORKING, role: FIELD_SALES, unit: 30 as UnitKey }] };
    expect(changeOf(locked, assign([20, 30], 2)).ok).toBe(true);
    expect(changeOf(locked, assign([20, 30], 1))).toEqual({
      ok: false,
      code: 'unit-locked',
      values: { units: 1, unit: 'u2' },
    });
  });

  it('refuses to move a unit out of a locked territory', () => {
    const scenarioTerritories = plan.scenarioTerritories.map((seat) => ({ ...seat, locked: seat.territory === 2 }));
    expect(changeOf({ ...plan, scenarioTerritories }, assign([30], 1))).toMatchObject({ code: 'unit-locked' });
  });

  it('brings a territory into the scenario with its first unit', () => {
    const scenarioTerritories = plan.scenarioTerritories.filter(
      (seat) => seat.scenario !== WORKING || seat.territory === 1,
    );
    const next = planAfter({ ...plan, scenarioTerritories }, assign([10], 2));
    const used = next.scenarioTerritories.filter(({ scenario }) => scenario === WORKING);
    expect(used.map(({ territory }) => territory)).toEqual([1, 2]);
  });

  it('refuses units and territories the plan does not have', () => {
    expect(changeOf(plan, assign([11], 1))).toMatchObject({ code: 'invalid-request', values: { what: 'unit' } });
    expect(changeOf(plan, assign([10], 9))).toMatchObject({ code: 'invalid-request', values: { what: 'territory' } });
  });
});

describe('renaming a territory', () => {
  it('gives it the trimmed name and keeps its id', () => {
    const next = planAfter(plan, { kind: 'rename-territory', territory: 2 as TerritoryKey, name: ' North ' });
    expect(next.territories[1]).toMatchObject({ id: 'T002', name: 'North' });
  });

  it('refuses a name of blanks', () => {
    const command = { kind: 'rename-territory', territory: 2 as TerritoryKey, name: '  ' } as const;
    expect(changeOf(plan, command)).toMatchObject({ code: 'invalid-request', values: { what: 'name' } });
  });
});

describe('setting measures', () => {
  const potential = plan.measures[0] as Measure;
  const counting: Measure = { ...potential, key: 0 as MeasureKey, name: 'accounts', column: '#', slot: 0 };
  const set = (...measures: Measure[]): EditCommand => ({ kind: 'set-measures', measures });

  it('changes tolerance and limits', () => {
    const next = planAfter(plan, set({ ...potential, tolerance: 0.1, maximum: 50 }));
    expect(next.measures[0]).toMatchObject({ tolerance: 0.1, maximum: 50, slot: 0 });
  });

  it('adds a measure that counts accounts, with a key and a slot of its own, and takes it away again', () => {
    const added = planAfter(plan, set(potential, counting));
    expect(added.measures[1]).toMatchObject({ key: 2, slot: 1, name: 'accounts' });
    expect(added.units.values).toHaveLength(2);
    expect(planAfter(added, set(potential))).toEqual(plan);
  });

  it('takes a measure out of the middle, and every value stays with its own measure', () => {
    const names = ['potential', 'accounts', 'area'];
    const middle = gridPlan({
      map: 'AB',
      measures: names.map((name) => (name === 'accounts' ? { name, column: '#' } : { name })),
      values: { potential: [1, 2], area: [30, 40] },
    });
    const [first, , third] = middle.measures as [Measure, Measure, Measure];
    const without = planAfter(middle, set(first, third));
    expect(without.measures.map((_, m) => [...unitValues(without, m)])).toEqual([
      [1, 2],
      [30, 40],
    ]);
    expect(planAfter(without, set(first, third, counting)).units.values.map((column) => column?.[0])).toEqual([
      1,
      30,
      undefined,
    ]);
  });

  it('gives a measure that takes the place of another in a full plan a slot that no third one has', () => {
    const column = (m: number) => (m === 15 ? '#' : `c${m}`);
    const measures = Array.from({ length: 16 }, (_, m) => ({ name: `m${m}`, column: column(m) }));
    const full = gridPlan({ map: 'AB', measures });
    const next = planAfter(full, set(...full.measures.slice(0, 15), counting));
    expect(new Set(next.measures.map(({ slot }) => slot)).size).toBe(16);
  });

  it('refuses what only an import can do', () => {
    expect(changeOf(plan, set(potential, { ...counting, column: 'revenue' }))).toMatchObject({ ok: false });
    expect(changeOf(plan, set({ ...potential, column: 'revenue' }))).toMatchObject({ ok: false });
    expect(changeOf(plan, set(counting))).toMatchObject({ ok: false });
    expect(changeOf(plan, set(potential, { ...counting, name: 'potential' }))).toMatchObject({ ok: false });
  });
});

describe('setting the plan up', () => {
  it('takes quotas along into a currency with other digits, and keeps the total whole', () => {
    const quota = {
      kind: 'split-quota',
      scenario: WORKING,
      role: FIELD_SALES,
      totalMinor: 100_001,
      method: 'even',
    } as const;
    const split = planAfter(plan, quota);
    const yen = planAfter(split, { kind: 'set-settings', settings: { ...plan.settings, currency: 'JPY' } });
    expect(yen.quotas.map(({ quotaMinor }) => quotaMinor)).toEqual([500, 500]);
    const dinar = planAfter(split, { kind: 'set-settings', settings: { ...plan.settings, currency: 'KWD' } });
    expect(dinar.quotas.map(({ quotaMinor }) => quotaMinor)).toEqual([500_010, 500_000]);
  });
});

describe('splitting quota', () => {
  const command = {
    kind: 'split-quota',
    scenario: WORKING,
    role: FIELD_SALES,
    totalMinor: 45_000,
    method: 'potential',
  } as const;

  it('gives each territory its share of the potential, in place of what it had for the period', () => {
    const next = planAfter(planAfter(plan, { ...command, method: 'even' }), command);
    // A has 1 + 2 + 4 + 7 + 8 = 22 of 45.
    expect(next.quotas.map((quota) => [quota.territory, quota.period, quota.quotaMinor])).toEqual([
      [1, 'FY2027', 22_000],
      [2, 'FY2027', 23_000],
    ]);
    expect(done(plan, command).note).toEqual({
      code: 'quota',
      values: { territories: 2, totalMinor: 45_000, currency: 'USD' },
    });
  });

  it('refuses where there is no territory yet', () => {
    expect(changeOf(gridPlan({ map: '..' }), command)).toMatchObject({ code: 'no-territories' });
  });
});
