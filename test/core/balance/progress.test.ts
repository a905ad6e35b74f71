import { describe, expect, it } from 'vitest';
import type { BalancePhase, BalanceProgress } from '../../../core/balance/control.ts';
import type { Problem } from '../../../core/balance/problem.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { gridProblem } from './worlds.ts';

const PHASES: BalancePhase[] = ['centres', 'prices', 'contiguity', 'search'];

function toldOf(problem: Problem) {
  const told: BalanceProgress[] = [];
  const solution = solve(problem, {
    seed: 1,
    stop: iterations(1_500_000),
    report: (progress) => told.push(progress),
  });
  return { told, solution };
}

describe('what is told of a run', () => {
  const measures = [(u: number) => 1 + ((u * 31) % 17), (u: number) => 1 + ((u * 7) % 11)];
  const homes = {
    xKm: Float64Array.from({ length: 4 }, (_, t) => 10 + 20 * (t % 2)),
    yKm: Float64Array.from({ length: 4 }, (_, t) => 10 + 20 * (t >> 1)),
    pull: new Float64Array(4).fill(0.3),
  };
  const incumbent = Int32Array.from({ length: 144 }, (_, u) => Math.floor((u % 12) / 3));
  const moving = { incumbent, moveCost: new Float64Array(144).fill(1), moveBudget: 30 };
  it.each([
    ['a small map', gridProblem(14, 14, 6, { measures, tolerance: 0.02 })],
    ['a map with coarser levels', gridProblem(90, 80, 8, { measures, tolerance: 0.01 })],
    ['points with coarser levels', gridProblem(90, 80, 8, { measures, tolerance: 0.01, contiguity: 'off' })],
    ['homes and coarser levels', gridProblem(90, 80, 4, { measures, homes })],
    ['a budget', gridProblem(12, 12, 4, { measures, tolerance: 0.01, ...moving })],
  ])('of %s goes on from phase to phase, and its best never gets worse', (_, problem) => {
    const { told, solution } = toldOf(problem);
    const phases = told.map(({ phase }) => PHASES.indexOf(phase));
    expect(phases).toEqual(phases.toSorted((a, b) => a - b));
    expect(phases.at(-1)).toBe(3);
    for (const figure of ['done', 'iterations'] as const) {
      const figures = told.map((each) => each[figure]);
      expect(figures).toEqual(figures.toSorted((a, b) => a - b));
    }
    const searching = told.filter(({ phase }) => phase === 'search');
    expect(searching.length).toBeGreaterThan(10);
    expect(searching.some(({ limitsMet }) => limitsMet)).toBe(true);
    searching.slice(1).forEach(({ limitsMet, cost }, i) => {
      const before = searching[i] as BalanceProgress;
      if (!before.limitsMet) return;
      expect(limitsMet).toBe(true);
      expect(cost).toBeLessThanOrEqual(before.cost * (1 + 1e-9));
    });
    for (const each of told) {
      expect(each.done).toBeGreaterThanOrEqual(0);
      expect(each.done).toBeLessThanOrEqual(1);
      expect(Number.isFinite(each.cost)).toBe(each.phase === 'search');
    }
    // With compactness alone, every unit with a weight, the cost is the SSE.
    if (!problem.homes) expect(solution.sse).toBeLessThanOrEqual((searching.at(-1)?.cost ?? 0) * (1 + 1e-9));
  });
});
