import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recoloured } from '../../../core/colour/recoloured.ts';
import { touchingTerritories } from '../../../core/colour/touching-territories.ts';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import { plannedNeighbours } from '../../../core/edit/planned-neighbours.ts';
import { assignmentOf } from '../../../core/model/assignment.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { aChange, aPlan } from '../../support/arbitraries.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

/** Keys of territories that touch and have one colour, as pairs. */
function clashesOf(plan: Plan): [number, number][] {
  const { territories } = plan;
  const rowOf = new Map(territories.map(({ key }, row) => [key as number, row]));
  const assignment = assignmentOf(plan, WORKING, FIELD_SALES).map((key) => rowOf.get(key) ?? -1);
  const { start, neighbour } = touchingTerritories(plan.units, plannedNeighbours(plan), assignment, territories.length);
  return territories.flatMap(({ key, colour }, row) =>
    Array.from(neighbour.subarray(start[row], start[row + 1]))
      .filter((other) => other > row && territories[other]?.colour === colour)
      .map((other): [number, number] => [key, territories[other]?.key as number]),
  );
}

function coloured(plan: Plan, colours: readonly number[]): Plan {
  return { ...plan, territories: plan.territories.map((one, i) => ({ ...one, colour: colours[i] ?? 0 })) };
}

function repainted(plan: Plan, only: ReadonlySet<TerritoryKey> | null = null): Plan {
  const records = recoloured(plan, WORKING, FIELD_SALES, only);
  return applyChange(plan, {
    note: { code: 'recoloured-territories', values: { territories: records.length } },
    moves: [],
    records,
    batches: [],
  });
}

const colours = fc.array(fc.integer({ min: 0, max: 13 }), { minLength: 5, maxLength: 5 });

describe('recolouring territories', () => {
  it('parts all that touch, whatever plan and edit it follows', () => {
    const edited = fc
      .tuple(aPlan, colours)
      .chain(([plan, given]) =>
        aChange(coloured(plan, given)).map((change) => applyChange(coloured(plan, given), change)),
      );
    fc.assert(
      fc.property(edited, (plan) => {
        expect(clashesOf(repainted(plan))).toEqual([]);
      }),
    );
  });

  it('changes at most one territory per clash, and only such as clash', () => {
    fc.assert(
      fc.property(aPlan, colours, (grid, given) => {
        const plan = coloured(grid, given);
        const clashes = clashesOf(plan);
        const changed = recoloured(plan, WORKING, FIELD_SALES).map(({ after }) => (after as { key: number }).key);
        expect(changed.length).toBeLessThanOrEqual(clashes.length);
        expect(clashes.flat()).toEqual(expect.arrayContaining(changed));
      }),
    );
  });

  it('changes one territory where it clashes with two', () => {
    const plan = coloured(gridPlan({ map: 'ABC' }), [3, 3, 3]);
    expect(repainted(plan).territories.map(({ colour }) => colour === 3)).toEqual([true, false, true]);
  });

  it('leaves alone what a command did not make', () => {
    const plan = coloured(gridPlan({ map: 'ABC' }), [3, 3, 5]);
    const next = repainted(plan, new Set([1 as TerritoryKey]));
    expect(next.territories.map(({ colour }) => colour).slice(1)).toEqual([3, 5]);
    expect(clashesOf(next)).toEqual([]);
    expect(recoloured(plan, WORKING, FIELD_SALES, new Set([3 as TerritoryKey]))).toEqual([]);
  });

  it('is a command of its own, with nothing to do where neighbours differ', () => {
    const command = { kind: 'recolour-territories', scenario: WORKING, role: FIELD_SALES } as const;
    const result = changeOf(coloured(gridPlan({ map: 'AAB' }), [6, 6]), command);
    expect(result.ok && result.change.note).toEqual({ code: 'recoloured-territories', values: { territories: 1 } });
    const nothing = changeOf(gridPlan({ map: 'AAB' }), command);
    expect(nothing.ok && nothing.change.records).toEqual([]);
  });

  it('is not part of a move: the colours stay what the planner sees', () => {
    const plan = coloured(gridPlan({ map: 'A.B' }), [6, 6]);
    const result = changeOf(plan, {
      kind: 'assign-units',
      scenario: WORKING,
      role: FIELD_SALES,
      units: Int32Array.of(20),
      territory: 1 as TerritoryKey,
    });
    expect(result.ok && result.change.records).toEqual([]);
  });
});
