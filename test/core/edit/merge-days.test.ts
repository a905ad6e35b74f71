import { describe, expect, it } from 'vitest';
import { differenceRows } from '../../../core/edit/difference-rows.ts';
import { NO_DAY } from '../../../core/model/day-column.ts';
import { done, type ListedAccount, listOf, pointPlan } from './reimport-lists.ts';

const TODAY: ListedAccount[] = [
  { id: 'a', owner: 'Ada', at: 40, since: 19_000, activity: 20_000 },
  { id: 'b', owner: 'Ben', at: 41, since: 19_500 },
  { id: 'c', at: 42, since: 19_700 },
];
const plan = pointPlan(TODAY, { working: 'ABA', baseline: 'ABA' });
const without = (list: readonly ListedAccount[]) => list.map(({ since: _, activity: __, ...account }) => account);

describe('the dates of accounts in a newer list', () => {
  it('stay where the list has no such column, except where the account has another owner', () => {
    const { rows, difference } = done(plan, listOf(without(TODAY)));
    expect(difference.unchanged).toBe(3);
    expect([...(rows.accounts.ownerSince ?? [])]).toEqual([19_000, 19_500, 19_700]);
    expect([...(rows.accounts.lastActivity ?? [])]).toEqual([20_000, NO_DAY, NO_DAY]);
    const handed = without(TODAY).map((account) => ({ ...account, owner: 'Ada' }));
    const after = done(plan, listOf(handed)).rows.accounts;
    expect([...(after.ownerSince ?? [])]).toEqual([19_000, NO_DAY, NO_DAY]);
    expect([...(after.lastActivity ?? [])]).toEqual([20_000, NO_DAY, NO_DAY]);
  });

  it('are those of the list where it has them, blank ones too', () => {
    const newer = [
      { id: 'a', owner: 'Ada', at: 40, since: 19_001 },
      { id: 'b', owner: 'Cleo', at: 41 },
      { id: 'n', at: 43, since: -1 },
    ];
    const made = done(plan, listOf(newer));
    expect([...(made.rows.accounts.ownerSince ?? [])]).toEqual([19_001, NO_DAY, -1]);
    const page = { kind: 'changed', from: 0, most: 9 } as const;
    expect(differenceRows(plan, made.merged, made.difference, page).map(({ id, changes }) => [id, changes])).toEqual([
      ['a', [{ part: 'ownerSince', measure: '', before: '2022-01-08', after: '2022-01-09' }]],
      [
        'b',
        [
          { part: 'owner', measure: '', before: 'Ben', after: 'Cleo' },
          { part: 'ownerSince', measure: '', before: '2023-05-23', after: null },
        ],
      ],
    ]);
  });

  it('are no columns where nobody says a day any more', () => {
    const one = pointPlan([{ id: 'a', owner: 'Ada', at: 40, since: 19_000 }], { working: 'A', baseline: 'A' });
    expect(done(one, listOf([{ id: 'a', owner: 'Ben', at: 40 }])).rows.accounts).not.toHaveProperty('ownerSince');
    expect(done(plan, listOf([{ id: 'n', at: 40 }])).rows.accounts).not.toHaveProperty('lastActivity');
  });
});
