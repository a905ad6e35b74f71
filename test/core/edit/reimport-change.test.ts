import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceRows } from '../../../core/edit/difference-rows.ts';
import { type Reimport, type ReimportRequest, reimport } from '../../../core/edit/reimport-change.ts';
import type { ImportedRows } from '../../../core/model/imported-rows.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { allTexts, textColumn } from '../../../core/model/text-column.ts';
import { gridPlan, withNamedAccount } from '../../support/plan-builder.ts';
import { idsOf, type ListedAccount, listOf, pointPlan } from './reimport-lists.ts';

const UPDATE: ReimportRequest = {
  measures: [{ name: 'potential', column: 'revenue', tolerance: 0.5, quantity: 'money' }],
  fileName: 'newer.csv',
  mode: 'update',
  gone: 'drop',
};

function done(plan: Plan, rows: ImportedRows, more: Partial<ReimportRequest> = {}): Reimport {
  const result = reimport(plan, rows, { ...UPDATE, ...more });
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result;
}

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
    // name, owner, city, region, postal code, country, place, unit; then the measure.
    expect(partCounts).toEqual([1, 1, 0, 0, 0, 0, 1, 0, 1]);
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
    expect(reimport(areas, listOf([{ id: 'A-0' }]), UPDATE)).toEqual({
      ok: false,
      code: 'other-units',
      values: { planned: 'list', asked: 'points' },
    });
  });
});

describe('laws of an update', () => {
  const anAccount = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    name: fc.constantFrom('', 'Acme', 'Bolt', '東京'),
    city: fc.constantFrom('', 'Reno'),
    owner: fc.constantFrom('', 'Ada', 'Ben', 'Cleo'),
    at: fc.constantFrom(null, 30, 31, 32.5),
    potential: fc.nat(50),
    lock: fc.boolean(),
  });
  const aList = fc.uniqueArray(anAccount, { selector: ({ id }) => id, minLength: 1 });
  const aPlan = fc
    .record({
      list: aList,
      working: fc.string({ unit: fc.constantFrom('A', 'B', 'C', '.'), minLength: 8, maxLength: 8 }),
      baseline: fc.string({ unit: fc.constantFrom('A', 'B', '.'), minLength: 8, maxLength: 8 }),
    })
    .map(({ list, ...maps }) => {
      const placed = list.flatMap(({ at }, row) => (at === null ? [] : [row]));
      return { list, plan: pointPlan(list, { ...maps, locked: placed.slice(0, 2), named: [0] }) };
    });
  const asMeasured = {
    measures: [{ name: 'potential', column: 'potential', tolerance: 0.05, quantity: 'number' }],
  } as const;
  const unlocked = (list: readonly ListedAccount[]) => listOf(list.map((account) => ({ ...account, lock: false })));

  it('the same list again is nothing, in both modes', () => {
    fc.assert(
      fc.property(aPlan, fc.constantFrom('update' as const, 'add' as const), ({ list, plan: before }, mode) => {
        const made = done(before, unlocked(list), { ...asMeasured, mode });
        expect(made.same).toBe(true);
        expect(made.difference).toMatchObject({ unchanged: list.length, untouched: 0 });
      }),
    );
  });

  it('every account is new, changed, unchanged, gone or untouched, and the list is what the mode says', () => {
    fc.assert(
      fc.property(aPlan, aList, fc.constantFrom('update' as const, 'add' as const), (given, list, mode) => {
        const made = done(given.plan, listOf(list), { mode });
        const { added, changed, gone, unchanged, untouched } = made.difference;
        expect(added.length + changed.length + unchanged).toBe(list.length);
        expect(changed.length + unchanged + gone.length + untouched).toBe(given.list.length);
        const ids = allTexts(made.rows.accounts.ids);
        expect(new Set(ids).size).toBe(ids.length);
        if (mode === 'update') expect(ids).toEqual(list.map(({ id }) => id));
        else expect(ids.slice(0, given.list.length)).toEqual(given.list.map(({ id }) => id));
      }),
    );
  });

  it('an account that stays keeps territory, lock and name whatever the file says of it', () => {
    fc.assert(
      fc.property(aPlan, aList, fc.constantFrom('drop' as const, 'keep' as const), (given, list, gone) => {
        const before = given.plan;
        const made = done(before, unlocked(list), { gone });
        const planRow = made.merged.order.planRow;
        planRow.forEach((old, row) => {
          const oldUnit = old < 0 ? -1 : (before.accounts.unit[old] as number);
          const unit = made.rows.accounts.unit[row] as number;
          if (oldUnit < 0 && unit < 0) return;
          // Whoever had a place has one, and it is in the same territory everywhere.
          expect(unit).toBeGreaterThanOrEqual(0);
          made.edit.assignments.forEach(({ territories }, i) => {
            const was = oldUnit < 0 ? 0 : before.assignments[i]?.territories[oldUnit];
            expect(territories[unit]).toBe(was);
          });
          const key = before.units.keys[oldUnit];
          const wasLocked = before.unitLocks.some((lock) => lock.unit === key);
          expect(made.edit.locks.some(({ rows }) => rows.includes(unit))).toBe(wasLocked);
        });
        const named = before.namedAccounts.filter(({ account }) => {
          const old = before.accounts.keys.indexOf(account);
          return planRow.includes(old);
        });
        expect(made.edit.named).toHaveLength(named.length);
        expect(made.namesGone).toHaveLength(before.namedAccounts.length - named.length);
      }),
    );
  });

  it('the difference is what differs: an account called unchanged has every value it had', () => {
    fc.assert(
      fc.property(aPlan, aList, ({ plan: before }, list) => {
        const { merged, difference } = done(before, listOf(list));
        const say = (accounts: typeof merged.accounts, row: number) => [
          ...idsOf(accounts, [row]),
          allTexts(accounts.names)[row],
          allTexts(accounts.cities)[row],
          accounts.ownerNames[accounts.owner[row] as number],
          accounts.lat[row],
          accounts.lon[row],
          accounts.values[0]?.[row],
        ];
        merged.order.planRow.forEach((old, row) => {
          if (old < 0) return;
          const same = JSON.stringify(say(before.accounts, old)) === JSON.stringify(say(merged.accounts, row));
          expect(difference.changed.includes(row)).toBe(!same);
        });
      }),
    );
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
