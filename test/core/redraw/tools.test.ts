import { describe, expect, it } from 'vitest';
import { TERRITORY_PALETTE } from '../../../core/colour/territory-palette.ts';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { MeasureKey, TerritoryKey, UnitKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import type { RedrawCommand } from '../../../core/redraw/command.ts';
import { partsOfTerritory } from '../../../core/redraw/find-parts.ts';
import { type Ground, groundOf } from '../../../core/redraw/ground.ts';
import { unassignedGroups } from '../../../core/redraw/next-unassigned.ts';
import type { Reach } from '../../../core/redraw/reach.ts';
import { coloursBeside } from '../../../core/redraw/recolour-territory.ts';
import { FIELD_SALES, gridPlan, mapOf, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

const WHERE = { scenario: WORKING, role: FIELD_SALES } as const;
const key = (letter: string) => ('ABCDE'.indexOf(letter) + 1) as TerritoryKey;
const POTENTIAL = 1 as MeasureKey;

function ones(map: string, values?: readonly number[]): Plan {
  const units = map.replace(/\s/g, '').length;
  return gridPlan({ map, values: { potential: values ?? new Array(units).fill(1) } });
}

function done(plan: Plan, command: RedrawCommand) {
  const result = changeOf(plan, command);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return { plan: applyChange(plan, result.change), note: result.change.note };
}

function mapAfter(plan: Plan, command: RedrawCommand): string {
  return mapOf(done(plan, command).plan, columnsOf(plan));
}

const columnsOf = ({ units }: Plan) => units.lat.filter((lat) => lat === units.lat[0]).length;
const problemOf = (plan: Plan, command: RedrawCommand) => {
  const result = changeOf(plan, command);
  return result.ok ? null : (result.values.problem ?? result.code);
};
const ground = (plan: Plan) => groundOf(plan, WORKING, FIELD_SALES) as Ground;
const locked = (plan: Plan, ...rows: number[]): Plan => ({
  ...plan,
  unitLocks: rows.map((row) => ({ ...WHERE, unit: plan.units.keys[row] as UnitKey })),
});
const closed = (plan: Plan, letter: string): Plan => ({
  ...plan,
  scenarioTerritories: plan.scenarioTerritories.map((seat) =>
    seat.scenario === WORKING && seat.territory === key(letter) ? { ...seat, locked: true } : seat,
  ),
});

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
    expect(note).toMatchObject({ values: { units: 2 } });
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

  it('leaves a territory with locked units in place, with these', () => {
    const plan = locked(ones('ABBC'), 1);
    const { plan: after, note } = done(plan, merge);
    expect(mapOf(after, 4)).toBe('ABAC');
    expect(after.scenarioTerritories.some((one) => one.scenario === WORKING && one.territory === 2)).toBe(true);
    expect(note).toMatchObject({ values: { locked: 1 } });
    expect(problemOf(closed(plan, 'A'), merge)).toBe('territory-locked');
    expect(problemOf(closed(ones('ABBC'), 'B'), merge)).toBe('all-locked');
  });
});

describe('dissolving and reassigning', () => {
  const dissolve = (to: 'unassigned' | 'neighbours'): RedrawCommand => ({
    kind: 'dissolve-territory',
    ...WHERE,
    territory: key('B'),
    to,
  });

  it('to none, or evenly to the neighbours', () => {
    const plan = ones('ABBBBC');
    expect(mapAfter(plan, dissolve('unassigned'))).toBe('A....C');
    expect(mapAfter(plan, dissolve('neighbours'))).toBe('AAACCC');
    expect(
      done(plan, dissolve('neighbours')).plan.scenarioTerritories.filter((s) => s.scenario === WORKING),
    ).toHaveLength(2);
    expect(mapAfter(closed(plan, 'C'), dissolve('neighbours'))).toBe('AAAAAC');
    expect(problemOf(closed(closed(plan, 'C'), 'A'), dissolve('neighbours'))).toBe('no-neighbour');
  });

  it('gives to whoever has most room', () => {
    expect(mapAfter(ones('ABBBBC', [5, 1, 1, 1, 1, 1]), dissolve('neighbours'))).toBe('ACCCCC');
  });

  it('gives across land in no territory where no neighbour touches, to the nearest', () => {
    expect(mapAfter(ones('A..BBB...C'), dissolve('neighbours'))).toBe('A..AAC...C');
    expect(mapAfter(closed(ones('A..B.....C'), 'A'), dissolve('neighbours'))).toBe('A..C.....C');
  });

  it('keeps the territory where locks or named accounts do', () => {
    const plan = locked(ones('ABBBBC'), 2);
    const { plan: after, note } = done(plan, dissolve('neighbours'));
    expect(mapOf(after, 6)).toBe('AABCCC');
    expect(note).toMatchObject({ values: { units: 3, locked: 1 } });
    const named = withNamedAccount(gridPlan({ map: 'ABC', accounts: [{ unit: 0 }] }), 0, key('B'));
    const kept = done(named, dissolve('unassigned'));
    expect(kept.plan.scenarioTerritories.some((s) => s.scenario === WORKING && s.territory === key('B'))).toBe(true);
    expect(kept.note).toMatchObject({ values: { named: 1 } });
  });

  it('reassigning leaves the territory, empty', () => {
    const reassign: RedrawCommand = { kind: 'reassign-territory', ...WHERE, territory: key('B') };
    const { plan: after } = done(ones('ABBBBC'), reassign);
    expect(mapOf(after, 6)).toBe('AAACCC');
    expect(after.scenarioTerritories.some((s) => s.scenario === WORKING && s.territory === key('B'))).toBe(true);
  });

  it('splits the quota anew, to the same total', () => {
    const plan = ones('ABBBBC');
    const split = changeOf(plan, { kind: 'split-quota', ...WHERE, totalMinor: 1001, method: 'potential' });
    const after = done(split.ok ? applyChange(plan, split.change) : plan, dissolve('neighbours')).plan;
    expect(after.quotas.map(({ territory }) => territory)).toEqual([1, 3]);
    expect(after.quotas.reduce((sum, { quotaMinor }) => sum + quotaMinor, 0)).toBe(1001);
  });
});

describe('splitting by a line', () => {
  const cut = (corners: readonly (readonly [number, number])[]): RedrawCommand => ({
    kind: 'split-by-line',
    ...WHERE,
    territory: key('A'),
    // Rows are 0.1 degrees apart from north to south, columns from west to east.
    line: corners.map(([column, row]) => ({ lat: 40 - 0.1 * row, lon: -100 + 0.1 * column })),
  });

  it('goes on beyond its ends, and leaves other territories alone', () => {
    const plan = ones('AAAB AAAB AAAB');
    const after = done(
      plan,
      cut([
        [0.5, 1.2],
        [0.5, 1.4],
      ]),
    ).plan;
    expect([...(after.assignments[0]?.territories ?? [])]).toEqual([3, 1, 1, 2, 3, 1, 1, 2, 3, 1, 1, 2]);
  });

  it('turns at its corners', () => {
    const plan = ones('AAA AAA AAA');
    const after = done(
      plan,
      cut([
        [1.5, -1],
        [1.5, 1.5],
        [-1, 1.5],
      ]),
    ).plan;
    const pieces = [...(after.assignments[0]?.territories ?? [])];
    expect(new Set([pieces[0], pieces[1], pieces[3], pieces[4]]).size).toBe(1);
    expect(new Set([pieces[2], pieces[5], pieces[6], pieces[7], pieces[8]]).size).toBe(1);
    expect(pieces[0]).not.toBe(pieces[2]);
  });

  it('divides the quota by what the parts are worth; the larger part goes on', () => {
    const plan = ones('AAAB', [1, 1, 2, 9]);
    const quota = {
      scenario: WORKING,
      territory: key('A'),
      period: 'FY2027',
      method: 'even',
      share: 0.5,
      quotaMinor: 101,
    };
    const after = done(
      { ...plan, quotas: [quota] },
      cut([
        [0.5, -1],
        [0.5, 1],
      ]),
    ).plan;
    expect(after.quotas.map(({ territory, quotaMinor }) => [territory, quotaMinor])).toEqual([
      [1, 76],
      [3, 25],
    ]);
  });

  it('is refused where it misses; locked units stay with the part that goes on', () => {
    expect(
      problemOf(
        ones('AAAB'),
        cut([
          [5, -1],
          [5, 1],
        ]),
      ),
    ).toBe('line-misses');
    const after = done(
      locked(ones('AAAB'), 0),
      cut([
        [0.5, -1],
        [0.5, 1],
      ]),
    ).plan;
    expect([...(after.assignments[0]?.territories ?? [])]).toEqual([1, 3, 3, 2]);
  });

  it('is the same line across the date line', () => {
    const plan = ones('AAAA');
    const lon = Float64Array.from([179.8, 179.9, -180, -179.9]);
    const line = [
      { lat: 41, lon: 179.95 },
      { lat: 39, lon: 179.95 },
    ];
    const across = done(
      { ...plan, units: { ...plan.units, lon } },
      { kind: 'split-by-line', ...WHERE, territory: key('A'), line },
    );
    expect([...(across.plan.assignments[0]?.territories ?? [])]).toEqual([1, 1, 2, 2]);
  });
});

describe('growing', () => {
  const grow = (until: Reach, fromNeighbours = false): RedrawCommand => ({
    kind: 'grow-territory',
    ...WHERE,
    territory: key('A'),
    until,
    fromNeighbours,
  });

  it('takes the nearest units first, from what is in no territory only, or from neighbours too', () => {
    expect(mapAfter(ones('A.. ...'), grow({ kind: 'units', units: 1 }))).toBe('AA. ...');
    expect(mapAfter(ones('A.. ...'), grow({ kind: 'units', units: 2 }))).toBe('AA. A..');
    expect(mapAfter(ones('.A.BB'), grow({ kind: 'units', units: 9 }))).toBe('AAABB');
    expect(mapAfter(ones('.A.BB'), grow({ kind: 'units', units: 9 }, true))).toBe('AAAAB');
  });

  it('comes as near to the ideal as units allow, and never above a maximum', () => {
    // 12 in all: the ideal of each of two is 6, the maximum 6.3.
    const plan = ones('A....B', [2, 1, 1, 1, 4, 3]);
    expect(mapAfter(plan, grow({ kind: 'limit', measure: POTENTIAL, side: 'ideal' }))).toBe('AAAA.B');
    expect(mapAfter(plan, grow({ kind: 'total', measure: POTENTIAL, total: 4.5 }))).toBe('AAA..B');
  });

  it('never cuts a neighbour and never takes what is locked', () => {
    const plan = ones('BABB BBB.', new Array(8).fill(1));
    const cutVertex = ones('ABB', [1, 1, 1]);
    expect(mapAfter(cutVertex, grow({ kind: 'units', units: 5 }, true))).toBe('AAB');
    expect(problemOf(closed(cutVertex, 'B'), grow({ kind: 'units', units: 5 }, true))).toBe('all-locked');
    expect(problemOf(locked(cutVertex, 1), grow({ kind: 'units', units: 5 }, true))).toBe('all-locked');
    expect(partsOfTerritory(ground(done(plan, grow({ kind: 'units', units: 2 }, true)).plan), key('B'))).toHaveLength(
      1,
    );
  });

  it('says why it cannot', () => {
    expect(problemOf(ones('AB'), grow({ kind: 'units', units: 1 }))).toBe('nothing-near');
    expect(problemOf(ones('AB.'), grow({ kind: 'limit', measure: POTENTIAL, side: 'minimum' }))).toBe('nothing-near');
    expect(problemOf(ones('AAA.B'), grow({ kind: 'limit', measure: POTENTIAL, side: 'ideal' }))).toBe('at-limit');
    expect(problemOf(closed(ones('A.'), 'A'), grow({ kind: 'units', units: 1 }))).toBe('territory-locked');
  });
});

describe('trimming', () => {
  const trim = (until: Reach): RedrawCommand => ({ kind: 'trim-territory', ...WHERE, territory: key('A'), until });

  it('gives the farthest border units to neighbours', () => {
    expect(mapAfter(ones('AAAAB'), trim({ kind: 'units', units: 2 }))).toBe('AABBB');
    expect(mapAfter(ones('AAAAAB'), trim({ kind: 'limit', measure: POTENTIAL, side: 'maximum' }))).toBe('AAABBB');
  });

  it('keeps one unit, locked units, and what holds it together', () => {
    expect(mapAfter(ones('AAAAB'), trim({ kind: 'units', units: 9 }))).toBe('ABBBB');
    expect(mapAfter(locked(ones('AAAAB'), 1), trim({ kind: 'units', units: 9 }))).toBe('AABBB');
    expect(problemOf(ones('AA..B'), trim({ kind: 'units', units: 1 }))).toBe('no-neighbour');
  });
});

describe('exchanging at a border', () => {
  const swap = (better: 'balance' | 'compactness'): RedrawCommand => ({
    kind: 'swap-border',
    ...WHERE,
    a: key('A'),
    b: key('B'),
    better,
  });

  it('makes two neighbours even', () => {
    expect(mapAfter(ones('AAAAAB'), swap('balance'))).toBe('AAABBB');
  });

  it('makes them compact without breaking a limit further', () => {
    const after = mapAfter(ones('ABAA AABB BBBA'.replace('BBBA', 'BABB')), swap('compactness'));
    expect(after.replace(/[ B]/g, '')).toHaveLength(6);
    expect(problemOf(ones('AAABBB'), swap('balance'))).toBe('no-gain');
    expect(problemOf(ones('A..B'), swap('balance'))).toBe('not-touching');
  });
});

describe('holes, parts and what is in no territory', () => {
  const fill = (letter: string | null): RedrawCommand => ({
    kind: 'fill-holes',
    ...WHERE,
    territory: letter === null ? null : key(letter),
  });

  it('fills what one territory encloses, not the land around it nor a whole territory', () => {
    expect(mapAfter(ones('.... AAA. A.A. AAA.'), fill(null))).toBe('.... AAA. AAA. AAA.');
    expect(problemOf(ones('AAA ABA AAA'), fill(null))).toBe('no-holes');
    expect(mapAfter(ones('AAAB ABAB AAAB'), fill('A'))).toBe('AAAB AAAB AAAB');
    expect(problemOf(ones('A..'), fill(null))).toBe('no-holes');
  });

  it('finds the pieces of a territory by size and joins the smaller ones', () => {
    const plan = ones('AAABBA AAABBB');
    expect(partsOfTerritory(ground(plan), key('A')).map(({ rows }) => [...rows])).toEqual([[0, 1, 2, 6, 7, 8], [5]]);
    const join: RedrawCommand = { kind: 'join-parts', ...WHERE, territory: key('A') };
    expect(mapAfter(plan, join)).toBe('AAABBB AAABBB');
    expect(problemOf(ones('AAB'), join)).toBe('one-piece');
    expect(problemOf(locked(plan, 5), join)).toBe('all-locked');
    expect(problemOf(ones('A.A'), join)).toBe('nothing-around');
  });

  it('lists what is in no territory, worth most first', () => {
    const groups = unassignedGroups(ground(ones('.A..A.', [5, 0, 1, 3, 0, 9])));
    expect(groups.map(({ rows, worth }) => [[...rows], worth])).toEqual([
      [[5], 9],
      [[0], 5],
      [[2, 3], 4],
    ]);
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
