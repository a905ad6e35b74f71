import { describe, expect, it } from 'vitest';
import { findAccounts } from '../../../core/exceptions/find-accounts.ts';
import { gridPlan } from '../../support/plan-builder.ts';

// Ids, names Account 0 to Account 11.
const { accounts } = gridPlan({ map: 'A', accounts: Array.from({ length: 12 }, () => ({ unit: 0 })) });
const found = (text: string, most = 20) => [...findAccounts(accounts, text, most)];

describe('finding an account', () => {
  it('takes what has the text in its id or name, capitals or not, in the order of the list', () => {
    expect(found('count 1')).toEqual([1, 10, 11]);
    expect(found('ACCOUNT 2')).toEqual([2]);
  });

  it('has the account first whose id is the very text', () => {
    expect(found(' a-1 ')).toEqual([1, 10, 11]);
    expect(found('a-11')).toEqual([11]);
    expect(found('a-1', 1)).toEqual([1]);
  });

  it('finds an id behind many that are like it', () => {
    const plan = gridPlan({ map: 'A', accounts: Array.from({ length: 120 }, () => ({ unit: 0 })) });
    expect([...findAccounts(plan.accounts, 'a-1', 3)]).toEqual([1, 10, 11]);
    expect([...findAccounts(plan.accounts, 'a-119', 1)]).toEqual([119]);
  });

  it('finds nothing for blanks', () => {
    expect(found('  ')).toEqual([]);
    expect(found('nobody')).toEqual([]);
  });
});
