import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../core/balance/columns.ts';
import { coarsen } from '../../../core/balance/multilevel/coarsen.ts';
import { levelsOf } from '../../../core/balance/multilevel/levels.ts';
import type { Problem } from '../../../core/balance/problem.ts';
import { tallyOf } from '../../../core/balance/search/tally.ts';
import { connectedParts } from '../../../core/graph/parts.ts';
import { gridProblem } from './worlds.ts';

const K = 3;
const world = fc.record({
  values: fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 400, maxLength: 400 }),
  locks: fc.array(fc.record({ unit: fc.nat(399), territory: fc.nat(K - 1) }), { maxLength: 5 }),
  contiguity: fc.constantFrom('required' as const, 'off' as const),
  colours: fc.array(fc.nat(K - 1), { minLength: 400, maxLength: 400 }),
});

function problemOf({
  values,
  locks,
  contiguity,
}: {
  values: number[];
  locks: { unit: number; territory: number }[];
  contiguity: 'required' | 'off';
}): Problem {
  const fixed = new Int32Array(400).fill(-1);
  for (const { unit, territory } of locks) fixed[unit] = territory;
  return gridProblem(20, 20, K, { measures: [(u) => values[u] ?? 0, (u) => u % 3], fixed, contiguity });
}

describe('a coarser level', () => {
  it('has the same totals for the same division, and an SSE less by what lies inside the groups', () => {
    fc.assert(
      fc.property(world, ({ colours, ...drawn }) => {
        const problem = problemOf(drawn);
        const columns = columnsOf(problem);
        const graph = drawn.contiguity === 'off' ? null : problem.graph;
        const level = coarsen(columns, graph, 60);
        expect(level.columns.n).toBeLessThan(400);
        const inside = (division: readonly number[]) => {
          const coarse = tallyOf(
            level.columns,
            Int32Array.from({ length: level.columns.n }, (_, g) => division[g] ?? 0),
          );
          const fine = tallyOf(
            columns,
            level.group.map((g) => division[g] ?? 0),
          );
          coarse.totals.forEach((total, at) => {
            expect(total).toBeCloseTo(fine.totals[at] ?? Number.NaN, 9);
          });
          return fine.cost - coarse.cost;
        };
        expect(inside(colours)).toBeCloseTo(inside(colours.map((t) => (t * 2 + 1) % K)), 6);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps locks apart, and its groups in one piece each where there is a graph', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        const problem = problemOf({ ...drawn, contiguity: 'required' });
        const level = coarsen(columnsOf(problem), problem.graph, 60);
        problem.fixed.forEach((lock, u) => {
          expect(level.columns.fixed[level.group[u] as number]).toBe(lock);
        });
        expect(problem.graph && connectedParts(problem.graph, level.group).count).toBe(level.columns.n);
        expect(level.graph && connectedParts(level.graph).count).toBe(1);
      }),
      { numRuns: 40 },
    );
  });

  it('is made of large problems only, and never of one with a budget', () => {
    expect(levelsOf(columnsOf(gridProblem(20, 20, 3)), null)).toHaveLength(1);
    const large = gridProblem(100, 100, 3);
    expect(levelsOf(columnsOf(large), large.graph).length).toBeGreaterThan(1);
    const incumbent = new Int32Array(10_000);
    const moveCost = new Float64Array(10_000).fill(1);
    expect(levelsOf(columnsOf({ ...large, incumbent, moveCost, moveBudget: 5 }), large.graph)).toHaveLength(1);
  });

  it('without a graph, joins units of one place by what they have of each measure', () => {
    // Two kinds of units everywhere: of one measure only, and of the other only.
    const problem = gridProblem(32, 32, K, {
      measures: [(u) => u % 2, (u) => 1 - (u % 2)],
      contiguity: 'off',
    });
    const { columns } = coarsen(columnsOf(problem), null, 128);
    expect(columns.n).toBe(128);
    for (let g = 0; g < columns.n; g++) {
      expect(Math.min(columns.values[g * 2] as number, columns.values[g * 2 + 1] as number)).toBe(0);
    }
  });
});
