import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DAY } from '../../../core/model/day-column.ts';
import { allTexts } from '../../../core/model/text-column.ts';
import { done, idsOf, type ListedAccount, listOf, pointPlan } from './reimport-lists.ts';

describe('laws of an update', () => {
  const anAccount = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    name: fc.constantFrom('', 'Acme', 'Bolt', '東京'),
    city: fc.constantFrom('', 'Reno'),
    owner: fc.constantFrom('', 'Ada', 'Ben', 'Cleo'),
    since: fc.constantFrom(undefined, -1, 0, 20_000),
    activity: fc.constantFrom(undefined, 20_500),
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
      const [one, other] = placed;
      const linked = one !== undefined && other !== undefined ? { linked: [one, other] as const } : {};
      return { list, plan: pointPlan(list, { ...maps, locked: placed.slice(0, 2), named: [0], ...linked }) };
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

  it('an account that stays keeps territory, lock, name and link whatever the file says of it', () => {
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
        const pointOf = (key: number) => {
          const account = before.accounts.unit.indexOf(before.units.keys.indexOf(key));
          const row = planRow.indexOf(account);
          return row < 0 ? -1 : (made.rows.accounts.unit[row] as number);
        };
        const links = before.links.map(({ a, b }) => [pointOf(a), pointOf(b)].sort((p, q) => p - q));
        expect(made.edit.links.map(({ a, b }) => [a, b])).toEqual(links.filter(([a]) => a !== -1));
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
          accounts.ownerSince?.[row] ?? NO_DAY,
          accounts.lastActivity?.[row] ?? NO_DAY,
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
