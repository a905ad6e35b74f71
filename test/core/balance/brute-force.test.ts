import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultIterations } from '../../../core/balance/random.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { leastBroken, optimumOf } from './optimum.ts';
import { smallCases } from './small-cases.ts';
import { sseOfPairs, violations } from './violations.ts';
import { gridProblem } from './worlds.ts';

/** Share of the few cases here that must be solved to the optimum; the bench asks for 99 % of many. */
const LEAST_OPTIMAL = 0.96;

const solved = fc.sample(smallCases, { numRuns: 40, seed: 3 }).map((problem) => {
  const stop = iterations(defaultIterations(problem.unitCount, problem.territoryCount));
  const solution = solve(problem, { seed: 1, stop, report: () => {} });
  return { problem, solution, broken: violations(problem, solution.assignment), best: leastBroken(problem) };
});

describe('small problems, against every possible division', () => {
  // A thousand of them are a row of the bench, with the share that is solved to the optimum.
  it('are solved to the optimum where a division keeps all limits', () => {
    const feasible = solved.filter(({ best }) => best?.excess.every((amount) => amount === 0));
    expect(feasible.length).toBeGreaterThan(12);
    const optimal = feasible.filter(
      ({ solution, broken, best }) => broken.none && Math.abs(solution.sse / (best?.sse ?? 0) - 1) < 1e-9,
    );
    expect(optimal.length / feasible.length).toBeGreaterThanOrEqual(LEAST_OPTIMAL);
  });

  it('are never said to meet a limit, a lock, a budget or to be in one piece where they are not', () => {
    for (const { problem, solution, broken } of solved) {
      expect(solution.unmet).toHaveLength(broken.limits);
      expect(solution.looseParts).toBe(broken.looseParts);
      expect(broken).toMatchObject({ misplaced: 0, overspent: 0 });
      expect(solution.sse / sseOfPairs(problem, solution.assignment)).toBeCloseTo(1, 9);
    }
  });

  it('never have less excess, or less SSE at the same, than the best of all divisions has', () => {
    for (const { problem, broken, best, solution } of solved) {
      if (!best || broken.empty > 0 || (problem.contiguity === 'required' && broken.looseParts > 0)) continue;
      const rank = best.excess.findIndex((amount, r) => Math.abs(amount - (broken.excess[r] ?? 0)) > 1e-9);
      if (rank === -1) expect(solution.sse).toBeGreaterThan(best.sse * (1 - 1e-9));
      else expect(broken.excess[rank]).toBeGreaterThan(best.excess[rank] ?? 0);
    }
  });
});

describe('the best of all divisions', () => {
  it('keeps everything that it must, by a count of its own', () => {
    for (const { problem, best } of solved) {
      if (!best) continue;
      const { excess, misplaced, empty, overspent, looseParts } = violations(problem, best.assignment);
      expect({ misplaced, empty, overspent }).toEqual({ misplaced: 0, empty: 0, overspent: 0 });
      if (problem.contiguity === 'required') expect(looseParts).toBe(0);
      excess.forEach((amount, rank) => {
        expect(amount).toBeCloseTo(best.excess[rank] ?? Number.NaN, 9);
      });
      expect(best.sse / sseOfPairs(problem, best.assignment)).toBeCloseTo(1, 9);
    }
  });

  it('is the same where only divisions within limits are looked at', () => {
    for (const { problem, best } of solved.slice(0, 12)) {
      const within = best?.excess.every((amount) => amount === 0) ? best : null;
      expect(optimumOf(problem)?.sse).toBe(within?.sse);
    }
  });

  it('is the one that is known: two halves of a path, and with a lock the nearest to that', () => {
    const half = [0, 0, 0, 1, 1, 1];
    expect([...(optimumOf(gridProblem(6, 1, 2))?.assignment ?? [])]).toEqual(half);
    const fixed = Int32Array.of(0, -1, -1, 0, -1, -1);
    const locked = gridProblem(6, 1, 2, { fixed });
    expect(optimumOf(locked)).toBe(null);
    expect([...(leastBroken(locked)?.assignment ?? [])]).toEqual([0, 0, 0, 0, 1, 1]);
    expect(leastBroken(locked)?.excess[0]).toBeCloseTo(2 * (1 / 3 - 0.1), 9);
  });
});

describe('the judgement of a division', () => {
  const broken = (assignment: number[], rest: Parameters<typeof gridProblem>[3] = {}) =>
    violations(gridProblem(6, 1, 2, rest), assignment);

  it('finds what is broken, and nothing in a good one', () => {
    expect(broken([0, 0, 0, 1, 1, 1])).toMatchObject({ none: true, limits: 0, looseParts: 0 });
    expect(broken([0, 0, 0, 0, 1, 1])).toMatchObject({ none: false, limits: 2 });
    expect(broken([0, 1, 0, 1, 0, 1])).toMatchObject({ none: false, limits: 0, looseParts: 4 });
    expect(broken([0, 1, 0, 1, 0, 1], { contiguity: 'off' }).none).toBe(true);
    expect(broken([0, 0, 0, 0, 0, 0], { tolerance: 1 })).toMatchObject({ none: false, empty: 1 });
    expect(broken([0, 0, 0, 1, 1, 1], { fixed: Int32Array.of(1, -1, -1, -1, -1, -1) }).misplaced).toBe(1);
  });

  it('lets a budget pay no more than it has, but what locks force', () => {
    const kept = { incumbent: Int32Array.of(0, 0, 1, 1, 1, -1), moveCost: new Float64Array(6).fill(1.5) };
    expect(broken([0, 0, 0, 1, 1, 1], { ...kept, moveBudget: 1 }).overspent).toBeCloseTo(0.5, 9);
    expect(broken([0, 0, 0, 1, 1, 1], { ...kept, moveBudget: 1.5 }).none).toBe(true);
    const fixed = Int32Array.of(-1, -1, 0, -1, -1, -1);
    expect(broken([0, 0, 0, 1, 1, 1], { ...kept, moveBudget: 0, fixed }).none).toBe(true);
  });
});
