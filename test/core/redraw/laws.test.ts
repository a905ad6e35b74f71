import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { heldUnits } from '../../../core/edit/held-units.ts';
import { invert } from '../../../core/edit/invert.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { PlanChange } from '../../../core/edit/plan-change.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../../../core/model/assignment.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { RedrawCommand } from '../../../core/redraw/command.ts';
import { partsOfTerritory } from '../../../core/redraw/find-parts.ts';
import { type Ground, groundOf } from '../../../core/redraw/ground.ts';
import { createTally } from '../../../core/tally/tally.ts';
import { aCompactPlan, aLockedPlan } from '../../support/locked-plans.ts';
import { FIELD_SALES, WORKING } from '../../support/plan-builder.ts';
import { aRedraw } from '../../support/redraw-commands.ts';

/** Tools are many, and each is refused on many plans. */
const MANY = 500;

/** Seeds of tools, made into commands as the plan becomes what it becomes. */
const someSeeds = fc.array(fc.integer(), { minLength: 1, maxLength: 6 });

function commandFor(plan: Plan, seed: number): RedrawCommand {
  return fc.sample(aRedraw(plan), { seed, numRuns: 1 })[0] as RedrawCommand;
}

/** What a tool makes of a plan, with the command; null where it is refused. */
function step(plan: Plan, seed: number) {
  const command = commandFor(plan, seed);
  const result = changeOf(plan, command);
  if (!result.ok) {
    expect(result.code, JSON.stringify(command)).toMatch(/redraw-impossible|territory-locked|invalid-request/);
    return null;
  }
  return { command, change: result.change, after: applyChange(plan, result.change) };
}

const territoriesOf = (plan: Plan) => assignmentOf(plan, WORKING, FIELD_SALES);
const usedIn = (plan: Plan) =>
  new Set<number>(scenarioTerritoriesOf(plan, WORKING, FIELD_SALES).map((t) => t.territory));
const ground = (plan: Plan) => groundOf(plan, WORKING, FIELD_SALES) as Ground;

describe('any tools on any plan', () => {
  it('each do what undo takes back, and the totals follow move by move', () => {
    fc.assert(
      fc.property(aLockedPlan, someSeeds, (start, seeds) => {
        const changes: PlanChange[] = [];
        let plan = start;
        for (const seed of seeds) {
          const taken = step(plan, seed);
          if (!taken) continue;
          const tally = createTally(plan, WORKING, FIELD_SALES, [...usedIn(taken.after)]);
          const rows = new Map(Array.from(tally.territories, (key, row) => [key, row]));
          for (const [unit, key] of territoriesOf(taken.after).entries()) tally.shift(unit, rows.get(key) ?? -1);
          const fresh = createTally(taken.after, WORKING, FIELD_SALES, [...tally.territories]).totals();
          if (plan.namedAccounts === taken.after.namedAccounts) {
            const live = tally.totals();
            expect([live.units, live.accounts, live.totals]).toEqual([fresh.units, fresh.accounts, fresh.totals]);
            expect(live.unassigned).toEqual(fresh.unassigned);
          }
          changes.push(taken.change);
          plan = taken.after;
        }
        for (const change of changes.reverse()) plan = applyChange(plan, invert(change));
        expect(plan).toEqual(start);
      }),
    );
  });

  it('never move what is locked, nor anything in or out of a locked territory', () => {
    fc.assert(
      fc.property(aLockedPlan, someSeeds, (start, seeds) => {
        let plan = start;
        for (const seed of seeds) {
          const after = step(plan, seed)?.after ?? plan;
          const held = heldUnits(plan, WORKING, FIELD_SALES);
          const closed = ground(plan).closed;
          const [before, then] = [territoriesOf(plan), territoriesOf(after)];
          for (let row = 0; row < before.length; row++) {
            if (held[row] === 1) expect(then[row]).toBe(before[row]);
            if (before[row] !== then[row]) expect(closed.has(then[row] as number)).toBe(false);
          }
          expect(after.unitLocks).toBe(plan.unitLocks);
          for (const key of closed) expect(usedIn(after).has(key)).toBe(true);
          plan = after;
        }
      }),
      { numRuns: MANY },
    );
  });

  it('lose no unit, no quota and no named account, and never give an id twice', () => {
    fc.assert(
      fc.property(aLockedPlan, someSeeds, (start, seeds) => {
        let plan = start;
        const quotaOf = (of: Plan) => of.quotas.reduce((sum, { quotaMinor }) => sum + quotaMinor, 0);
        for (const seed of seeds) {
          const taken = step(plan, seed);
          if (!taken) continue;
          const { after, command } = taken;
          const used = usedIn(after);
          expect(territoriesOf(after).every((key) => key === 0 || used.has(key))).toBe(true);
          expect(after.namedAccounts).toHaveLength(plan.namedAccounts.length);
          if (used.size > 0) expect(quotaOf(after)).toBe(quotaOf(plan));
          expect(new Set(after.territories.map(({ id }) => id)).size).toBe(after.territories.length);
          expect(after.territories.length).toBeGreaterThanOrEqual(plan.territories.length);
          // Only tools that take a territory apart may leave units without one.
          const left = (of: Plan) => territoriesOf(of).filter((key) => key === 0).length;
          if (command.kind !== 'dissolve-territory') expect(left(after)).toBeLessThanOrEqual(left(plan));
          plan = after;
        }
      }),
    );
  });

  it('that move units at borders keep every territory in as many pieces at most', () => {
    const atBorders = new Set(['grow-territory', 'trim-territory', 'swap-border', 'reassign-territory']);
    fc.assert(
      fc.property(fc.oneof(aLockedPlan, aCompactPlan), fc.integer(), (plan, seed) => {
        const taken = step(plan, seed);
        if (!taken || !atBorders.has(taken.command.kind)) return;
        // Across land in no territory neighbours take what they do not touch.
        if (taken.command.kind === 'reassign-territory' && territoriesOf(plan).includes(0)) return;
        for (const key of usedIn(plan)) {
          if (
            'territory' in taken.command &&
            taken.command.kind === 'reassign-territory' &&
            taken.command.territory === key
          )
            continue;
          const pieces = (of: Plan) => partsOfTerritory(ground(of), key).length;
          expect(pieces(taken.after)).toBeLessThanOrEqual(Math.max(1, pieces(plan)));
        }
      }),
      { numRuns: MANY },
    );
  });

  it('say the same each time', () => {
    fc.assert(
      fc.property(aLockedPlan, fc.integer(), (plan, seed) => {
        const command = commandFor(plan, seed);
        expect(changeOf({ ...plan, units: { ...plan.units } }, command)).toEqual(changeOf(plan, command));
      }),
    );
  });
});
