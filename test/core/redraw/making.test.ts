import { describe, expect, it } from 'vitest';
import { TERRITORY_PALETTE } from '../../../core/colour/territory-palette.ts';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import type { RedrawCommand } from '../../../core/redraw/command.ts';
import { outcomesOf } from '../../../core/redraw/outcome.ts';
import { coloursBeside } from '../../../core/redraw/recolour-territory.ts';
import { redrawnBy } from '../../../core/redraw/redraw.ts';
import { manyPoints } from '../../support/many-points.ts';
import { gridPlan, mapOf, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

import { closed, done, ground, key, locked, ones, problemOf, WHERE } from './redrawing.ts';

describe('creating a territory', () => {
  const create = (plan: Plan, rows: number[], name = ''): RedrawCommand => ({
    kind: 'create-territory',
    ...WHERE,
    units: Int32Array.from(rows, (row) => plan.units.keys[row] as number),
    name,
  });

  it('takes the units, a new id, the name of the main place and a colour of its own', () => {
    const plan = gridPlan({
      map: 'AAB AAB',
      accounts: [{ unit: 0, city: 'Chicago', values: { potential: 5 } }],
    });
    const { plan: after, note } = done(plan, create(plan, [0, 3]));
    const made = after.territories.at(-1);
    expect(made).toMatchObject({ id: 'T003', name: 'Chicago' });
    expect(coloursBeside(ground(after), made?.key as number).has(made?.colour as number)).toBe(false);
    expect([...(after.assignments[0]?.territories ?? [])]).toEqual([3, 1, 2, 3, 1, 2]);
    expect(note).toEqual({ code: 'created-territory', values: { units: 2, territory: 'Chicago' } });
  });

  it('can be empty, and be deleted again; its id is not given twice', () => {
    const plan = ones('AB');
    const { plan: after } = done(plan, create(plan, [], 'West'));
    expect(after.territories.at(-1)).toMatchObject({ id: 'T003', name: 'West' });
    const gone = done(after, { kind: 'delete-territories', ...WHERE, territories: [3 as TerritoryKey] }).plan;
    expect(gone.scenarioTerritories.filter(({ scenario }) => scenario === WORKING)).toHaveLength(2);
    expect(done(gone, create(gone, [])).plan.territories.at(-1)?.id).toBe('T004');
  });

  it('leaves locked units alone and says how many', () => {
    const plan = locked(ones('AAB'), 0);
    const { plan: after, note } = done(plan, create(plan, [0, 1], 'New'));
    expect([...(after.assignments[0]?.territories ?? [])]).toEqual([1, 3, 2]);
    expect(note).toMatchObject({ values: { units: 1, locked: 1 } });
    expect(problemOf(locked(plan, 0, 1), create(plan, [0, 1]))).toBe('all-locked');
  });
});

describe('creating a territory of points whose families stay together', () => {
  it('takes the family along', () => {
    const grid = gridPlan({ map: 'AAAB', accounts: [0, 1, 2, 3].map((unit) => ({ unit })) });
    const plan: Plan = {
      ...grid,
      neighbours: null,
      unitSet: { ...(grid.unitSet as NonNullable<Plan['unitSet']>), kind: 'points' },
      accounts: { ...grid.accounts, parents: textColumn(['', '', 'A-0', '']) },
      settings: { ...grid.settings, balance: { ...grid.settings.balance, families: { apart: [] } } },
    };
    const command = { kind: 'create-territory', ...WHERE, units: Int32Array.of(10), name: 'New' } as const;
    const { plan: after, note } = done(plan, command);
    expect([...(after.assignments[0]?.territories ?? [])]).toEqual([3, 1, 3, 2]);
    expect(note).toMatchObject({ values: { units: 1, along: 1 } });
  });
});

describe('deleting empty territories', () => {
  it('names and counts them, not the quotas that are split anew', () => {
    const command = { kind: 'create-territory', ...WHERE, units: new Int32Array(0), name: 'Empty' } as const;
    const { plan } = done(ones('ABC'), command);
    const split = changeOf(plan, { kind: 'split-quota', ...WHERE, totalMinor: 400, method: 'even' });
    if (!split.ok) throw new Error(split.code);
    const on = applyChange(plan, split.change);
    const { plan: after, note } = done(on, { kind: 'delete-territories', ...WHERE, territories: [key('D')] });
    expect(note).toEqual({ code: 'deleted-territories', values: { territories: 1, territory: 'Empty' } });
    expect(after.quotas).toHaveLength(3);
  });
});

describe('merging territories', () => {
  const merge: RedrawCommand = {
    kind: 'merge-territories',
    ...WHERE,
    territories: [key('A'), key('B')],
    into: key('A'),
  };
  const withReps = gridPlan({
    map: 'ABC',
    values: { potential: [1, 2, 3] },
    accounts: [{ unit: 2 }],
    reps: { A: [{ capacityFte: 1 }], B: [{ capacityFte: 3 }] },
  });

  it('brings units, names, reps by capacity and quotas together', () => {
    const quota = (territory: number, quotaMinor: number) => ({
      scenario: WORKING,
      territory: territory as TerritoryKey,
      period: 'FY2027',
      method: 'potential',
      share: quotaMinor / 60,
      quotaMinor,
    });
    const plan = withNamedAccount({ ...withReps, quotas: [quota(1, 10), quota(2, 20), quota(3, 30)] }, 0, 2);
    const { plan: after } = done(plan, merge);
    expect(mapOf(after, 3)).toBe('AAC');
    const seat = after.scenarioTerritories.find((one) => one.scenario === WORKING && one.territory === 1);
    expect(seat?.reps).toEqual([
      { rep: 1, share: 0.25 },
      { rep: 2, share: 0.75 },
    ]);
    expect(after.scenarioTerritories.some((one) => one.scenario === WORKING && one.territory === 2)).toBe(false);
    expect(after.quotas.map(({ territory, quotaMinor }) => [territory, quotaMinor])).toEqual([
      [1, 30],
      [3, 30],
    ]);
    expect(after.quotas[0]?.share).toBeCloseTo(0.5);
    expect(after.namedAccounts[0]?.territory).toBe(1);
  });

  it('is looked at beforehand with the named accounts that come along', () => {
    const accounts = [0, 1].map((unit) => ({ unit, values: { potential: 6 } }));
    const plan = withNamedAccount(gridPlan({ map: 'AB', measures: [{ name: 'potential' }], accounts }), 0, 2);
    const would = redrawnBy(ground(plan), merge);
    expect(would.ok && outcomesOf(ground(plan), would)).toEqual([
      { territory: 1, units: { before: 1, after: 2 }, level: { before: 0, after: 2 } },
      { territory: 2, units: { before: 1, after: 0 }, level: { before: 2, after: 0 } },
    ]);
  });

  it('keeps a quota by hand where one of them was, so that the next split leaves it', () => {
    const quota = (territory: number, method: string) => ({
      scenario: WORKING,
      territory: territory as TerritoryKey,
      period: 'FY2027',
      method,
      share: 1 / 3,
      quotaMinor: 10,
    });
    const methodOf = (of: string, other: string) =>
      done({ ...withReps, quotas: [quota(1, of), quota(2, other), quota(3, 'even')] }, merge).plan.quotas[0]?.method;
    expect(methodOf('even', 'by-hand')).toBe('by-hand');
    expect(methodOf('by-hand', 'even')).toBe('by-hand');
    expect(methodOf('even', 'potential')).toBe('even');
  });

  it('leaves a territory with locked units in place, with these', () => {
    const plan = locked(ones('ABBC'), 1);
    const { plan: after, note } = done(plan, merge);
    expect(mapOf(after, 4)).toBe('ABAC');
    expect(after.scenarioTerritories.some((one) => one.scenario === WORKING && one.territory === 2)).toBe(true);
    expect(note).toMatchObject({ values: { locked: 1 } });
    expect(problemOf(closed(plan, 'A'), merge)).toBe('territory-locked');
    expect(problemOf(closed(ones('ABBC'), 'B'), merge)).toBe('all-locked');
  });

  it('counts as many locked units as there may be', () => {
    const many = manyPoints(200_000);
    const territories = new Int32Array(many.units.count).fill(key('B'));
    const assignments = many.assignments.map((one) => ({ ...one, territories }));
    expect(problemOf(closed({ ...many, assignments }, 'B'), merge)).toBe('all-locked');
  });
});

describe('recolouring by hand', () => {
  it('gives any colour of the palette', () => {
    const plan = ones('AB');
    const recolour = (colour: number): RedrawCommand => ({ kind: 'recolour-territory', territory: key('A'), colour });
    expect(done(plan, recolour(7)).plan.territories[0]?.colour).toBe(7);
    expect(problemOf(plan, recolour(TERRITORY_PALETTE.length))).toBe('invalid-request');
    expect([...coloursBeside(ground(plan), key('A'))]).toEqual([1]);
  });
});
