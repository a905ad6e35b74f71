import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DisruptionPoint, disruptionSteps } from '../../../core/balance/alternatives/disruption-steps.ts';
import type { Problem } from '../../../core/balance/problem.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { gridProblem } from './worlds.ts';

/** The frontier with every batch solved on the spot; `most` batches, then the work is ended. */
function frontierOf(problem: Problem, points: number, moves = 60_000, most = Number.POSITIVE_INFINITY) {
  const steps = disruptionSteps(problem, points);
  let step = steps.next();
  for (let batch = 0; !step.done; batch++) {
    const problems = batch < most ? step.value : [];
    step = steps.next(problems.map((one) => solve(one, { seed: 1, stop: iterations(moves), report: () => {} })));
  }
  return step.value;
}

/** Counted from the problem alone. */
function figuresOf(problem: Problem, assignment: Int32Array): { price: number; imbalance: number } {
  let price = 0;
  const totals = problem.measures.map(() => new Float64Array(problem.territoryCount));
  assignment.forEach((t, u) => {
    if (problem.incumbent?.[u] !== t) price += problem.moveCost?.[u] ?? 0;
    problem.measures.forEach(({ values }, j) => {
      const column = totals[j] as Float64Array;
      column[t] = (column[t] as number) + (values[u] as number);
    });
  });
  const off = problem.measures.flatMap(({ limits }, j) =>
    limits.map(({ ideal }, t) => Math.abs((totals[j]?.[t] as number) / ideal - 1)),
  );
  return { price, imbalance: Math.max(...off) };
}

const lopsided = Int32Array.from({ length: 144 }, (_, u) => (u % 12 < 7 ? 0 : u % 12 < 10 ? 1 : 2));
const problem = gridProblem(12, 12, 3, {
  incumbent: lopsided,
  moveCost: Float64Array.from({ length: 144 }, (_, u) => 1 + (u % 4)),
  tolerance: 0.05,
});

function isFrontier(of: Problem, points: readonly DisruptionPoint[]): void {
  const all = of.moveCost?.reduce((sum, cost) => sum + cost, 0) ?? 0;
  points.forEach((point, i) => {
    const counted = figuresOf(of, point.solution.assignment);
    expect(point.price).toBeCloseTo(counted.price, 9);
    expect(point.imbalance).toBeCloseTo(counted.imbalance, 9);
    expect(point.price).toBeLessThanOrEqual((point.budget ?? all) + 1e-9);
    if (i === 0) return;
    expect(point.price).toBeGreaterThanOrEqual(points[i - 1]?.price ?? 0);
    expect(point.imbalance).toBeLessThan(points[i - 1]?.imbalance ?? 0);
  });
}

describe('imbalance against disruption, from touching nothing to no limit on moves', () => {
  it('begins with today as it is, is monotone, exceeds no budget, and has as many plans as were asked for', () => {
    const points = frontierOf(problem, 10);
    isFrontier(problem, points);
    expect(points[0]?.solution.assignment).toEqual(lopsided);
    expect(points[0]?.price).toBe(0);
    expect(points.length).toBeGreaterThanOrEqual(8);
    expect(points.at(-1)?.imbalance).toBeLessThan(0.05);
  });

  it('begins with today also where a unit is fixed elsewhere, because something protected belongs there', () => {
    const fixed = new Int32Array(144).fill(-1);
    fixed[0] = 2;
    const points = frontierOf({ ...problem, fixed }, 4, 5_000);
    expect(points[0]?.solution.assignment).toEqual(lopsided);
    expect(points[0]?.price).toBe(0);
    for (const { solution } of points.slice(1)) expect(solution.assignment[0]).toBe(2);
  });

  it('is that for any values, costs and locks', () => {
    const drawn = fc.record({
      value: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 36, maxLength: 36 }),
      cost: fc.array(fc.nat(3), { minLength: 36, maxLength: 36 }),
      home: fc.array(fc.nat(2), { minLength: 36, maxLength: 36 }),
      locked: fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }),
      contiguity: fc.constantFrom('off', 'required' as const),
    });
    fc.assert(
      fc.property(drawn, ({ value, cost, home, locked, contiguity }) => {
        const incumbent = Int32Array.from(home);
        const of = gridProblem(6, 6, 3, {
          measures: [(u) => value[u] ?? 1],
          incumbent,
          moveCost: Float64Array.from(cost),
          fixed: incumbent.map((t, u) => (locked[u] ? t : -1)),
          contiguity: contiguity as Problem['contiguity'],
        });
        const points = frontierOf(of, 5, 20_000);
        isFrontier(of, points);
        expect(points[0]?.solution.assignment).toEqual(incumbent);
        for (const { solution } of points) {
          solution.assignment.forEach((t, u) => {
            if (locked[u]) expect(t).toBe(incumbent[u]);
          });
        }
      }),
      { numRuns: 12 },
    );
  });

  it('gives the same plans again', () => {
    const of = () => frontierOf(problem, 6).map(({ solution }) => solution.assignment);
    expect(of()).toEqual(of());
  });

  it('places what is in no territory, and moves nothing else, where nothing is to be touched', () => {
    const incumbent = lopsided.map((t, u) => (u % 11 === 3 ? -1 : t));
    const [first] = frontierOf({ ...problem, incumbent }, 3, 20_000);
    first?.solution.assignment.forEach((t, u) => {
      if (incumbent[u] !== -1) expect(t).toBe(incumbent[u]);
    });
    expect(first?.price).toBe(0);
  });

  it('has what is known where it was ended, and nothing without an incumbent', () => {
    expect(frontierOf(problem, 8, 20_000, 0)).toEqual([]);
    const some = frontierOf(problem, 8, 20_000, 1);
    expect(some.length).toBe(2);
    isFrontier(problem, some);
    expect(frontierOf({ ...problem, incumbent: null }, 8)).toEqual([]);
  });
});
