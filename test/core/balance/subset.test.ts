import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../core/balance/compare.ts';
import { evaluate } from '../../../core/balance/evaluate.ts';
import { moveCostOf } from '../../../core/balance/move-cost.ts';
import type { Problem } from '../../../core/balance/problem.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { subsetOf } from '../../../core/balance/subset.ts';
import { gridProblem } from './worlds.ts';

const run = (problem: Problem, seed = 1) => solve(problem, { seed, stop: iterations(40_000), report: () => {} });

const totalsOf = (problem: Problem, assignment: Int32Array) =>
  problem.measures.map(({ values }) => {
    const totals = new Float64Array(problem.territoryCount);
    assignment.forEach((t, u) => {
      if (t >= 0) totals[t] = (totals[t] as number) + (values[u] as number);
    });
    return totals;
  });

describe('a subset of the territories', () => {
  it('is balanced within its limits while the rest stays as it is', () => {
    // Stripes of 9, 1, 1 and 1 columns of a grid; the first two are balanced again.
    const standing = Int32Array.from({ length: 72 }, (_, u) => Math.max(0, (u % 12) - 8));
    const limits = [30, 30, 6, 6].map((ideal) => ({ minimum: ideal - 1, ideal, maximum: ideal + 1 }));
    const grid = gridProblem(12, 6, 4);
    const problem = { ...grid, measures: grid.measures.map((measure) => ({ ...measure, limits })) };
    expect(evaluate(problem, standing).unmet).toHaveLength(2);
    const subset = subsetOf(problem, standing, [1, 0]);
    expect([...subset.territories]).toEqual([0, 1]);
    const whole = subset.whole(run(subset.problem).assignment);
    expect(evaluate(problem, whole)).toMatchObject({ unmet: [], looseParts: 0 });
    standing.forEach((t, u) => {
      if (t > 1) expect(whole[u]).toBe(t);
    });
  });

  const world = fc.record({
    k: fc.integer({ min: 2, max: 5 }),
    values: fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 48, maxLength: 48 }),
    today: fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 48, maxLength: 48 }),
    strays: fc.array(fc.nat(47), { maxLength: 6 }),
    locks: fc.array(fc.record({ unit: fc.nat(47), territory: fc.nat(4) }), { maxLength: 3 }),
    costs: fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 48, maxLength: 48 }),
    budget: fc.option(fc.double({ min: 0, max: 60, noNaN: true })),
    chosen: fc.integer({ min: 1, max: 31 }),
    mode: fc.constantFrom<Problem['contiguity'][]>('required', 'preferred', 'off'),
    seed: fc.nat(100),
  });

  it('changes nothing outside, keeps every total there, locks and the budget of the whole, whatever the problem', () => {
    let changed = 0;
    fc.assert(
      fc.property(world, ({ k, values, today, strays, locks, costs, budget, chosen, mode, seed }) => {
        const territories = Array.from({ length: k }, (_, t) => t).filter((t) => (chosen >> t) & 1);
        const standing = Int32Array.from({ length: 48 }, (_, u) => Math.floor(((u % 8) * k) / 8));
        for (const u of strays) standing[u] = -1;
        const fixed = new Int32Array(48).fill(-1);
        for (const { unit, territory } of locks) if (territory < k) fixed[unit] = territory;
        const incumbent = Int32Array.from(today, (t, u) => (t >= k ? (standing[u] as number) : t));
        const problem = gridProblem(8, 6, k, {
          measures: [(u) => values[u] ?? 0, (u) => (u * 7) % 5],
          tolerance: 0.1,
          contiguity: mode,
          fixed,
          incumbent,
          moveCost: Float64Array.from(costs),
          moveBudget: budget ?? Number.POSITIVE_INFINITY,
        });
        const subset = subsetOf(problem, standing, territories);
        if (subset.units.length === 0) return;
        const { assignment } = run(subset.problem, seed);
        const whole = subset.whole(assignment);
        const inside = new Set(territories);
        const [before, after] = [totalsOf(problem, standing), totalsOf(problem, whole)];
        standing.forEach((t, u) => {
          if (!inside.has(t)) expect(whole[u]).toBe(t);
          else expect(inside.has(whole[u] as number)).toBe(true);
          const lock = fixed[u] as number;
          if (inside.has(t) && inside.has(lock)) expect(whole[u]).toBe(lock);
          else if (inside.has(t) && lock !== -1) expect(whole[u]).toBe(t);
        });
        for (let t = 0; t < k; t++) {
          if (!inside.has(t)) for (const j of [0, 1]) expect(after[j]?.[t]).toBe(before[j]?.[t]);
        }
        // What is outside, and what locks force, is spent in any case; beyond that the budget holds to the last digit.
        const forced = subset.whole(Int32Array.from(subset.units, (u, i) => forcedOf(subset, u, i, incumbent, fixed)));
        expect(moveCostOf(problem, whole)).toBeLessThanOrEqual(
          Math.max(problem.moveBudget, moveCostOf(problem, forced) * (1 + 1e-12)),
        );
        if (whole.some((t, u) => t !== standing[u])) changed++;
      }),
      { numRuns: 60 },
    );
    expect(changed).toBeGreaterThan(20);
  });

  it('is worse or better by exactly what the whole is', () => {
    const standing = Int32Array.from({ length: 48 }, (_, u) => Math.floor((u % 8) / 2));
    const problem = gridProblem(8, 6, 4, { measures: [(u) => 1 + ((u * 31) % 17)], tolerance: 0.02 });
    const subset = subsetOf(problem, standing, [1, 2, 3]);
    const divided = run(subset.problem).assignment;
    const part = [subset.assignment, divided].map((assignment) => standingOf(subset.problem, assignment));
    const all = [standing, subset.whole(divided)].map((assignment) => standingOf(problem, assignment));
    const change = (of: typeof part, figure: (one: (typeof part)[number]) => number) =>
      figure(of[1] as (typeof part)[number]) - figure(of[0] as (typeof part)[number]);
    expect(change(part, ({ cost }) => cost)).toBeCloseTo(
      change(all, ({ cost }) => cost),
      6,
    );
    expect(change(part, ({ amount }) => amount[0] ?? 0)).toBeCloseTo(
      change(all, ({ amount }) => amount[0] ?? 0),
      9,
    );
    expect(change(part, ({ amount }) => amount[0] ?? 0)).toBeLessThan(0);
  });
});

/** Where a unit costs least: locked, at home inside, or (its home is elsewhere) where it stands. */
function forcedOf(
  subset: ReturnType<typeof subsetOf>,
  unit: number,
  place: number,
  incumbent: Int32Array,
  fixed: Int32Array,
): number {
  const local = (territory: number | undefined) => subset.territories.indexOf(territory ?? -1);
  const lock = fixed[unit] === -1 ? -1 : local(fixed[unit]);
  if (lock >= 0) return lock;
  const standing = subset.assignment[place] as number;
  if (fixed[unit] !== -1) return standing;
  return local(incumbent[unit]) >= 0 ? local(incumbent[unit]) : standing;
}
