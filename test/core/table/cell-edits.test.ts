import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import { assignmentOf } from '../../../core/model/assignment.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { accountEdits, unitEdits } from '../../../core/table/cell-edits.ts';
import { pastedCells } from '../../../core/table/pasted-cells.ts';
import type { PlannedEdits } from '../../../core/table/planned-edits.ts';
import { repEdits } from '../../../core/table/rep-edits.ts';
import { accountTerritories } from '../../../core/tally/account-territories.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const shown = { scenario: WORKING, role: FIELD_SALES };

function made(plan: Plan, { commands, rows }: PlannedEdits): Plan {
  const result = changeOf(plan, { kind: 'edit-rows', commands, rows });
  if (!result.ok) throw new Error(result.code);
  return applyChange(plan, result.change);
}

describe('cells of units', () => {
  it('hold what was typed into them, whichever they are, in one step', () => {
    const aTyped = aPlan
      .filter((plan) => plan.territories.length > 0)
      .chain((plan) =>
        fc.record({
          plan: fc.constant(plan),
          typed: fc.uniqueArray(fc.record({ row: fc.nat(plan.units.count - 1), at: fc.nat(plan.territories.length) }), {
            selector: ({ row }) => row,
          }),
        }),
      );
    fc.assert(
      fc.property(aTyped, ({ plan, typed }) => {
        const edits = typed.map(({ row, at }) => {
          const territory = plan.territories[at];
          return { row, column: 'territory', text: territory ? ` ${territory.id.toLowerCase()} ` : '' };
        });
        const planned = unitEdits(plan, shown, edits);
        expect(planned.faults).toEqual([]);
        const before = assignmentOf(plan, WORKING, FIELD_SALES);
        const after = assignmentOf(made(plan, planned), WORKING, FIELD_SALES);
        const wanted = before.slice();
        for (const { row, at } of typed) wanted[row] = plan.territories[at]?.key ?? 0;
        expect([...after]).toEqual([...wanted]);
        expect(planned.rows).toBe([...before.keys()].filter((row) => before[row] !== wanted[row]).length);
      }),
    );
  });

  it('say what they cannot hold, and change the rest', () => {
    const plan = gridPlan({ map: 'AB BA' });
    const planned = unitEdits(plan, shown, [
      { row: 0, column: 'territory', text: 'nowhere' },
      { row: 1, column: 'territory', text: 'a' },
      { row: 2, column: 'locked', text: 'perhaps' },
      { row: 3, column: 'locked', text: 'X' },
      { row: 3, column: 'name', text: 'other' },
    ]);
    expect(planned.faults.map(({ edit, fault }) => [edit.row, fault])).toEqual([
      [0, 'unknown-territory'],
      [2, 'not-yes-or-no'],
      [3, 'fixed-column'],
    ]);
    const after = made(plan, planned);
    expect(assignmentOf(after, WORKING, FIELD_SALES)[1]).toBe(plan.territories[0]?.key);
    expect(after.unitLocks.map(({ unit }) => unit)).toEqual([plan.units.keys[3]]);
    expect(planned.rows).toBe(2);
    const same = { ...plan, territories: plan.territories.map((territory) => ({ ...territory, name: 'North' })) };
    const [fault] = unitEdits(same, shown, [{ row: 0, column: 'territory', text: 'north' }]).faults;
    expect(fault?.fault).toBe('ambiguous-territory');
  });
});

describe('cells of accounts', () => {
  it('give an account by name, take the name back, and count what is so already as nothing', () => {
    const plan = gridPlan({ map: 'AB', accounts: [{ unit: 0 }, { unit: 1 }] });
    const cell = (row: number, text: string) => [{ row, column: 'territory', text }];
    const [a, b] = plan.territories.map(({ key }) => key);
    expect(accountEdits(plan, shown, cell(0, 'A')).commands).toEqual([]);
    const given = made(plan, accountEdits(plan, shown, cell(0, 'B')));
    expect([...accountTerritories(given, WORKING, FIELD_SALES)]).toEqual([b, b]);
    const back = made(given, accountEdits(given, shown, cell(0, 'A')));
    expect(back.namedAccounts).toEqual([]);
    expect([...accountTerritories(back, WORKING, FIELD_SALES)]).toEqual([a, b]);
  });
});

describe('places of accounts', () => {
  it('are left alone where a copied row is pasted back, beside what is changed there', () => {
    const grid = gridPlan({ map: 'AB', accounts: [{ unit: 0 }, { unit: 1 }] });
    const lat = Float64Array.of(41.87811371, Number.NaN);
    const plan: Plan = { ...grid, accounts: { ...grid.accounts, lat, lon: Float64Array.of(-87.62979821, Number.NaN) } };
    const same = [
      { row: 0, column: 'place', text: '41.878114, -87.629798' },
      { row: 1, column: 'place', text: '' },
    ];
    expect(accountEdits(plan, shown, same)).toEqual({ commands: [], rows: 0, faults: [] });
    const beside = accountEdits(plan, shown, [...same, { row: 0, column: 'territory', text: 'B' }]);
    expect([beside.commands.length, beside.faults]).toEqual([1, []]);
    expect(accountEdits(plan, shown, [{ row: 1, column: 'place', text: '41, -87' }]).places).toHaveLength(1);
  });
});

describe('cells of accounts that are units, with their lock in the same row', () => {
  const grid = gridPlan({ map: 'A.B', accounts: [{ unit: 0 }, { unit: 1 }, { unit: 2 }] });
  const plan: Plan = { ...grid, unitSet: { ...(grid.unitSet as NonNullable<Plan['unitSet']>), kind: 'points' } };
  const row = (at: number, territory: string, locked: string) => [
    { row: at, column: 'locked', text: locked },
    { row: at, column: 'territory', text: territory },
  ];
  const [a, b] = plan.territories.map(({ key }) => key);
  const named = ({ namedAccounts }: Plan) => namedAccounts.map(({ territory }) => territory);

  it('are locked where they have come to', () => {
    const planned = accountEdits(plan, shown, row(1, 'A', 'x'));
    expect(planned.faults).toEqual([]);
    expect(named(made(plan, planned))).toEqual([a]);
  });

  it('are set free and move', () => {
    const held = made(plan, accountEdits(plan, shown, row(0, 'A', 'x')));
    const free = made(held, accountEdits(held, shown, row(0, 'B', '')));
    expect(named(free)).toEqual([]);
    expect([...assignmentOf(free, WORKING, FIELD_SALES)]).toEqual([b, 0, b]);
  });

  it('cannot be locked out of any, which keeps no other row from being changed', () => {
    const planned = accountEdits(plan, shown, [...row(0, '', 'x'), ...row(1, 'B', '')]);
    expect(planned.faults.map(({ edit, fault }) => [edit.row, edit.column, fault])).toEqual([
      [0, 'locked', 'in-no-territory'],
    ]);
    expect([...assignmentOf(made(plan, planned), WORKING, FIELD_SALES)]).toEqual([0, b, b]);
  });
});

describe('cells of reps', () => {
  it('are changed rep by rep, in one step, with Arabic digits and a comma', () => {
    const plan = gridPlan({ map: 'AB', reps: { A: [{ capacityFte: 1 }], B: [{ capacityFte: 1 }] } });
    const planned = repEdits(plan, [
      { row: 0, column: 'fte', text: '٠٫٥' },
      { row: 0, column: 'skills', text: 'dental; imaging' },
      { row: 1, column: 'fte', text: '0,8' },
      { row: 1, column: 'name', text: ' ' },
      { row: 1, column: 'startDate', text: '31.1.2027' },
      { row: 1, column: 'territories', text: 'A' },
    ]);
    expect(planned.faults.map(({ fault }) => fault)).toEqual(['blank', 'not-a-day', 'fixed-column']);
    const [one, other] = made(plan, planned).reps;
    expect([one?.capacityFte, one?.skills, other?.capacityFte]).toEqual([0.5, ['dental', 'imaging'], 0.8]);
    expect(planned.rows).toBe(2);
    expect(repEdits(plan, [{ row: 0, column: 'fte', text: '1' }]).commands).toEqual([]);
  });
});

describe('a pasted block', () => {
  const names = ['u1', 'u2', 'u3', 'u3'];
  const target = {
    columns: [
      { id: 'code', title: 'Code' },
      { id: 'territory', title: 'Territory' },
      { id: 'locked', title: 'Locked' },
    ],
    key: 'code',
    rowsOf: (text: string) => [...names.keys()].filter((row) => names[row] === text),
    column: 1,
    rows: Int32Array.of(2, 0),
  };

  it('with titles goes to the rows it names, in any order of columns', () => {
    const block = [
      ['territory', 'Notes', 'CODE'],
      ['North', 'x', ' u2 '],
      ['South', '', 'u9'],
      ['South', '', 'u3'],
    ];
    const { edits, unknown, otherTitles } = pastedCells(block, target);
    expect(edits).toEqual([{ row: 1, column: 'territory', text: 'North' }]);
    expect(unknown).toEqual(['u9', 'u3']);
    expect(otherTitles).toEqual(['Notes']);
  });

  it('without titles goes down and along from the cell with the focus', () => {
    const { edits, beyond } = pastedCells([['North', 'x', 'too far'], ['South'], ['West']], target);
    expect(edits).toEqual([
      { row: 2, column: 'territory', text: 'North' },
      { row: 2, column: 'locked', text: 'x' },
      { row: 0, column: 'territory', text: 'South' },
    ]);
    expect(beyond).toBe(1);
  });
});
