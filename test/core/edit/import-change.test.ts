import { describe, expect, it } from 'vitest';
import { emptyPlan } from '../../../core/edit/empty-plan.ts';
import { changeOfImport, type ImportRequest } from '../../../core/edit/import-change.ts';
import type { PlanChange, RecordKind } from '../../../core/edit/plan-change.ts';
import { rowRecords } from '../../../core/edit/row-records.ts';
import type { ImportedRows } from '../../../core/model/imported-rows.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { finish } from '../../../core/steps.ts';
import { type AccountSpec, accountTable, aRep, gridPlan, START_NAMES } from '../../support/plan-builder.ts';

const empty = emptyPlan({ name: 'New', periodStart: '2027-01-01' }, START_NAMES);

/** Rows as an import brings them: units on a row from west to east, accounts in them. */
function rowsOf(units: number, accounts: readonly AccountSpec[], more: Partial<ImportedRows> = {}): ImportedRows {
  const grid = gridPlan({ map: '.'.repeat(units) });
  return {
    unitSet: { kind: 'us-counties', source: 'test' },
    units: { ...grid.units, values: [null] },
    neighbours: grid.neighbours,
    accounts: accountTable(accounts, [{ name: 'potential' }]),
    measureNames: ['potential'],
    shapes: null,
    lockedUnits: new Int32Array(0),
    ...more,
  };
}

const request: ImportRequest = {
  measures: [{ name: 'potential', column: 'revenue', tolerance: 0.05, quantity: 'money' }],
  fileName: 'accounts.csv',
  names: { role: 'Field sales', scenario: 'Plan 1', baseline: 'Current owners' },
};

const made = (plan: Plan, rows: ImportedRows, asked: ImportRequest) => finish(changeOfImport(plan, rows, asked));

const account = (unit: number | null, owner: string, potential: number, city = ''): AccountSpec => ({
  unit,
  owner,
  city,
  values: { potential },
});

/** The plan's records after a change, without its rows. */
function recordsAfter(change: PlanChange) {
  return <K extends RecordKind>(kind: K) =>
    change.records.filter((record) => record.kind === kind && record.after).map(({ after }) => after) as Plan[Exclude<
      K,
      'settings'
    >][number][];
}

function gone(change: PlanChange, kind: RecordKind): number {
  return change.records.filter((record) => record.kind === kind && record.after === null).length;
}

describe('importing an account list with owners', () => {
  const rows = rowsOf(3, [
    account(0, 'Ada', 10, 'Reno'),
    account(1, 'Ben', 6, 'Elko'),
    account(1, 'Ada', 3, 'Elko'),
    account(1, 'Ada', 2, 'Elko'),
    account(2, '', 9, 'Ely'),
    account(null, 'Cleo', 1),
  ]);
  const { change, assignments, ownersIgnored } = made(empty, rows, request);
  const recordsOf = recordsAfter(change);

  it('makes each owner a rep and a territory named after its main place', () => {
    expect(recordsOf('reps').map(({ id }) => id)).toEqual(['Ada', 'Ben', 'Cleo']);
    expect(recordsOf('territories').map(({ id, name }) => [id, name])).toEqual([
      ['T001', 'Reno'],
      ['T002', 'Elko'],
      ['T003', 'T003'],
    ]);
    expect(ownersIgnored).toBe(0);
  });

  it('holds the assignment of today in a baseline, and starts the working scenario as its copy', () => {
    expect(recordsOf('scenarios')).toMatchObject([{ key: 2, name: 'Current owners', baseline: true }]);
    // Unit 1 is Ben's: 6 against 3 + 2. Unit 2 has no owner.
    expect(assignments.map(({ scenario, territories }) => [scenario, ...territories])).toEqual([
      [1, 1, 2, 0],
      [2, 1, 2, 0],
    ]);
    expect(
      recordsOf('scenarioTerritories').map(({ scenario, territory, reps }) => [scenario, territory, reps[0]?.rep]),
    ).toEqual([1, 2].flatMap((scenario) => [1, 2, 3].map((key) => [scenario, key, key])));
  });

  it('gives the centres of the territories that have units', () => {
    const [reno, elko, nowhere] = recordsOf('scenarioTerritories');
    expect([reno?.centreLon, elko?.centreLon, nowhere?.centreLon]).toEqual([
      expect.closeTo(-100, 9),
      expect.closeTo(-99.9, 9),
      null,
    ]);
  });

  it('gives the measures keys and slots, and asks for as many territories as there are reps', () => {
    expect(recordsOf('measures')).toMatchObject([
      { key: 1, slot: 0, name: 'potential', column: 'revenue', priority: 1 },
    ]);
    expect(change.records.find(({ kind }) => kind === 'settings')?.after).toMatchObject({
      balance: { territories: 3, contiguity: 'required' },
    });
    expect(change.note).toEqual({ code: 'imported', values: { accounts: 6, units: 3, file: 'accounts.csv' } });
  });

  it('gives a unit to who has more accounts where the measure is equal, then to the first owner', () => {
    const tied = rowsOf(2, [
      account(0, 'Ada', 4),
      account(0, 'Ben', 2),
      account(0, 'Ben', 2),
      account(1, 'Ben', 1),
      account(1, 'Ada', 1),
    ]);
    const ofTied = made(empty, tied, request).assignments[0];
    expect([...(ofTied?.territories ?? [])]).toEqual([2, 1]);
  });

  it('locks units in the working scenario once they have keys', () => {
    const locked = rowsOf(2, [account(0, 'Ada', 1), account(1, 'Ada', 1)], { lockedUnits: Int32Array.of(1) });
    const edit = made(empty, locked, request);
    expect(rowRecords(edit, Int32Array.of(70, 80), Int32Array.of(1, 2))).toEqual([
      { kind: 'unitLocks', before: null, after: { scenario: 1, role: 1, unit: 80 } },
    ]);
  });

  it('takes owners for reps of a list by id, else by name', () => {
    const listed = [
      aRep(0 as never, { id: 'E1', name: 'Ada', capacityFte: 0.5 }),
      aRep(0 as never, { id: 'E2', name: 'Dan' }),
    ];
    const { change: withReps } = made(empty, rows, { ...request, reps: listed });
    expect(recordsAfter(withReps)('reps').map(({ key, id, capacityFte }) => [key, id, capacityFte])).toEqual([
      [1, 'E1', 0.5],
      [2, 'E2', 1],
      [3, 'Ben', 1],
      [4, 'Cleo', 1],
    ]);
  });

  it('makes nothing of a column with thousands of different texts', () => {
    const many = rowsOf(
      1,
      Array.from({ length: 2001 }, (_, i) => account(0, `id ${i}`, 1)),
    );
    const ignored = made(empty, many, request);
    expect(ignored.ownersIgnored).toBe(2001);
    expect(ignored.assignments).toEqual([]);
    expect(recordsAfter(ignored.change)('reps')).toEqual([]);
  });
});

describe('importing an account list without owners', () => {
  it('assigns nothing and makes no baseline', () => {
    const { change, assignments } = made(empty, rowsOf(2, [account(0, '', 1)]), request);
    expect(assignments).toEqual([]);
    expect(change.records.map(({ kind }) => kind)).toEqual(['settings', 'measures']);
  });

  it('asks for one territory per rep of a list, and never for more than there are units', () => {
    const reps = [1, 2, 3, 4, 5].map((i) => aRep(0 as never, { id: `E${i}` }));
    const balance = (units: number) =>
      made(empty, rowsOf(units, [account(0, '', 1)]), { ...request, reps }).change.records[0]?.after;
    expect(balance(9)).toMatchObject({ balance: { territories: 5 } });
    expect(balance(3)).toMatchObject({ balance: { territories: 3 } });
  });

  it('does not ask points to lie in one piece', () => {
    const points = rowsOf(2, [account(0, '', 1)], { unitSet: { kind: 'points', source: 'a.csv' }, neighbours: null });
    const { change } = made({ ...empty, settings: { ...empty.settings, name: 'x' } }, points, request);
    expect(change.records.find(({ kind }) => kind === 'settings')?.after).toMatchObject({
      balance: { contiguity: 'off' },
    });
  });
});

describe('importing another list into a plan', () => {
  const before = gridPlan({
    map: 'AAB',
    reps: { A: [{ id: 'Ada', name: 'Ada' }], B: [{ id: 'Ben', name: 'Ben', homeLat: 40, homeLon: -100 }] },
  });
  const { change, assignments } = made(
    before,
    rowsOf(2, [account(0, 'Cleo', 5, 'Ely'), account(1, 'Ada', 5)]),
    request,
  );
  const recordsOf = recordsAfter(change);

  it('an owner who is still there keeps rep, territory, name and colour', () => {
    expect([...(assignments[0]?.territories ?? [])]).toEqual([3, 1]);
    // Unchanged, so not among the records.
    expect(recordsOf('territories').map(({ id, name }) => [id, name])).toEqual([['T003', 'Ely']]);
    expect(gone(change, 'territories')).toBe(1);
  });

  it('keeps a rep somebody has said something of, and lets a mere owner go', () => {
    const changedReps = change.records.filter(({ kind }) => kind === 'reps');
    expect(changedReps.map(({ before: was, after: is }) => [was, is])).toEqual([
      [null, expect.objectContaining({ id: 'Cleo' })],
    ]);
    const again = made(before, rowsOf(1, [account(0, 'Cleo', 5)]), request);
    expect(gone(again.change, 'reps')).toBe(1);
  });

  it('keeps the two scenarios and lets go of everything that named the old units', () => {
    const lock = {
      scenario: before.scenarios[0]?.key,
      role: before.roles[0]?.key,
      unit: 10,
    } as Plan['unitLocks'][number];
    const other = {
      key: 3,
      name: 'What if',
      description: '',
      baseline: false,
      archived: false,
    } as Plan['scenarios'][number];
    const links = [{ a: 10, b: 20, linked: true }] as unknown as Plan['links'];
    const plan = { ...before, links, unitLocks: [lock], scenarios: [...before.scenarios, other] };
    const next = made(plan, rowsOf(1, [account(0, '', 5)]), request).change;
    expect([gone(next, 'unitLocks'), gone(next, 'scenarios'), gone(next, 'territories')]).toEqual([1, 2, 2]);
    expect([gone(next, 'scenarioTerritories'), gone(next, 'links')]).toEqual([4, 1]);
  });

  it('puts the owners of today into the scenario that is theirs, whichever is the baseline', () => {
    const accounts = accountTable([{ unit: 0, owner: 'Ada' }], before.measures);
    const scenariosOf = (scenarios: Plan['scenarios'], owned = true) => {
      const plan = { ...before, ...(owned && { accounts }), scenarios };
      const { records } = made(plan, rowsOf(1, [account(0, 'Dan', 5)]), request).change;
      const told = records.filter(({ kind }) => kind === 'scenarios') as {
        before: Plan['scenarios'][number] | null;
        after: Plan['scenarios'][number] | null;
      }[];
      const gone = new Set(told.map((one) => one.before?.key));
      const all = [...scenarios.filter(({ key }) => !gone.has(key)), ...told.flatMap((one) => one.after ?? [])];
      return all.sort((a, b) => a.key - b.key).map(({ name, baseline }) => [name, baseline]);
    };
    const named = before.scenarios.map((one) => (one.baseline ? { ...one, name: 'Current owners' } : one));
    const turned = named.map((one) => ({ ...one, baseline: !one.baseline }));
    expect(scenariosOf(turned)).toEqual([
      ['Plan 1', false],
      ['Current owners', true],
    ]);
    // By another name it is known by what it has.
    expect(scenariosOf(before.scenarios)).toEqual([
      ['Plan 1', false],
      ['Today', true],
    ]);
    // A baseline that the planner drew, before there were owners.
    expect(scenariosOf(turned.slice(0, 1), false)).toEqual([
      ['Plan 1', false],
      ['Current owners', true],
    ]);
  });

  it('goes on with measures of the same names, and makes others anew so that their columns stand in order', () => {
    expect(recordsOf('measures')).toMatchObject([{ key: 1, column: 'revenue' }]);
    const two: ImportRequest = {
      ...request,
      measures: [{ ...(request.measures[0] as ImportRequest['measures'][number]), name: 'calls' }, ...request.measures],
    };
    const rows = rowsOf(1, [account(0, '', 5)], {
      measureNames: ['calls', 'potential'],
      accounts: accountTable([{ unit: 0, values: { potential: 1 } }], [{ name: 'calls' }, { name: 'potential' }]),
    });
    const next = made(before, rows, two).change;
    expect(recordsAfter(next)('measures').map(({ key, name, slot }) => [key, name, slot])).toEqual([
      [2, 'calls', 0],
      [3, 'potential', 1],
    ]);
    expect(gone(next, 'measures')).toBe(1);
  });
});
