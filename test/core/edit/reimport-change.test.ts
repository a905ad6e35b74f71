import { describe, expect, it } from 'vitest';
import { differenceRows } from '../../../core/edit/difference-rows.ts';
import { type Reimport, reimport } from '../../../core/edit/reimport-change.ts';
import { allTexts, textColumn } from '../../../core/model/text-column.ts';
import { finish } from '../../../core/steps.ts';
import { gridPlan, withNamedAccount } from '../../support/plan-builder.ts';
import { done, idsOf, type ListedAccount, listOf, pointPlan, UPDATE } from './reimport-lists.ts';

/** Ids of the merged list with the letters of their territories in a scenario. */
function lettersOf({ rows, edit }: Reimport, scenario: number): string[] {
  const column = edit.assignments.find((one) => one.scenario === scenario && one.role === 1)?.territories;
  const ids = allTexts(rows.accounts.ids);
  return ids.map((id, i) => {
    const unit = rows.accounts.unit[i] as number;
    return `${id}${unit < 0 ? '-' : ('.ABCDE'[column?.[unit] ?? 0] as string)}`;
  });
}

const TODAY: ListedAccount[] = [
  { id: '00042', name: 'Acme', owner: 'Ada', at: 40, potential: 10 },
  { id: '42', name: 'Bolt', owner: 'Ben', at: 41, potential: 20 },
  { id: '42.0', name: 'Coil', owner: 'Ada', at: 42, potential: 30 },
  { id: 'x', name: 'Dart', owner: 'Ben', at: null, potential: 40 },
];
const plan = pointPlan(TODAY, { working: 'ABA.', baseline: 'BB..', locked: [1, 2], named: [0, 2] });

describe('updating the accounts of a plan of points', () => {
  const newer: ListedAccount[] = [
    { id: 'new', name: 'Edge', owner: 'Cleo', at: 43, potential: 5 },
    { id: '42', name: 'Bolt & Co', owner: 'Ada', at: 41, potential: 25 },
    { id: 'x', name: 'Dart', owner: 'Ben', at: 39, potential: 40 },
    { id: '00042', name: 'Acme', owner: 'Ada', at: 40, potential: 10 },
  ];
  const made = done(plan, listOf(newer));

  it('tells what comes, what changes and what goes, by exact ids', () => {
    const { added, changed, gone, unchanged, partCounts } = made.difference;
    expect(idsOf(made.rows.accounts, added)).toEqual(['new']);
    expect(idsOf(made.rows.accounts, changed)).toEqual(['42', 'x']);
    expect(idsOf(plan.accounts, gone)).toEqual(['42.0']);
    expect(unchanged).toBe(1);
    // name, owner, city, region, postal code, country, place, unit, parent, two dates, class; then the measure.
    expect(partCounts).toEqual([1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1]);
  });

  it('lists a page of rows with every value before and after', () => {
    const page = (kind: 'added' | 'changed' | 'gone', from = 0, most = 10) =>
      differenceRows(plan, made.merged, made.difference, { kind, from, most });
    expect(page('added')).toEqual([{ kind: 'added', id: 'new', name: 'Edge', changes: [] }]);
    expect(page('gone')).toEqual([{ kind: 'gone', id: '42.0', name: 'Coil', changes: [] }]);
    expect(page('changed', 0, 1)).toEqual([
      {
        kind: 'changed',
        id: '42',
        name: 'Bolt & Co',
        changes: [
          { part: 'name', measure: '', before: 'Bolt', after: 'Bolt & Co' },
          { part: 'owner', measure: '', before: 'Ben', after: 'Ada' },
          { part: 'measure', measure: 'potential', before: 20, after: 25 },
        ],
      },
    ]);
    expect(page('changed', 1, 1)[0]?.changes).toEqual([
      { part: 'place', measure: '', before: null, after: '39.00000, -100.00000' },
    ]);
    expect(page('changed', 2, 5)).toEqual([]);
  });

  it('keeps the territory of every account that stays, in every scenario; new places are in none', () => {
    expect(lettersOf(made, 1)).toEqual(['new.', '42B', 'x.', '00042A']);
    expect(lettersOf(made, 2)).toEqual(['new.', '42B', 'x.', '00042B']);
    expect(lettersOf(made, 3)).toEqual(['new.', '42B', 'x.', '00042B']);
    expect(made.edit.assignments).toHaveLength(6);
  });

  it('keeps the locks and names of those that stay, and tells whose name goes', () => {
    expect(made.edit.locks.map(({ scenario, role, rows }) => [scenario, role, ...rows])).toEqual([[1, 1, 1]]);
    expect(made.edit.named.map(({ row, named }) => [row, named.territory, named.reason])).toEqual([
      [3, 1, 'global account'],
    ]);
    expect(idsOf(plan.accounts, made.namesGone)).toEqual(['42.0']);
  });

  it('touches no record but locks, names, the column of the measure, and reps for owners nobody knew', () => {
    const kinds = new Set(made.edit.change.records.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['measures', 'namedAccounts', 'reps', 'unitLocks']);
    const [measure] = made.edit.change.records.filter(({ kind }) => kind === 'measures');
    expect(measure?.after).toEqual({ ...plan.measures[0], column: 'revenue' });
    expect(made.edit.change.records.filter(({ kind }) => kind === 'reps').map(({ after }) => after)).toMatchObject([
      { id: 'Cleo', name: 'Cleo' },
    ]);
    expect(made.edit.change.note).toEqual({
      code: 'accounts-updated',
      values: { added: 1, changed: 2, gone: 1, file: 'newer.csv' },
    });
  });

  it('keeps the accounts that are gone where it is asked to, with all they had', () => {
    const kept = done(plan, listOf(newer), { gone: 'keep' });
    expect(lettersOf(kept, 1)).toEqual(['new.', '42B', 'x.', '00042A', '42.0A']);
    expect(kept.namesGone).toHaveLength(0);
    expect(kept.edit.named).toHaveLength(2);
    expect(idsOf(plan.accounts, kept.difference.gone)).toEqual(['42.0']);
    expect(kept.edit.change.note.values).toMatchObject({ gone: 0 });
  });

  it('leaves an account where it was that the file cannot place', () => {
    const lost = done(plan, listOf([{ id: '42', name: 'Bolt', owner: 'Ben', at: null, potential: 20 }]));
    expect(lettersOf(lost, 1)).toEqual(['42B']);
    expect(lost.placesKept).toBe(1);
    expect([...lost.rows.accounts.lat]).toEqual([41]);
    expect(lost.difference.unchanged).toBe(1);
  });

  it('locks what the file locks, once', () => {
    const locked = done(
      plan,
      listOf([
        { id: '00042', at: 40, lock: true },
        { id: '42', at: 41, lock: true },
      ]),
    );
    expect(locked.edit.locks.flatMap(({ rows }) => [...rows]).sort()).toEqual([0, 1]);
  });
});

describe('adding some accounts to a plan', () => {
  const made = done(
    plan,
    listOf([
      { id: 'new', at: 38, potential: 1 },
      { id: '42', name: 'Bolt', owner: 'Ben', at: 41, potential: 21 },
    ]),
    {
      mode: 'add',
    },
  );

  it('lets nothing go, and puts what is new behind what was there', () => {
    expect(lettersOf(made, 1)).toEqual(['00042A', '42B', '42.0A', 'x-', 'new.']);
    expect(made.difference).toMatchObject({ unchanged: 0, untouched: 3 });
    expect([made.difference.added.length, made.difference.changed.length, made.difference.gone.length]).toEqual([
      1, 1, 0,
    ]);
    expect([...(made.rows.accounts.values[0] ?? [])]).toEqual([10, 21, 30, 40, 1]);
  });
});

describe('what a file does not say', () => {
  it('stays: columns that are blank throughout, and measures it was not read for', () => {
    const bare = listOf(
      [
        { id: '42', at: 41 },
        { id: 'new', at: 40 },
      ],
      null,
      { noValues: true },
    );
    const made = done(plan, bare, { measures: [] });
    expect(allTexts(made.rows.accounts.names)).toEqual(['Bolt', '']);
    expect([...made.rows.accounts.owner].map((o) => made.rows.accounts.ownerNames[o])).toEqual(['Ben', undefined]);
    expect([...(made.rows.accounts.values[0] ?? [])]).toEqual([20, 0]);
    expect(made.difference.changed).toHaveLength(0);
  });

  it('is said where the column has anything: a blank owner is one that went', () => {
    const made = done(
      plan,
      listOf([
        { id: '42', name: 'Bolt', at: 41, potential: 20 },
        { id: 'x', owner: 'Ben', at: null },
      ]),
    );
    expect([...made.rows.accounts.owner]).toEqual([-1, 0]);
  });

  it('a measure the plan does not have comes with a key and slot of its own, 0 for accounts without it', () => {
    const rows = listOf([{ id: 'new', at: 40, potential: 7 }], null, { measureNames: ['calls'] });
    const calls = { name: 'calls', column: 'Calls', tolerance: 0.1, quantity: 'count' } as const;
    const made = done(plan, rows, { mode: 'add', measures: [calls] });
    expect(made.merged.measures.map(({ key, name, slot }) => [key, name, slot])).toEqual([
      [1, 'potential', 0],
      [2, 'calls', 1],
    ]);
    expect(made.rows.measureNames).toEqual(['potential', 'calls']);
    expect(made.rows.accounts.values.map((column) => [...(column ?? [])])).toEqual([
      [10, 20, 30, 40, 0],
      [0, 0, 0, 0, 7],
    ]);
  });
});

describe('updating the accounts of a plan of areas', () => {
  const areas = withNamedAccount(
    gridPlan({
      map: 'AAB',
      accounts: [
        { unit: 0, owner: 'Ada', values: { potential: 1 } },
        { unit: 2, owner: 'Ben', values: { potential: 2 } },
      ],
    }),
    1,
    1,
  );
  const newer = listOf(
    [
      { id: 'A-0', name: 'Account 0', owner: 'Ada', unit: 'u1', potential: 1 },
      { id: 'B-1', owner: 'Ben', unit: 'u2', potential: 3, lock: true },
      { id: 'B-2', owner: 'Ben', unit: 'elsewhere' },
    ],
    ['u2', 'elsewhere', 'u1'],
  );
  const made = done(areas, newer, { gone: 'keep' });

  it('leaves the units as they are and lays accounts into them by their code', () => {
    expect(made.rows.units).toBeNull();
    expect(made.edit.assignments).toEqual([]);
    expect([...made.rows.accounts.unit]).toEqual([1, 2, -1, 2]);
    const rows = differenceRows(areas, made.merged, made.difference, { kind: 'changed', from: 0, most: 9 });
    expect(rows[0]?.changes.find(({ part }) => part === 'unit')).toEqual({
      part: 'unit',
      measure: '',
      before: 'u0',
      after: 'u1',
    });
  });

  it('locks areas under the keys they have', () => {
    const locks = made.edit.change.records.filter(({ kind }) => kind === 'unitLocks');
    expect(locks).toEqual([{ kind: 'unitLocks', before: null, after: { scenario: 1, role: 1, unit: 30 } }]);
    expect(made.edit.locks).toEqual([]);
  });

  it('refuses a list that was read for other units', () => {
    expect(finish(reimport(areas, listOf([{ id: 'A-0' }]), UPDATE))).toEqual({
      ok: false,
      code: 'other-units',
      values: { planned: 'list', asked: 'points' },
    });
  });
});

it('a text column goes over as it is, whatever is in it', () => {
  const list: ListedAccount[] = [
    { id: 'a', name: 'žluťoučký 東京 👩‍🚀', at: 1 },
    { id: 'b', name: '', at: 2 },
  ];
  const made = done(plan, listOf(list));
  expect(made.rows.accounts.names).toEqual(textColumn(list.map(({ name }) => name ?? '')));
});
