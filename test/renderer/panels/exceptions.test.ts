import { describe, expect, it } from 'vitest';
import { exceptionLedger } from '../../../core/exceptions/exception-ledger.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { pickedAccountRows } from '../../../renderer/actions/exceptions.ts';
import { saidBefore, territoryInCommon } from '../../../renderer/dialogs/name-accounts/said-before.ts';
import { type ExceptionOrder, orderedExceptions } from '../../../renderer/panels/exceptions/exception-order.ts';
import { locksShown } from '../../../renderer/state/locks.ts';
import { territoryRows } from '../../../renderer/state/territory-rows.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

const SHOWN = { scenario: WORKING, role: FIELD_SALES };
const base = gridPlan({
  map: 'AABB',
  measures: [{ name: 'revenue' }],
  accounts: [
    { unit: 0, values: { revenue: 30 } },
    { unit: 1, values: { revenue: 10 } },
    { unit: 2, values: { revenue: 20 } },
  ],
});
const named = [
  [0, { reason: 'b', owner: 'Zoe', expires: '2028-01-01' }],
  [1, { reason: 'c', owner: 'ada', expires: null }],
  [2, { reason: 'a', owner: 'Ben', expires: '2027-06-30' }],
] as const;
const plan = named.reduce((so, [account, told]) => withNamedAccount(so, account, 1, told), base);

describe('the order of the ledger', () => {
  const order = (by: ExceptionOrder) => [
    ...orderedExceptions(plan, exceptionLedger(plan, WORKING, FIELD_SALES), by, 'en'),
  ];

  it('is by text from A whatever its capitals, by date with what does not end last, by number from the largest', () => {
    expect(order('account')).toEqual([0, 1, 2]);
    expect(order('reason')).toEqual([2, 0, 1]);
    expect(order('owner')).toEqual([1, 2, 0]);
    expect(order('expires')).toEqual([2, 0, 1]);
    expect(order('measure-0')).toEqual([0, 2, 1]);
    expect(order('cost')[0]).toBe(2);
    expect(order('measure-7')).toEqual([0, 1, 2]);
  });
});

describe('what is given by name', () => {
  const rows = (...list: number[]) => Int32Array.from(list);

  it('are the selected accounts, else all in the selected units', () => {
    expect([...pickedAccountRows(plan, { pickedUnits: rows(), pickedAccounts: rows(2) })]).toEqual([2]);
    expect([...pickedAccountRows(plan, { pickedUnits: rows(1, 2), pickedAccounts: rows() })]).toEqual([1, 2]);
    expect([...pickedAccountRows(plan, { pickedUnits: rows(), pickedAccounts: rows() })]).toEqual([]);
  });

  it('opens with what was said of one account before, and with nothing for several', () => {
    expect(saidBefore(plan, SHOWN, rows(1))).toMatchObject({ reason: 'c', territory: 1 });
    expect(saidBefore(plan, SHOWN, rows(0, 1))).toBeNull();
    expect(saidBefore(base, SHOWN, rows(1))).toBeNull();
  });
});

describe('the territory that a dialog proposes', () => {
  it('is the one that all the accounts are in, by unit or by name; else none', () => {
    const common = (of: typeof plan, ...rows: number[]) => territoryInCommon(of, SHOWN, Int32Array.from(rows));
    expect(common(base, 0, 1)).toBe(1);
    expect(common(base, 1, 2)).toBeNull();
    expect(common(plan, 1, 2)).toBe(1);
    expect(common(base)).toBeNull();
  });
});

describe('locks on the screen', () => {
  const [first, second] = base.units.keys as unknown as [never, never];
  const locked = {
    ...base,
    unitLocks: [
      { ...SHOWN, unit: first },
      { ...SHOWN, scenario: BASELINE, unit: second },
    ],
    scenarioTerritories: base.scenarioTerritories.map((seat) =>
      seat.territory === 2 && seat.scenario === WORKING
        ? { ...seat, locked: true, fixedCentre: { lat: 40, lon: -100 } }
        : seat,
    ),
  };

  it('are those of the scenario shown', () => {
    const { units, territories, centres } = locksShown(locked, SHOWN);
    expect(units).toEqual([first]);
    expect(territories.map(({ name }) => name)).toEqual(['B']);
    expect(centres.map(({ name }) => name)).toEqual(['B']);
  });

  it('stand in the rows of their territories, and in no others', () => {
    const at = (of: typeof base) => territoryRows(of, territoryTotals(of, WORKING, FIELD_SALES), SHOWN);
    expect(at(locked).map(({ locks }) => locks)).toEqual([
      { whole: false, units: 1, centre: false },
      { whole: true, units: 0, centre: true },
    ]);
    expect(at(base).every((row) => !('locks' in row))).toBe(true);
  });
});
