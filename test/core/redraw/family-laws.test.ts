import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { heldUnits } from '../../../core/edit/held-units.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import { gluedGraph } from '../../../core/graph/glued-graph.ts';
import { connectedParts } from '../../../core/graph/parts.ts';
import { assignmentOf } from '../../../core/model/assignment.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { RedrawCommand } from '../../../core/redraw/command.ts';
import { aFamilyPlan, familiesOf } from '../../support/family-plans.ts';
import { FIELD_SALES, WORKING } from '../../support/plan-builder.ts';
import { aRedraw } from '../../support/redraw-commands.ts';
import { ground } from './redrawing.ts';

/** Tools are many, and each is refused on many plans. */
const MANY = 600;

const territoriesOf = (plan: Plan) => assignmentOf(plan, WORKING, FIELD_SALES);

/** What a tool drawn by a seed makes of a plan; null where it is refused. */
function step(plan: Plan, seed: number) {
  const command = fc.sample(aRedraw(plan), { seed, numRuns: 1 })[0] as RedrawCommand;
  const result = changeOf(plan, command);
  return result.ok ? { command, change: result.change, after: applyChange(plan, result.change) } : null;
}

const someSeeds = fc.array(fc.integer(), { minLength: 1, maxLength: 5 });

describe('any tools on a plan whose families stay together', () => {
  it('leave no family apart that was whole', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(aFamilyPlan, someSeeds, (start, seeds) => {
        let plan = start;
        for (const seed of seeds) {
          const taken = step(plan, seed);
          if (!taken) continue;
          const [before, after] = [territoriesOf(plan), territoriesOf(taken.after)];
          for (const units of familiesOf(plan)) {
            if (new Set(units.map((row) => before[row])).size > 1) continue;
            expect(new Set(units.map((row) => after[row])).size, taken.command.kind).toBeLessThanOrEqual(1);
            if (units.length > 1 && before[units[0] as number] !== after[units[0] as number])
              seen.add(taken.command.kind);
          }
          plan = taken.after;
        }
      }),
      { numRuns: MANY },
    );
    // They took families somewhere, or the law would say little; parts and holes seldom come by chance.
    for (const kind of [
      'create-territory',
      'dissolve-territory',
      'grow-territory',
      'merge-territories',
      'reassign-territory',
      'split-by-line',
      'swap-border',
      'trim-territory',
    ]) {
      expect([...seen]).toContain(kind);
    }
  });

  it('never move what is locked, and count what moves, comes along and stays', () => {
    fc.assert(
      fc.property(aFamilyPlan, fc.integer(), (plan, seed) => {
        const taken = step(plan, seed);
        if (!taken) return;
        const [before, after] = [territoriesOf(plan), territoriesOf(taken.after)];
        const held = heldUnits(plan, WORKING, FIELD_SALES);
        const moved = [...before.keys()].filter((row) => before[row] !== after[row]);
        expect(moved.some((row) => held[row] === 1)).toBe(false);
        const { units, along = 0 } = taken.change.note.values as { units?: number; along?: number };
        if (units !== undefined) expect(units + along).toBe(moved.length);
        // Every unit that came along has one of its family that moved as well.
        const withFamily = familiesOf({ ...plan, namedAccounts: [] }).reduce((count, of) => {
          return count + Math.max(0, of.filter((row) => moved.includes(row)).length - 1);
        }, 0);
        expect(along).toBeLessThanOrEqual(withFamily);
      }),
      { numRuns: MANY },
    );
  });

  it('that move units at borders keep every territory in as many pieces at most, families counted as one', () => {
    const atBorders = new Set(['grow-territory', 'trim-territory', 'swap-border']);
    fc.assert(
      fc.property(aFamilyPlan, fc.integer(), (plan, seed) => {
        const taken = step(plan, seed);
        if (!taken || !atBorders.has(taken.command.kind)) return;
        const [before, after] = [pieces(plan), pieces(taken.after)];
        for (const [key, count] of after)
          if (key !== 0) expect(count).toBeLessThanOrEqual(Math.max(1, before.get(key) ?? 1));
      }),
      { numRuns: MANY },
    );
  });

  it('let families part where they are told to', () => {
    fc.assert(
      fc.property(aFamilyPlan, fc.integer(), (plan, seed) => {
        const command = fc.sample(aRedraw(plan), { seed, numRuns: 1 })[0] as RedrawCommand;
        if (command.kind === 'recolour-territory') return;
        const { families: _, ...balance } = plan.settings.balance;
        const free = { ...plan, settings: { ...plan.settings, balance } };
        expect(changeOf(plan, { ...command, families: false })).toEqual(changeOf(free, command));
        expect(changeOf(free, { ...command, families: true })).toEqual(
          changeOf(
            { ...free, settings: { ...plan.settings, balance: { ...balance, families: { apart: [] } } } },
            command,
          ),
        );
      }),
    );
  });
});

/** The pieces of each territory, where units of a family in it hang together. */
function pieces(plan: Plan): Map<number, number> {
  const { graph, kin, current, rows } = ground(plan);
  const numbers = new Map<string, number>();
  const group = Int32Array.from(rows, (row) => {
    const name = (kin?.group[row] ?? -1) < 0 ? `row ${row}` : `group ${kin?.group[row]}`;
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return numbers.get(name) as number;
  });
  const territory = new Int32Array(numbers.size);
  group.forEach((at, place) => {
    territory[at] = current[rows[place] as number] as number;
  });
  const parts = connectedParts(gluedGraph(graph, group, numbers.size), territory);
  const count = new Map<number, number>();
  for (const first of parts.first) {
    const key = territory[first] as number;
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  return count;
}
