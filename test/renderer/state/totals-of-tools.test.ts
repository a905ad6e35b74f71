import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { invert } from '../../../core/edit/invert.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { PlanChange } from '../../../core/edit/plan-change.ts';
import { assignmentOf, rowOfKey, scenarioTerritoriesOf } from '../../../core/model/assignment.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textAt } from '../../../core/model/text-column.ts';
import { createTally } from '../../../core/tally/tally.ts';
import type { TerritoryTotals } from '../../../core/tally/territory-totals.ts';
import { classKey } from '../../../core/workload/account-classes.ts';
import { hoursByClassOf } from '../../../core/workload/class-measure.ts';
import { createLiveTotals } from '../../../renderer/state/live-totals.ts';
import { aChange } from '../../support/arbitraries.ts';
import { aLockedPlan } from '../../support/locked-plans.ts';
import { FIELD_SALES, WORKING } from '../../support/plan-builder.ts';
import { aRedraw } from '../../support/redraw-commands.ts';

/** What each step of a planner's morning is; tools and other edits are drawn from the plan as it is by then. */
const someSteps = fc.array(
  fc.record({
    what: fc.constantFrom('tool', 'tool', 'tool', 'edit', 'undo', 'redo'),
    seed: fc.integer(),
  }),
  { minLength: 1, maxLength: 12 },
);

/** A tool's change, or any other edit's; null where a tool is refused. */
function changeFor(plan: Plan, what: string, seed: number): PlanChange | null {
  if (what === 'edit') return fc.sample(aChange(plan), { seed, numRuns: 1 })[0] as PlanChange;
  const command = fc.sample(aRedraw(plan), { seed, numRuns: 1 })[0];
  const result = command && changeOf(plan, command);
  return result?.ok ? result.change : null;
}

/** Walks the steps, telling each plan that comes of them; answers the way back. */
function walk(start: Plan, steps: readonly { what: string; seed: number }[], see: (plan: Plan) => void): PlanChange[] {
  let plan = start;
  const done: PlanChange[] = [];
  const undone: PlanChange[] = [];
  for (const { what, seed } of steps) {
    const back = what === 'undo' ? done.pop() : what === 'redo' ? undone.pop() : undefined;
    if (what === 'undo' || what === 'redo') {
      if (!back) continue;
      plan = applyChange(plan, what === 'undo' ? invert(back) : back);
      (what === 'undo' ? undone : done).push(back);
    } else {
      const change = changeFor(plan, what, seed);
      if (!change) continue;
      const next = applyChange(plan, change);
      // Another edit may take the role away that is looked at.
      if (!next.roles.some(({ key }) => key === FIELD_SALES)) continue;
      plan = next;
      done.push(change);
      undone.length = 0;
    }
    see(plan);
  }
  return done;
}

/** The totals counted one by one, by nothing that the tally uses: which account and unit is whose, and what it brings. */
function recount(plan: Plan) {
  const assignment = assignmentOf(plan, WORKING, FIELD_SALES);
  const keys = [
    ...new Set([
      ...scenarioTerritoriesOf(plan, WORKING, FIELD_SALES).map(({ territory }) => territory as number),
      ...[...assignment].filter((key) => key !== 0),
    ]),
  ].sort((a, b) => a - b);
  const named = new Map(
    plan.namedAccounts
      .filter(({ scenario, role }) => scenario === WORKING && role === FIELD_SALES)
      .filter(({ expires }) => expires === null || expires >= plan.settings.periodStart)
      .map(({ account, territory }) => [rowOfKey(plan.accounts.keys, account), territory as number]),
  );
  const ofAccount = Array.from({ length: plan.accounts.count }, (_, row) => {
    const unit = plan.accounts.unit[row] as number;
    const territory = named.get(row) ?? (unit < 0 ? 0 : (assignment[unit] as number));
    return keys.includes(territory) ? territory : 0;
  });
  const count = (owners: ArrayLike<number>, key: number, value: (row: number) => number) =>
    Array.from(owners).reduce((sum, owner, row) => sum + (owner === key ? value(row) : 0), 0);
  const totalOf = (key: number, m: number) => {
    const { column } = plan.measures[m] as Plan['measures'][number];
    if (column === '#') return count(ofAccount, key, () => 1);
    const hours = hoursByClassOf(column);
    if (hours) {
      const { classes, others } = hours;
      const said = plan.accounts.classes;
      return count(ofAccount, key, (row) => classes.get(said ? classKey(textAt(said, row)) : '') ?? others);
    }
    const values = plan.accounts.values[m];
    if (values) return count(ofAccount, key, (row) => values[row] as number);
    return count(assignment, key, (row) => plan.units.values[m]?.[row] ?? 0);
  };
  const of = (key: number) => ({
    units: count(assignment, key, () => 1),
    accounts: count(ofAccount, key, () => 1),
    totals: plan.measures.map((_, m) => totalOf(key, m)),
  });
  return { keys, territories: keys.map(of), unassigned: of(0) };
}

function asCounted(totals: TerritoryTotals) {
  return {
    keys: [...totals.territories],
    territories: Array.from(totals.territories, (_, row) => ({
      units: totals.units[row],
      accounts: totals.accounts[row],
      totals: totals.totals.map((column) => column[row]),
    })),
    unassigned: totals.unassigned,
  };
}

describe('whatever is done to a plan, and taken back', () => {
  it('the live totals are what counting one by one gives, after every step', () => {
    fc.assert(
      fc.property(aLockedPlan, someSteps, (start, steps) => {
        const live = createLiveTotals();
        live(start, WORKING, FIELD_SALES);
        walk(start, steps, (plan) => {
          expect(asCounted(live(plan, WORKING, FIELD_SALES))).toEqual(recount(plan));
        });
      }),
      { numRuns: 150 },
    );
  });

  it('the live index, capacity and places are those of a tally made afresh', () => {
    fc.assert(
      fc.property(aLockedPlan, someSteps, (start, steps) => {
        const live = createLiveTotals();
        live(start, WORKING, FIELD_SALES);
        walk(start, steps, (plan) => {
          const now = live(plan, WORKING, FIELD_SALES);
          const fresh = createTally(plan, WORKING, FIELD_SALES).totals();
          expect([now.index, now.capacity]).toEqual([fresh.index, fresh.capacity]);
          for (const name of ['compactnessKm', 'centreLat', 'centreLon'] as const)
            now[name].forEach((value, row) => {
              const other = fresh[name][row] as number;
              expect(Number.isNaN(value) ? Number.isNaN(other) : Math.abs(value - other) < 1e-3).toBe(true);
            });
        });
      }),
    );
  });

  it('undo to the start gives the start', () => {
    fc.assert(
      fc.property(aLockedPlan, someSteps, (start, steps) => {
        let plan = start;
        const done = walk(start, steps, (after) => {
          plan = after;
        });
        for (const change of done.reverse()) plan = applyChange(plan, invert(change));
        expect(plan).toEqual(start);
      }),
    );
  });
});
