import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../core/balance/columns.ts';
import { comesBefore, standingOf } from '../../../core/balance/compare.ts';
import { repairContiguity } from '../../../core/balance/contiguity/repair.ts';
import { coarsen, ofGroups } from '../../../core/balance/multilevel/coarsen.ts';
import { improveOnGroups } from '../../../core/balance/multilevel/v-cycle.ts';
import { createRandom } from '../../../core/balance/random.ts';
import { createSearch } from '../../../core/balance/search/search.ts';
import { tallyOf } from '../../../core/balance/search/tally.ts';
import { gridProblem } from './worlds.ts';

const COLUMNS = 40;
const ROWS = 30;
const K = 4;

const world = fc.record({
  values: fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: COLUMNS, maxLength: COLUMNS }),
  locks: fc.array(fc.nat(COLUMNS * ROWS - 1), { maxLength: 4 }),
  contiguity: fc.constantFrom('required' as const, 'off' as const),
  slant: fc.integer({ min: 0, max: 25 }),
  seed: fc.nat(100),
});

/** Slanting stripes, with the locked units in the stripe they lie in. */
function drawn({ values, locks, contiguity, slant }: Parameters<Parameters<typeof world.map>[0]>[0]) {
  const stripes = Int32Array.from({ length: COLUMNS * ROWS }, (_, u) => {
    const along = (u % COLUMNS) + (slant * Math.floor(u / COLUMNS)) / ROWS;
    return Math.min(K - 1, Math.floor((along * K) / (COLUMNS + slant / 2)));
  });
  const fixed = new Int32Array(COLUMNS * ROWS).fill(-1);
  for (const unit of locks) fixed[unit] = stripes[unit] as number;
  const measures = [(u: number) => values[u % COLUMNS] ?? 1];
  const problem = gridProblem(COLUMNS, ROWS, K, { measures, fixed, contiguity, tolerance: 0.05 });
  const columns = columnsOf(problem);
  const graph = contiguity === 'off' ? null : problem.graph;
  const tally = tallyOf(columns, stripes);
  if (graph) repairContiguity(tally, graph);
  return { problem, columns, graph, division: tally.assignment };
}

describe('groups that keep a division', () => {
  it('lie in one territory each, so that the division costs and holds the same in groups', () => {
    fc.assert(
      fc.property(world, (any) => {
        const { columns, graph, division } = drawn(any);
        const level = coarsen(columns, graph, 300, division);
        expect(level.columns.n).toBeLessThan(columns.n / 2);
        const ofEach = ofGroups(division, level);
        level.group.forEach((g, u) => {
          expect(ofEach[g]).toBe(division[u]);
        });
        const [fine, coarse] = [tallyOf(columns, division), tallyOf(level.columns, ofEach)];
        coarse.totals.forEach((total, at) => {
          expect(total).toBeCloseTo(fine.totals[at] ?? Number.NaN, 9);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('are searched for a division that is never worse, in one piece each, with its locks, and counts on', () => {
    let better = 0;
    fc.assert(
      fc.property(world, (any) => {
        const { problem, columns, graph, division } = drawn(any);
        const before = standingOf(problem, division);
        const price = new Float64Array(K);
        const search = createSearch(columns, graph, division.slice(), price, createRandom(any.seed));
        search.iterations = 70_000;
        const seen: number[] = [];
        const goOn = ({ iterations }: { iterations: number }) => seen.push(iterations) > 0;
        expect(improveOnGroups(search, graph, 100_000, goOn)).toBe(true);
        expect(seen[0]).toBe(70_000);
        expect(search.iterations).toBeGreaterThanOrEqual(170_000);
        const after = standingOf(problem, search.best.assignment);
        expect(comesBefore(before, after)).toBe(false);
        if (comesBefore(after, before)) better++;
        expect(search.best.cost).toBeCloseTo(after.cost, 6);
        expect(after.looseParts).toBeLessThanOrEqual(before.looseParts);
        problem.fixed.forEach((lock, u) => {
          if (lock !== -1) expect(search.best.assignment[u]).toBe(lock);
        });
      }),
      { numRuns: 12 },
    );
    expect(better).toBeGreaterThan(5);
  });

  it('are not made of few units, or of units that lie mixed', () => {
    const few = columnsOf(gridProblem(10, 10, 4));
    const rows = (columns: typeof few) => Int32Array.from({ length: columns.n }, (_, u) => u % 4);
    const searchOf = (columns: typeof few) =>
      createSearch(columns, null, rows(columns), new Float64Array(4), createRandom(1));
    expect(improveOnGroups(searchOf(few), null, 10_000, () => true)).toBe(false);
    const mixed = columnsOf(gridProblem(40, 30, 4, { contiguity: 'off' }));
    expect(improveOnGroups(searchOf(mixed), null, 10_000, () => true)).toBe(false);
  });
});
