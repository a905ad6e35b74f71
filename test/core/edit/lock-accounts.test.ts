import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../core/edit/command.ts';
import { invert } from '../../../core/edit/invert.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { accountEdits } from '../../../core/table/cell-edits.ts';
import { accountTerritories, namedAccountsOf } from '../../../core/tally/account-territories.ts';
import { errorText } from '../../../core/text/error-text.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

const HERE = { scenario: WORKING, role: FIELD_SALES };
const plan = gridPlan({ map: 'AB.', accounts: [{ unit: 0 }, { unit: 1 }, { unit: 2 }, { unit: null }] });
const [FIRST, SECOND, THIRD, FOURTH] = plan.accounts.keys as unknown as [number, number, number, number];

function lock(accounts: readonly number[], locked = true): EditCommand {
  const told = { reason: ' Known for years ', owner: 'Ada', expires: null };
  return { kind: 'lock-accounts', ...HERE, accounts: Int32Array.from(accounts), locked, ...told };
}

function done(on: Plan, command: EditCommand) {
  const result = changeOf(on, command);
  if (!result.ok) throw new Error(result.code);
  return { change: result.change, after: applyChange(on, result.change) };
}

const whereOf = (on: Plan) => [...accountTerritories(on, WORKING, FIELD_SALES)];
const lockedOf = (on: Plan) => namedAccountsOf(on, WORKING, FIELD_SALES).map(({ account }) => account as number);

describe('locking accounts', () => {
  it('names each for the territory it is in, across several, in one step', () => {
    const { change, after } = done(plan, lock([SECOND, FIRST, THIRD]));
    expect(after.namedAccounts).toMatchObject([
      { account: FIRST, territory: 1, reason: 'Known for years', owner: 'Ada', expires: null },
      { account: SECOND, territory: 2, reason: 'Known for years' },
    ]);
    expect(change.note).toEqual({
      code: 'locked-accounts',
      values: { accounts: 2, account: 'Account 0', left: 1 },
    });
    expect(applyChange(after, invert(change))).toEqual(plan);
  });

  it('leaves what was said of those that are named already, and renews a name that is over', () => {
    const named = withNamedAccount(withNamedAccount(plan, 0, 2), 1, 1, { expires: '2000-01-01' });
    const { after } = done(named, lock([FIRST, SECOND]));
    expect(after.namedAccounts).toMatchObject([
      { account: FIRST, territory: 2, reason: 'global account' },
      { account: SECOND, territory: 2, reason: 'Known for years' },
    ]);
  });

  it('is refused where none is in a territory', () => {
    expect(changeOf(plan, lock([THIRD, FOURTH]))).toMatchObject({
      code: 'nothing-to-lock',
      values: { what: 'accounts' },
    });
    expect(changeOf(plan, lock([7]))).toMatchObject({ code: 'invalid-request' });
  });

  it('is refused where it would be over before the plan period, as it would hold nothing', () => {
    const over = { ...lock([FIRST]), expires: '2000-01-01' } as EditCommand;
    const result = changeOf(plan, over);
    expect(result).toMatchObject({ code: 'nothing-to-lock', values: { what: 'over' } });
    const text = result.ok ? '' : errorText(createI18n('en'), result.code, result.values);
    expect(text).toMatch(/last day .* before the plan period/);
    const { after } = done(plan, lock([FIRST]));
    expect(done(after, { ...over, locked: false } as EditCommand).after.namedAccounts).toEqual([]);
  });
});

describe('unlocking accounts', () => {
  it('takes back the names of those that stay where they are, and leaves the others', () => {
    const locked = done(plan, lock([FIRST, SECOND])).after;
    const other = withNamedAccount({ ...locked, namedAccounts: locked.namedAccounts.slice(0, 1) }, 1, 1);
    const { change, after } = done(other, lock([FIRST, SECOND, THIRD], false));
    expect(lockedOf(after)).toEqual([SECOND]);
    expect(change.note).toEqual({ code: 'unlocked-accounts', values: { accounts: 1, account: 'Account 0', left: 1 } });
    expect(changeOf(after, lock([SECOND], false))).toMatchObject({
      code: 'nothing-to-lock',
      values: { what: 'named' },
    });
  });

  it('is the way back from locking, and neither moves any account', () => {
    fc.assert(
      fc.property(
        aPlan.chain((on) => fc.tuple(fc.constant(on), fc.subarray([...on.accounts.keys]))),
        ([on, some]) => {
          const before = lockedOf(on);
          const result = changeOf(on, lock(some));
          if (!result.ok) return;
          const locked = applyChange(on, result.change);
          expect(whereOf(locked)).toEqual(whereOf(on));
          const added = lockedOf(locked).filter((account) => !before.includes(account));
          const free = done(locked, lock(added, false)).after;
          expect(lockedOf(free)).toEqual(before);
          expect(whereOf(free)).toEqual(whereOf(on));
        },
      ),
    );
  });
});

describe('the lock of an account in its cell', () => {
  const cell = (on: Plan, row: number, text: string) => accountEdits(on, HERE, [{ row, column: 'locked', text }]);

  it('is set by a cross and lifted by nothing, each once', () => {
    const planned = accountEdits(
      plan,
      HERE,
      [0, 1].map((row) => ({ row, column: 'locked', text: 'x' })),
    );
    expect(planned.commands).toHaveLength(1);
    const after = done(plan, planned.commands[0] as EditCommand).after;
    expect(lockedOf(after)).toEqual([FIRST, SECOND]);
    expect(cell(after, 0, 'x')).toEqual({ commands: [], rows: 0, faults: [] });
    expect(cell(after, 0, '').commands).toMatchObject([{ kind: 'lock-accounts', locked: false }]);
  });

  it('says why it cannot be', () => {
    const elsewhere = withNamedAccount(plan, 0, 2);
    const faults = [cell(plan, 2, 'x'), cell(elsewhere, 0, ''), cell(plan, 0, 'perhaps')].map(
      (planned) => planned.faults[0]?.fault,
    );
    expect(faults).toEqual(['in-no-territory', 'named-elsewhere', 'not-yes-or-no']);
  });

  it('stands beside the place of an account, which is changed by itself', () => {
    const place = { row: 0, column: 'place', text: '40, -100' };
    expect(accountEdits(plan, HERE, [place])).toMatchObject({
      commands: [],
      places: [{ account: FIRST, lat: 40, lon: -100 }],
      rows: 1,
    });
    const both = accountEdits(plan, HERE, [place, { row: 1, column: 'locked', text: 'x' }]);
    expect([both.places, both.rows, both.faults[0]?.fault]).toEqual([undefined, 1, 'place-alone']);
  });
});
