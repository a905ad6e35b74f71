import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../core/edit/command.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { TerritoryKey, UnitKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { FIELD_SALES, gridPlan, mapOf, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

const [A, B] = [1 as TerritoryKey, 2 as TerritoryKey];

/** Six accounts, each a point: 1 and 3 are children of 0, 5 is a child of 4, 2 is alone. */
const grid = gridPlan({ map: 'AAABAB', accounts: [0, 1, 2, 3, 4, 5].map((unit) => ({ unit })) });
const points: Plan = {
  ...grid,
  unitSet: { ...(grid.unitSet as NonNullable<Plan['unitSet']>), kind: 'points' },
  accounts: { ...grid.accounts, parents: textColumn(['', 'A-0', '', 'A-0', '', 'A-4']) },
};
const kept: Plan = {
  ...points,
  settings: { ...points.settings, balance: { ...points.settings.balance, families: { apart: [] } } },
};

function move(rows: readonly number[], territory: TerritoryKey, families?: boolean): EditCommand {
  const units = Int32Array.from(rows, (row) => 10 * (row + 1));
  const asked = families === undefined ? {} : { families };
  return { kind: 'assign-units', scenario: WORKING, role: FIELD_SALES, units, territory, ...asked };
}

function done(on: Plan, command: EditCommand) {
  const result = changeOf(on, command);
  if (!result.ok) throw new Error(result.code);
  return { note: result.change.note, after: applyChange(on, result.change) };
}

describe('moving points with their families', () => {
  it('takes along every account of the families, and says how many came', () => {
    const { note, after } = done(points, move([1], B, true));
    // The other child is there already.
    expect(mapOf(after, 6)).toBe('BBABAB');
    expect(note).toEqual({ code: 'assigned', values: { units: 1, unit: 'u1', territory: 'B', along: 1 } });
  });

  it('follows the plan where the step says nothing, and the step where it does', () => {
    expect(mapOf(done(kept, move([1], B)).after, 6)).toBe('BBABAB');
    expect(mapOf(done(kept, move([1], B, false)).after, 6)).toBe('ABABAB');
    expect(mapOf(done(points, move([1], B)).after, 6)).toBe('ABABAB');
  });

  it('leaves families alone that the plan lets part', () => {
    const apart = { ...kept.settings.balance, families: { apart: ['A-0'] } };
    const parting = { ...kept, settings: { ...kept.settings, balance: apart } };
    expect(mapOf(done(parting, move([1, 4], B)).after, 6)).toBe('ABABBB');
  });

  it('says who cannot come, because of a lock', () => {
    const locked = { ...kept, unitLocks: [{ scenario: WORKING, role: FIELD_SALES, unit: 10 as UnitKey }] };
    const { note, after } = done(locked, move([1], B));
    expect(mapOf(after, 6)).toBe('ABABAB');
    expect(note).toMatchObject({ values: { units: 1, locked: 1 } });
    expect(changeOf(locked, move([0], B))).toMatchObject({ code: 'unit-locked' });
  });

  it('never glues areas', () => {
    const areas = { ...kept, unitSet: grid.unitSet };
    expect(mapOf(done(areas, move([1], B)).after, 6)).toBe('ABABAB');
  });
});

describe('naming accounts with their families', () => {
  const name = (account: number, families?: boolean): EditCommand => ({
    kind: 'name-accounts',
    scenario: WORKING,
    role: FIELD_SALES,
    accounts: Int32Array.of(100 + account),
    territory: B,
    reason: '',
    owner: '',
    expires: null,
    ...(families === undefined ? {} : { families }),
  });
  const namedIn = (plan: Plan) => plan.namedAccounts.map(({ account, territory }) => [account - 100, territory]);

  it('names the whole family, whatever units they lie in, but for those who are named elsewhere', () => {
    const { note, after } = done(grid.unitSet ? { ...kept, unitSet: grid.unitSet } : kept, name(3));
    expect(namedIn(after)).toEqual([
      [0, B],
      [1, B],
      [3, B],
    ]);
    expect(note).toMatchObject({ code: 'named-accounts', values: { accounts: 1, along: 2, locked: 0 } });
    const before = withNamedAccount(kept, 0, A);
    expect(namedIn(done(before, name(3)).after)).toEqual([
      [0, A],
      [1, B],
      [3, B],
    ]);
    expect(namedIn(done(kept, name(3, false)).after)).toEqual([[3, B]]);
  });

  it('counts those whom a locked territory keeps', () => {
    const seats = kept.scenarioTerritories.map((seat) => ({ ...seat, locked: seat.territory === A }));
    const { note, after } = done({ ...kept, scenarioTerritories: seats }, name(3));
    expect(namedIn(after)).toEqual([[3, B]]);
    expect(note).toMatchObject({ values: { accounts: 1, locked: 2 } });
  });
});
