import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reimport } from '../../../core/edit/reimport-change.ts';
import { type Union, uniteAccounts } from '../../../core/edit/unite-accounts.ts';
import { likelyDuplicates, MOST_ALIKE } from '../../../core/midyear/likely-duplicates.ts';
import type { AccountKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { allTexts, textColumn } from '../../../core/model/text-column.ts';
import { finish } from '../../../core/steps.ts';
import { accountTable, gridPlan, withNamedAccount } from '../../support/plan-builder.ts';
import { type ListedAccount, pointPlan } from './reimport-lists.ts';

const LIST: ListedAccount[] = [
  { id: 'a', name: 'Acme', owner: 'Ada', at: 40, potential: 10 },
  { id: 'b', name: '', city: 'Rome', owner: 'Ben', at: 41, potential: 20 },
  { id: 'c', name: 'Coil', at: null, potential: 30 },
  { id: 'd', name: 'Coil Ltd', owner: 'Ben', at: 43, potential: 40 },
];
const POINTS = pointPlan(LIST, { working: 'AB.B', baseline: 'BB.A', locked: [0], named: [1] });

const union = (plan: Plan, into: number, ...from: number[]): Union => ({
  into: plan.accounts.keys[into] as AccountKey,
  from: from.map((row) => plan.accounts.keys[row] as AccountKey),
});
const made = (plan: Plan, unions: readonly Union[]): Reimport => {
  const result = finish(uniteAccounts(plan, unions));
  if (!result.ok) throw new Error(result.code);
  return result;
};

describe('accounts that are united', () => {
  const { rows, edit } = made(POINTS, [union(POINTS, 0, 1), union(POINTS, 2, 3)]);

  it('sum their measures, and keep what the one that stays has', () => {
    const { accounts } = rows;
    expect(allTexts(accounts.ids)).toEqual(['a', 'c']);
    expect(allTexts(accounts.names)).toEqual(['Acme', 'Coil']);
    expect(allTexts(accounts.cities)).toEqual(['Rome', '']);
    expect(Array.from(accounts.owner, (owner) => accounts.ownerNames[owner])).toEqual(['Ada', 'Ben']);
    expect(Array.from(accounts.values[0] ?? [])).toEqual([30, 70]);
    // The first stays where it was, the other had no place and takes that of the one it takes over.
    expect(Array.from(accounts.lat)).toEqual([40, 43]);
    expect(rows.units?.count).toBe(2);
  });

  it('keep territory and lock, take over names, and say what they were', () => {
    const working = edit.assignments.find(({ scenario, role }) => scenario === 1 && role === 1);
    expect([...(working?.territories ?? [])]).toEqual([1, 0]);
    expect(edit.locks.map((locks) => [...locks.rows])).toEqual([[0]]);
    expect(edit.named.map(({ row }) => row)).toEqual([0]);
    expect(edit.change.note).toEqual({ code: 'united-accounts', values: { accounts: 2, into: 2 } });
    const settings = edit.change.records.find(({ kind }) => kind === 'settings')?.after;
    expect(settings).toMatchObject({
      united: [
        { account: 'b', into: 'a' },
        { account: 'd', into: 'c' },
      ],
    });
  });

  it('go on in whoever takes over the one that took them over', () => {
    const settings = { ...POINTS.settings, united: [{ account: 'x', into: 'b' }] };
    const { edit: again } = made({ ...POINTS, settings }, [union(POINTS, 0, 1)]);
    const after = again.change.records.find(({ kind }) => kind === 'settings')?.after;
    expect(after).toMatchObject({
      united: [
        { account: 'x', into: 'a' },
        { account: 'b', into: 'a' },
      ],
    });
  });

  it('are the parents of the children of all of them', () => {
    const plan = gridPlan({ map: 'AABB', accounts: [0, 1, 2, 3].map((unit) => ({ unit })) });
    const parents = textColumn(['', 'A-0', 'A-1', 'A-1']);
    const family = { ...plan, accounts: { ...plan.accounts, parents } };
    const after = made(family, [union(family, 0, 1)]);
    expect(allTexts(after.rows.accounts.ids)).toEqual(['A-0', 'A-2', 'A-3']);
    expect(allTexts(after.rows.accounts.parents ?? textColumn([]))).toEqual(['', 'A-0', 'A-0']);
    // With areas the units stay.
    expect(after.rows.units).toBeNull();
  });

  it('keep their own name where both are named', () => {
    const plan = gridPlan({ map: 'AB', accounts: [{ unit: 0 }, { unit: 1 }] });
    const both = withNamedAccount(withNamedAccount(plan, 0, 2, { reason: 'mine' }), 1, 1, { reason: 'other' });
    const after = made(both, [union(both, 0, 1)]);
    expect(after.edit.named.map(({ named, row }) => [named.reason, row])).toEqual([['mine', 0]]);
  });

  it('are refused where one is not there, comes twice, or nothing goes', () => {
    for (const wrong of [
      [],
      [union(POINTS, 0)],
      [union(POINTS, 0, 0)],
      [union(POINTS, 0, 1), union(POINTS, 2, 1)],
      [{ into: 9_999 as AccountKey, from: [POINTS.accounts.keys[0] as AccountKey] }],
    ]) {
      expect(finish(uniteAccounts(POINTS, wrong))).toMatchObject({ ok: false, code: 'invalid-request' });
    }
  });

  it('lose nothing of any measure, whoever takes over whom', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 }), (groups) => {
        const accounts = groups.map((_, i) => ({ unit: i, owner: `O${i % 3}`, values: { potential: 2 ** i } }));
        const plan = gridPlan({ map: 'AAAAABBBB', accounts });
        const unions = [0, 1, 2, 3].flatMap((group) => {
          const [into, ...from] = [...groups.keys()].filter((i) => groups[i] === group);
          return into === undefined || from.length === 0 ? [] : [union(plan, into, ...from)];
        });
        if (unions.length === 0) return;
        const { rows: after } = made(plan, unions);
        expect(after.accounts.values[0]?.reduce((sum, one) => sum + one, 0)).toBe(2 ** 9 - 1);
        expect(after.accounts.count).toBe(new Set(groups).size);
      }),
    );
  });
});

describe('accounts that are likely the same customer', () => {
  const of = (...listed: [name: string, city: string][]) => {
    const table = accountTable(
      listed.map(([, city], unit) => ({ unit, city })),
      [],
    );
    return finish(likelyDuplicates({ ...table, names: textColumn(listed.map(([name]) => name)) }));
  };

  it('have the same name but for case, accents, signs and legal forms, in the same place', () => {
    const found = of(
      ['Müller GmbH', 'Ulm'],
      ['MULLER', 'Ulm'],
      ['Müller, Inc.', 'Bonn'],
      ['Acme', 'Ulm'],
      ['muller gmbh & co. kg', 'ulm'],
    );
    expect(found).toEqual({ groups: [[0, 1, 4]], all: 1 });
  });

  it('are looked for in steps also where all accounts are called alike, as many as can be united at once', () => {
    const many = 20_001;
    const one = accountTable([{ unit: 0, city: 'Ulm' }], []);
    const again = (text: string) => textColumn(Array.from({ length: many }, () => text));
    const table = { ...one, count: many, names: again('Acme'), cities: again('Ulm'), postalCodes: again('') };
    const steps = likelyDuplicates(table);
    let taken = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        expect(step.value.groups.map((rows) => rows.length)).toEqual([MOST_ALIKE]);
        break;
      }
      taken++;
    }
    // Four for one stretch of rows, and one for each ten thousand names.
    expect(taken).toBe(6);
  });

  it('are not those without a name or without a place', () => {
    expect(of(['', 'Ulm'], ['', 'Ulm'], ['Acme', ''], ['Acme', ''])).toEqual({ groups: [], all: 0 });
  });
});
