import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../core/balance/columns.ts';
import type { BalanceProgress } from '../../../core/balance/control.ts';
import { evaluate, largestDeviation } from '../../../core/balance/evaluate.ts';
import type { Problem } from '../../../core/balance/problem.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { gridProblem } from './worlds.ts';

const run = (problem: Problem, seed = 1, tries = 60_000) =>
  solve(problem, { seed, stop: iterations(tries), report: () => {} });
const unitsOf = (assignment: ArrayLike<number>, territory: number) =>
  Array.from(assignment as number[]).flatMap((t, u) => (t === territory ? [u] : []));

describe('a closed territory', () => {
  it('keeps its six units while the others share the rest within their limits', () => {
    const fixed = Int32Array.from({ length: 66 }, (_, u) => (u % 11 === 0 ? 0 : -1));
    const grid = gridProblem(11, 6, 4, { fixed, closed: Uint8Array.of(1, 0, 0, 0) });
    const limits = [6, 20, 20, 20].map((ideal) => ({ minimum: ideal - 1, ideal, maximum: ideal + 1 }));
    const problem = { ...grid, measures: grid.measures.map((measure) => ({ ...measure, limits })) };
    const solution = run(problem);
    expect(unitsOf(solution.assignment, 0)).toEqual(unitsOf(fixed, 0));
    expect(solution.unmet).toEqual([]);
    expect(solution.looseParts).toBe(0);
  });

  it('keeps its units also where it is far below its minimum and its neighbours above their maximum', () => {
    const fixed = Int32Array.from({ length: 36 }, (_, u) => (u % 6 === 0 ? 0 : -1));
    const solution = run(gridProblem(6, 6, 3, { fixed, closed: Uint8Array.of(1, 0, 0) }));
    expect(unitsOf(solution.assignment, 0)).toEqual(unitsOf(fixed, 0));
    expect(unitsOf(solution.assignment, 1)).toHaveLength(15);
    expect(new Set(solution.unmet.map(({ territory }) => territory))).toEqual(new Set([0, 1, 2]));
  });

  const world = fc.record({
    k: fc.integer({ min: 1, max: 5 }),
    closed: fc.integer({ min: 0, max: 31 }),
    values: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 48, maxLength: 48 }),
    locks: fc.array(fc.record({ unit: fc.nat(47), territory: fc.nat(4) }), { maxLength: 12 }),
    today: fc.option(fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 48, maxLength: 48 })),
    budget: fc.option(fc.integer({ min: 0, max: 40 })),
    homes: fc.boolean(),
    mode: fc.constantFrom<Problem['contiguity'][]>('required', 'preferred', 'off'),
    seed: fc.nat(100),
  });

  it('has exactly its units before and after, whatever the problem', () => {
    fc.assert(
      fc.property(world, ({ k, closed: bits, values, locks, today, budget, homes, mode, seed }) => {
        const closed = Uint8Array.from({ length: k }, (_, t) => (bits >> t) & 1);
        const fixed = new Int32Array(48).fill(-1);
        for (const { unit, territory } of locks) if (territory < k) fixed[unit] = territory;
        const incumbent = today && Int32Array.from(today, (t) => (t < k ? t : -1));
        const belongs = Int32Array.from(fixed, (lock, u) => (lock === -1 ? (incumbent?.[u] ?? -1) : lock));
        const stranded = !closed.includes(0) && belongs.includes(-1);
        const coordinate = (of: (t: number) => number) => Float64Array.from({ length: k }, (_, t) => of(t));
        const problem = gridProblem(8, 6, k, {
          measures: [(u) => values[u] ?? 0],
          contiguity: mode,
          fixed,
          closed,
          incumbent,
          moveCost: incumbent && new Float64Array(48).fill(1),
          moveBudget: budget ?? Number.POSITIVE_INFINITY,
          homes: homes ? { xKm: coordinate((t) => t), yKm: coordinate(() => 2), pull: coordinate(() => 0.5) } : null,
        });
        const solution = run(problem, seed, 20_000);
        expect(solution.assignment.every((t) => t >= 0 && t < k)).toBe(true);
        closed.forEach((shut, t) => {
          if (shut && !stranded) expect(unitsOf(solution.assignment, t)).toEqual(unitsOf(belongs, t));
        });
        fixed.forEach((lock, u) => {
          if (lock !== -1) expect(solution.assignment[u]).toBe(lock);
        });
        expect(solution).toMatchObject(evaluate(problem, solution.assignment));
      }),
      { numRuns: 60 },
    );
  });

  it('is not touched on coarser levels either, and leaves the others balanced', () => {
    const columns = 90;
    const fixed = Int32Array.from({ length: columns * 60 }, (_, u) => (u % columns < 6 ? 0 : -1));
    const grid = gridProblem(columns, 60, 5, { fixed, closed: Uint8Array.of(1, 0, 0, 0, 0), contiguity: 'required' });
    const limits = [360, 1260, 1260, 1260, 1260].map((ideal) => ({ minimum: ideal - 9, ideal, maximum: ideal + 9 }));
    const solution = run({ ...grid, measures: grid.measures.map((measure) => ({ ...measure, limits })) }, 1, 1_000_000);
    expect(unitsOf(solution.assignment, 0)).toEqual(unitsOf(fixed, 0));
    expect(solution.unmet).toEqual([]);
    expect(solution.looseParts).toBe(0);
  });

  it('counts in what is told of the run', () => {
    const fixed = Int32Array.from({ length: 36 }, (_, u) => (u % 6 === 0 ? 0 : -1));
    const grid = gridProblem(6, 6, 3, { fixed, closed: Uint8Array.of(1, 0, 0) });
    const told: BalanceProgress[] = [];
    const report = (progress: BalanceProgress) => told.push(progress);
    const limits = [12, 15, 15].map((ideal) => ({ minimum: ideal - 2, ideal, maximum: ideal + 2 }));
    const problem = { ...grid, measures: grid.measures.map((measure) => ({ ...measure, limits })) };
    const solution = solve(problem, { seed: 1, stop: iterations(100_000), report });
    const last = told.at(-1);
    expect(last?.limitsMet).toBe(false);
    expect(last?.worstDeviation).toBe(largestDeviation(columnsOf(problem), solution.assignment));
    expect(last?.cost).toBeCloseTo(solution.sse, 6);
  });

  it('ends the run at once where nothing is open', () => {
    const fixed = Int32Array.from({ length: 16 }, (_, u) => (u < 8 ? 0 : 1));
    const solution = solve(gridProblem(4, 4, 2, { fixed, closed: Uint8Array.of(1, 1) }), {
      seed: 1,
      stop: () => null,
      report: () => {},
    });
    expect([...solution.assignment]).toEqual([...fixed]);
    expect(solution.stopped).toBe('no-improvement');
  });
});
