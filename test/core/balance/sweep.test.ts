import { beforeAll, describe, expect, it } from 'vitest';
import { columnsOf } from '../../../core/balance/columns.ts';
import { createRandom } from '../../../core/balance/random.ts';
import { excessOf } from '../../../core/balance/search/excess.ts';
import type { Search } from '../../../core/balance/search/search.ts';
import { createSearch } from '../../../core/balance/search/search.ts';
import { isSwept, sweepBatch } from '../../../core/balance/search/sweep.ts';
import { tallyOf } from '../../../core/balance/search/tally.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { gridProblem } from './worlds.ts';

/** 160 x 150 units, heavy and light, of two measures, every hundredth held where it is; no contiguity. */
const SIDE = [160, 150] as const;
const N = SIDE[0] * SIDE[1];
const K = 12;
const stripe = (unit: number) => Math.floor(((unit % SIDE[0]) * K) / SIDE[0]);
const many = gridProblem(SIDE[0], SIDE[1], K, {
  measures: [(u) => 1 + (u % 17) ** 2, (u) => (u * 7919) % 13],
  tolerance: 0.01,
  contiguity: 'off',
  fixed: Int32Array.from({ length: N }, (_, u) => (u % 100 === 0 ? stripe(u) : -1)),
  incumbent: Int32Array.from({ length: N }, (_, u) => stripe(u)),
  moveCost: new Float64Array(N).fill(1),
});

function searched(moveBudget: number, sweeps: number): Search {
  const columns = columnsOf({ ...many, moveBudget });
  const start = Int32Array.from({ length: N }, (_, u) => stripe(u));
  const search = createSearch(columns, null, start, new Float64Array(K * 2), createRandom(3));
  for (let i = 0; i < sweeps; i++) sweepBatch(search, 500, search.typical * 0.01);
  return search;
}

describe('a search in sweeps', () => {
  let search: Search;
  beforeAll(() => {
    search = searched(Number.POSITIVE_INFINITY, 400);
  });

  it('is for many units without a graph', () => {
    expect(search.swept).toBe(true);
    expect(isSwept(search.moves, 1000)).toBe(false);
  });

  it('keeps totals, cost and excess as they are when counted afresh', () => {
    const fresh = tallyOf(search.tally.columns, search.tally.assignment.slice());
    expect(search.tally.totals).toEqual(fresh.totals);
    expect(search.tally.count).toEqual(fresh.count);
    expect(search.tally.cost / fresh.cost).toBeCloseTo(1, 9);
    expect(search.excess.broken).toEqual(excessOf(fresh).broken);
  });

  it('moves units, but none that is locked, and counts the tries it made', () => {
    const { assignment, columns } = search.tally;
    const moved = assignment.filter((t, u) => t !== stripe(u)).length;
    expect(moved).toBeGreaterThan(1000);
    for (let u = 0; u < N; u += 100) expect(assignment[u]).toBe(columns.fixed[u]);
    expect(search.iterations).toBe(400 * 500);
  });

  it('never spends more than the budget', () => {
    const { spent } = searched(300, 100).tally;
    expect(spent).toBeGreaterThan(0);
    expect(spent).toBeLessThanOrEqual(300);
  });
});

describe('a plan of many units without a graph', () => {
  it('is within its limits, keeps its locks, and is the same for the same seed', () => {
    const run = () => solve(many, { seed: 5, stop: iterations(1_500_000), report: () => undefined });
    const [plan, again] = [run(), run()];
    expect(plan.unmet).toEqual([]);
    for (let u = 0; u < N; u += 100) expect(plan.assignment[u]).toBe(stripe(u));
    expect(again.assignment).toEqual(plan.assignment);
  });
});
