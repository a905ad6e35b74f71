import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comesBefore, standingOf } from '../../../core/balance/compare.ts';
import type { Problem } from '../../../core/balance/problem.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { gridProblem } from './worlds.ts';

const run = (problem: Problem, contiguity: Problem['contiguity'], seed: number, tries: number) => {
  const asked = { ...problem, contiguity };
  const solution = solve(asked, { seed, stop: iterations(tries), report: () => {} });
  return { ...solution, ...standingOf(asked, solution.assignment), unmet: solution.unmet };
};

/** Values without a pattern, the same in every run. */
const uneven = (factor: number, most: number) => (u: number) => 1 + (((u + 1) * factor * (u + 7)) % most);

describe('preferred contiguity', () => {
  const grid = fc.record({
    columns: fc.integer({ min: 3, max: 8 }),
    rows: fc.integer({ min: 3, max: 8 }),
    k: fc.integer({ min: 2, max: 5 }),
    tolerance: fc.constantFrom(0.005, 0.02, 0.05, 0.2),
    factors: fc.array(fc.integer({ min: 3, max: 40 }), { minLength: 1, maxLength: 2 }),
    seed: fc.nat(1000),
    priced: fc.boolean(),
  });

  it('never has more excess over the limits than required contiguity has after as many moves, and is it where that meets all', () => {
    let [met, lower] = [0, 0];
    fc.assert(
      fc.property(grid, ({ columns, rows, k, tolerance, factors, seed, priced }) => {
        const measures = factors.map((factor) => uneven(factor, 23));
        const plain = gridProblem(columns, rows, k, { measures, tolerance });
        const problem = priced ? { ...plain, objective: { ...plain.objective, balance: 50 } } : plain;
        const required = run(problem, 'required', seed, 60_000);
        const preferred = run(problem, 'preferred', seed, 60_000);
        expect(required.looseParts).toBe(0);
        expect(preferred.iterations).toBe(required.iterations);
        if (required.unmet.length === 0) {
          met++;
          expect([...preferred.assignment]).toEqual([...required.assignment]);
        } else if ([...preferred.assignment].some((t, u) => t !== required.assignment[u])) {
          lower++;
          // Cuts are only taken for less excess.
          expect(preferred.amount[0]).toBeLessThan(required.amount[0] ?? 0);
        }
      }),
      { numRuns: 25, seed: 5 },
    );
    expect(met).toBeGreaterThan(3);
    expect(lower).toBeGreaterThan(3);
  });

  it('meets limits that required contiguity does not meet, with few loose parts, and those it meets in one piece each', () => {
    const found = [1, 2, 3].map((seed) => {
      const problem = gridProblem(14, 14, 6, { measures: [uneven(31, 17), uneven(7, 11)], tolerance: 0.005 });
      const [required, preferred] = [run(problem, 'required', seed, 500_000), run(problem, 'preferred', seed, 500_000)];
      expect(comesBefore({ ...required, contiguity: 'preferred' }, preferred)).toBe(false);
      expect(preferred.looseParts).toBeLessThanOrEqual(8);
      if (required.unmet.length === 0) expect(preferred.looseParts).toBe(0);
      return { broken: required.unmet.length > 0, met: preferred.unmet.length === 0 };
    });
    expect(found.some(({ broken, met }) => broken && met)).toBe(true);
  });

  it('is the same bit for bit for the same seed and iterations, and keeps locks and the budget when it cuts', () => {
    const incumbent = Int32Array.from({ length: 36 }, (_, u) => Math.floor((u % 6) / 2));
    const fixed = Int32Array.from({ length: 36 }, (_, u) => (u === 0 ? 2 : u === 35 ? 0 : -1));
    const moveCost = Float64Array.from({ length: 36 }, (_, u) => 1 + (u % 3) / 7);
    const measures = [uneven(31, 17)];
    const problem = gridProblem(6, 6, 3, { measures, tolerance: 0.001, incumbent, moveCost, moveBudget: 9, fixed });
    const one = run(problem, 'preferred', 3, 60_000);
    expect([...run(problem, 'preferred', 3, 60_000).assignment]).toEqual([...one.assignment]);
    expect(one.looseParts).toBeGreaterThan(0);
    expect(one.assignment[0]).toBe(2);
    expect(one.assignment[35]).toBe(0);
    const spent = moveCost.reduce((sum, cost, u) => (one.assignment[u] === incumbent[u] ? sum : sum + cost), 0);
    expect(spent).toBeLessThanOrEqual(9);
  });
});
