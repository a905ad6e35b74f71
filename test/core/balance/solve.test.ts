import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StopRule } from '../../../core/balance/control.ts';
import type { Problem } from '../../../core/balance/problem.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations, seconds } from '../../../core/balance/stop.ts';
import { looseParts } from '../../../core/graph/parts.ts';
import { gridProblem } from './worlds.ts';

const run = (problem: Problem, seed = 1, stop: StopRule = iterations(60_000)) =>
  solve(problem, { seed, stop, report: () => {} });

const totalsOf = (problem: Problem, assignment: Int32Array, measure = 0) => {
  const totals = new Array<number>(problem.territoryCount).fill(0);
  assignment.forEach((t, u) => {
    totals[t] = (totals[t] ?? 0) + (problem.measures[measure]?.values[u] ?? 0);
  });
  return totals;
};

/** What it costs to bring each moved unit back. */
const spent = (problem: Problem, assignment: Int32Array) =>
  assignment.reduce((sum, t, u) => {
    const home = problem.incumbent?.[u] ?? -1;
    return home !== -1 && home !== t ? sum + (problem.moveCost?.[u] ?? 0) : sum;
  }, 0);

describe('a balance', () => {
  it('divides an even grid into contiguous territories within the limits', () => {
    const problem = gridProblem(12, 10, 6, { tolerance: 0.05 });
    const solution = run(problem);
    expect(solution.unmet).toEqual([]);
    expect(solution.looseParts).toBe(0);
    for (const total of totalsOf(problem, solution.assignment)) expect(Math.abs(total - 20)).toBeLessThanOrEqual(1);
  });

  it('is in one piece per territory, keeps locks, and counts its own SSE right, whatever the problem', () => {
    const world = fc.record({
      columns: fc.integer({ min: 2, max: 9 }),
      rows: fc.integer({ min: 2, max: 9 }),
      k: fc.integer({ min: 1, max: 6 }),
      values: fc.array(
        fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.double({ min: 0.1, max: 200, noNaN: true })),
        {
          minLength: 81,
          maxLength: 81,
        },
      ),
      seed: fc.nat(1000),
      locks: fc.array(fc.record({ unit: fc.nat(80), territory: fc.nat(5) }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(world, ({ columns, rows, k, values, seed, locks }) => {
        const n = columns * rows;
        const fixed = new Int32Array(n).fill(-1);
        for (const { unit, territory } of locks) if (unit < n && territory < k) fixed[unit] = territory;
        const problem = gridProblem(columns, rows, k, { measures: [(u) => values[u] ?? 0, (u) => (u * 7) % 5], fixed });
        const { assignment, looseParts: loose, sse } = run(problem, seed, iterations(160_000));
        expect(loose).toBe(problem.graph ? looseParts(problem.graph, assignment, k) : null);
        // Two locked units can always be joined on a grid unless locks of others stand between them.
        expect(loose).toBe(0);
        fixed.forEach((territory, u) => {
          if (territory !== -1) expect(assignment[u]).toBe(territory);
        });
        expect(sse).toBeCloseTo(sseFromScratch(problem, assignment), 6);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same bit for bit for the same seed and iterations', () => {
    const problem = gridProblem(15, 15, 7, { measures: [(u) => 1 + ((u * 31) % 17), (u) => (u * 7) % 11] });
    expect([...run(problem, 5).assignment]).toEqual([...run(problem, 5).assignment]);
    expect([...run(problem, 5).assignment]).not.toEqual([...run(problem, 6).assignment]);
  });

  it('that was stopped by the clock is replayed by its iterations', () => {
    const problem = gridProblem(15, 15, 7, { measures: [(u) => 1 + ((u * 31) % 17)] });
    let now = 0;
    const byClock = run(
      problem,
      3,
      seconds(1.4, () => ++now),
    );
    expect(byClock.stopped).toBe('time');
    expect(byClock.iterations).toBeGreaterThan(0);
    const replayed = run(problem, 3, iterations(byClock.iterations));
    expect(replayed.iterations).toBe(byClock.iterations);
    expect([...replayed.assignment]).toEqual([...byClock.assignment]);
  });

  it('gives the best so far when it is cancelled, also before the search', () => {
    const problem = gridProblem(20, 20, 8);
    for (const after of [0, 3, 500]) {
      let asked = 0;
      const solution = run(problem, 1, () => (++asked > after ? 'cancelled' : null));
      expect(solution.stopped).toBe('cancelled');
      expect(solution.looseParts).toBe(0);
      expect(new Set(solution.assignment).size).toBe(8);
    }
  });

  it('never gets worse by going on', () => {
    const problem = gridProblem(14, 14, 6, { measures: [(u) => 1 + ((u * 31) % 17)], tolerance: 0.02 });
    const short = run(problem, 2, iterations(200_000));
    const long = run(problem, 2, iterations(1_300_000));
    expect(short.unmet).toEqual([]);
    expect(long.unmet).toEqual([]);
    expect(long.sse).toBeLessThanOrEqual(short.sse);
  });

  it('never spends more than the disruption budget, to the last digit', () => {
    const costs = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 64, maxLength: 64 });
    fc.assert(
      fc.property(costs, fc.double({ min: 0, max: 20, noNaN: true }), fc.nat(50), (cost, moveBudget, seed) => {
        const incumbent = Int32Array.from({ length: 64 }, (_, u) => (u % 8 < 2 ? 0 : u % 8 < 4 ? 1 : 2));
        const problem = gridProblem(8, 8, 3, { incumbent, moveCost: Float64Array.from(cost), moveBudget });
        const { assignment, looseParts: loose } = run(problem, seed, iterations(20_000));
        expect(spent(problem, assignment)).toBeLessThanOrEqual(moveBudget);
        expect(loose).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('with a budget of nothing moves nothing that has a territory, and places what has none', () => {
    const incumbent = Int32Array.from({ length: 36 }, (_, u) => (u === 14 ? -1 : Math.floor((u % 6) / 2)));
    const problem = gridProblem(6, 6, 3, { incumbent, moveCost: new Float64Array(36).fill(1), moveBudget: 0 });
    const { assignment } = run(problem);
    incumbent.forEach((home, u) => {
      if (home !== -1) expect(assignment[u]).toBe(home);
    });
    expect(assignment[14]).toBe(1);
  });

  it('spends what locks force, and then nothing more', () => {
    const incumbent = Int32Array.from({ length: 36 }, (_, u) => (u % 6 < 4 ? 0 : 1));
    const fixed = Int32Array.from({ length: 36 }, (_, u) => (u % 6 === 3 && u < 18 ? 1 : -1));
    const problem = gridProblem(6, 6, 2, { incumbent, fixed, moveCost: new Float64Array(36).fill(1), moveBudget: 1 });
    expect(spent(problem, run(problem).assignment)).toBe(3);
  });

  it('uses a budget to come nearer to the limits', () => {
    const incumbent = Int32Array.from({ length: 64 }, (_, u) => (u % 8 < 5 ? 0 : 1));
    const base = { incumbent, moveCost: new Float64Array(64).fill(1), tolerance: 0.01 };
    const few = run(gridProblem(8, 8, 2, { ...base, moveBudget: 4 }));
    const enough = run(gridProblem(8, 8, 2, { ...base, moveBudget: 8 }));
    expect(totalsOf(gridProblem(8, 8, 2), few.assignment)).toEqual([36, 28]);
    expect(few.unmet.length).toBe(2);
    expect(enough.unmet).toEqual([]);
  });

  it('meets the measure of the first priority where two contradict', () => {
    // Halves of the first measure are {unit 0} and {1, 2}; of the second, {unit 1} and {0, 2}.
    const problem = gridProblem(3, 1, 2, {
      measures: [(u) => [2, 1, 1][u] ?? 0, (u) => [1, 2, 1][u] ?? 0],
      tolerance: 0,
      contiguity: 'off',
    });
    const unmet = (first: number, second: number) => {
      const measures = problem.measures.map((measure, j) => ({ ...measure, priority: j === 0 ? first : second }));
      return new Set(run({ ...problem, measures }, 1, iterations(240_000)).unmet.map(({ measure }) => measure));
    };
    expect(unmet(1, 2)).toEqual(new Set(['m2']));
    expect(unmet(2, 1)).toEqual(new Set(['m1']));
  });

  it('prefers contiguity until a limit needs a cut', () => {
    // West and east are locked to one territory, the middle to the other, which needs north and south to have enough.
    const world = {
      measures: [(u: number) => (u % 2 === 1 ? 10 : 0)],
      fixed: Int32Array.of(-1, -1, -1, 0, 1, 0, -1, -1, -1),
      weight: new Float64Array(9).fill(1),
    };
    const required = run(gridProblem(3, 3, 2, { ...world, contiguity: 'required' }), 1, iterations(600_000));
    expect(required.looseParts).toBe(0);
    expect(required.unmet.length).toBe(2);
    const preferred = run(gridProblem(3, 3, 2, { ...world, contiguity: 'preferred' }), 1, iterations(600_000));
    expect(preferred.unmet).toEqual([]);
    expect(preferred.looseParts).toBe(1);
  });
});

describe('a balance of odd problems', () => {
  it.each([1, 2, 5])('puts everything on one place into %i territories', (k) => {
    const problem = gridProblem(5, 5, k, { xKm: new Float64Array(25), yKm: new Float64Array(25), contiguity: 'off' });
    const solution = run({ ...problem, graph: null });
    expect(solution.unmet).toEqual([]);
    expect(solution.sse).toBe(0);
    expect(solution.looseParts).toBe(null);
  });

  it('divides 40 accounts on one place among 20 territories', () => {
    const problem = gridProblem(8, 5, 20, { xKm: new Float64Array(40), yKm: new Float64Array(40), contiguity: 'off' });
    expect(run({ ...problem, graph: null }).unmet).toEqual([]);
  });

  it('gives every unit a territory of its own where there are as many', () => {
    for (const contiguity of ['required', 'off'] as const) {
      const { assignment } = run(gridProblem(3, 3, 9, { contiguity }));
      expect(new Set(assignment).size).toBe(9);
    }
  });

  it('leaves territories empty where there are more than units, and says so', () => {
    for (const contiguity of ['required', 'off'] as const) {
      const solution = run(gridProblem(2, 2, 6, { contiguity, measures: [() => 5] }));
      expect(new Set(solution.assignment).size).toBe(4);
      expect(solution.unmet.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('stops at once where nothing can move', () => {
    const problem = gridProblem(4, 4, 2, { fixed: Int32Array.from({ length: 16 }, (_, u) => (u < 3 ? 0 : 1)) });
    const solution = run(problem, 1, () => null);
    expect(solution.stopped).toBe('no-improvement');
    expect(solution.iterations).toBe(0);
  });

  it('works without a measure: compact territories alone', () => {
    const solution = run(gridProblem(8, 4, 2, { measures: [] }), 1, iterations(20_000));
    expect(solution.looseParts).toBe(0);
    expect(solution.unmet).toEqual([]);
  });

  it('works where all values are 0', () => {
    const solution = run(gridProblem(6, 6, 3, { measures: [() => 0, () => 0] }), 1, iterations(20_000));
    expect(solution.unmet).toEqual([]);
    expect(solution.sse).toBe(0);
  });
});

function sseFromScratch({ unitCount, territoryCount, xKm, yKm, weight }: Problem, assignment: Int32Array): number {
  let sse = 0;
  for (let t = 0; t < territoryCount; t++) {
    const units = Array.from({ length: unitCount }, (_, u) => u).filter((u) => assignment[u] === t);
    const w = units.reduce((sum, u) => sum + (weight[u] ?? 0), 0);
    if (w === 0) continue;
    const mean = (column: Float64Array) => units.reduce((sum, u) => sum + (weight[u] ?? 0) * (column[u] ?? 0), 0) / w;
    const [cx, cy] = [mean(xKm), mean(yKm)];
    for (const u of units) sse += (weight[u] ?? 0) * (((xKm[u] ?? 0) - cx) ** 2 + ((yKm[u] ?? 0) - cy) ** 2);
  }
  return sse;
}
