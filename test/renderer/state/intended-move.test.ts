import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../core/edit/command.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { TerritoryKey, UnitKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { type IntendedMove, intendedMove } from '../../../renderer/state/intended-move.ts';
import { createLiveTotals } from '../../../renderer/state/live-totals.ts';
import { selectionSums } from '../../../renderer/state/selection-sums.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const SHOWN = { scenario: WORKING, role: FIELD_SALES };
const NONE = new Int32Array(0);
const AT = { x: 0, y: 0 };

/** Plans with some units and territories locked, and what a planner might drag where. */
const aDrag = aPlan
  .filter((plan) => plan.territories.length > 0)
  .chain((plan) => {
    const territories = plan.scenarioTerritories.map(({ territory }) => territory);
    return fc
      .record({
        locked: fc.subarray([...plan.units.keys].slice(0, 3)),
        closed: fc.subarray(territories.slice(0, 1)),
        units: fc.subarray([...plan.units.keys.keys()]),
        accounts: fc.subarray([...plan.accounts.keys.keys()]),
        to: fc.constantFrom(...plan.territories.map(({ key }) => key)),
        ofAccounts: fc.boolean(),
      })
      .map(({ locked, closed, ...drag }) => ({
        ...drag,
        plan: {
          ...plan,
          unitLocks: locked.map((unit) => ({ scenario: WORKING, role: FIELD_SALES, unit: unit as UnitKey })),
          scenarioTerritories: plan.scenarioTerritories.map((one) => ({
            ...one,
            locked: one.scenario === WORKING && closed.includes(one.territory),
          })),
        } as Plan,
      }));
  });

function commandOf({
  plan,
  units,
  accounts,
  to,
  ofAccounts,
}: typeof aDrag extends fc.Arbitrary<infer D> ? D : never): EditCommand {
  const keys = (column: Int32Array, rows: readonly number[]) => Int32Array.from(rows, (row) => column[row] as number);
  return ofAccounts
    ? {
        kind: 'name-accounts',
        ...SHOWN,
        accounts: keys(plan.accounts.keys, accounts),
        territory: to,
        reason: '',
        owner: '',
        expires: null,
      }
    : { kind: 'assign-units', ...SHOWN, units: keys(plan.units.keys, units), territory: to };
}

function expectAfter(move: IntendedMove, plan: Plan): void {
  const recount = territoryTotals(plan, WORKING, FIELD_SALES);
  for (const { territory, after } of move.territories) {
    const row = recount.territories.indexOf(territory);
    const { unassigned } = recount;
    expect(after.units).toBe(row < 0 ? unassigned.units : recount.units[row]);
    expect(after.accounts).toBe(row < 0 ? unassigned.accounts : recount.accounts[row]);
    expect(after.totals).toEqual(row < 0 ? unassigned.totals : recount.totals.map((column) => column[row]));
    if (row >= 0) expect(after.index).toEqual(recount.index.map((column) => column[row]));
  }
}

describe('a move that is shown before it is made', () => {
  it('shows what a recount gives once it is made: locks, named accounts and all', () => {
    fc.assert(
      fc.property(aDrag, (drag) => {
        const { plan, ofAccounts, to } = drag;
        const intent = {
          units: ofAccounts ? NONE : Int32Array.from(drag.units),
          accounts: ofAccounts ? Int32Array.from(drag.accounts) : NONE,
          to,
          at: AT,
        };
        const move = intendedMove(createLiveTotals(), plan, SHOWN, intent);
        const made = changeOf(plan, commandOf(drag));
        // What is refused because of locks is shown as nothing moved.
        if (!made.ok) expect([move.units, move.accounts]).toEqual([0, 0]);
        const after = made.ok ? applyChange(plan, made.change) : plan;
        // A territory the scenario used for nothing else goes with its last unit.
        const used = new Set(territoryTotals(after, WORKING, FIELD_SALES).territories);
        expectAfter(
          { ...move, territories: move.territories.filter((one) => used.has(one.territory) || one.territory === 0) },
          after,
        );
        if (made.ok && !ofAccounts) expect(move.units).toBe(made.change.moves[0]?.units.length ?? 0);
      }),
      { numRuns: 300 },
    );
  });

  it('without a target tells what the territories would be without what is picked', () => {
    const plan = gridPlan({ map: 'AAB', values: { potential: [1, 2, 4] } });
    const intent = { units: Int32Array.of(1, 2), accounts: NONE, to: null, at: AT };
    const { units, totals, territories } = intendedMove(createLiveTotals(), plan, SHOWN, intent);
    expect([units, totals]).toEqual([2, [6]]);
    expect(territories.map(({ territory, after }) => [territory, after.totals])).toEqual([
      [1, [1]],
      [2, [0]],
    ]);
  });

  it('without a target counts what is picked, also what is in no territory', () => {
    const plan = gridPlan({ map: 'A..', values: { potential: [1, 2, 4] } });
    const intent = { units: Int32Array.of(0, 1, 2), accounts: NONE, to: null, at: AT };
    const { units, totals } = intendedMove(createLiveTotals(), plan, SHOWN, intent);
    expect([units, totals]).toEqual([3, [7]]);
  });

  it('names the target first, also one that the scenario does not use yet', () => {
    const plan = gridPlan({ map: 'AAB', baseline: 'AAC' });
    const move = intendedMove(createLiveTotals(), plan, SHOWN, {
      units: Int32Array.of(0),
      accounts: NONE,
      to: 3 as TerritoryKey,
      at: AT,
    });
    expect(move.territories.map(({ territory, after }) => [territory, after.units])).toEqual([
      [3, 1],
      [1, 1],
    ]);
  });
});

describe('the sums of a selection', () => {
  it('are those of its units with the accounts in them, or of its accounts', () => {
    const plan = gridPlan({
      map: 'AAB',
      measures: [{ name: 'revenue' }, { name: 'accounts', column: '#' }],
      accounts: [
        { unit: 0, values: { revenue: 5 } },
        { unit: 0, values: { revenue: 7 } },
        { unit: null, values: { revenue: 9 } },
      ],
    });
    expect(selectionSums(plan, Int32Array.of(0, 1), NONE)).toEqual({ units: 2, accounts: 2, totals: [12, 2] });
    expect(selectionSums(plan, NONE, Int32Array.of(1, 2))).toEqual({ units: 0, accounts: 2, totals: [16, 2] });
  });
});
