import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../core/balance/alternatives/difference.ts';
import { diverseSolutions } from '../../../core/balance/alternatives/diverse.ts';
import { compactnessFrontier, disruptionFrontier } from '../../../core/balance/alternatives/frontier.ts';
import type { AlternativesControl } from '../../../core/balance/alternatives/run.ts';
import { chooseTerritoryCount } from '../../../core/balance/alternatives/territory-count.ts';
import type { Problem } from '../../../core/balance/problem.ts';
import { gridProblem } from './worlds.ts';

const control: AlternativesControl = { seed: 1, iterationsPerRun: 120_000, stop: () => null, report: () => {} };
const values = [(u: number) => 1 + ((u * 31) % 17)];

describe('the frontier of imbalance against disruption', () => {
  const incumbent = Int32Array.from({ length: 64 }, (_, u) => (u % 8 < 5 ? 0 : 1));
  const problem = gridProblem(8, 8, 2, { incumbent, moveCost: new Float64Array(64).fill(1), tolerance: 0.01 });

  it('is better balanced for every budget more, never spends more, and has no plan that another beats', () => {
    const points = disruptionFrontier(problem, [0, 2, 4, 8, 30], control);
    expect(points.map(({ price }) => price)).toEqual([0, 2, 4, 8]);
    expect(points.map(({ imbalance }) => imbalance)).toEqual([0.25, 0.1875, 0.125, 0]);
  });

  it('is empty where nothing can be disrupted', () => {
    expect(disruptionFrontier(gridProblem(4, 4, 2), [1], control)).toEqual([]);
  });
});

describe('the frontier of balance against compactness', () => {
  it('pays for a closer balance in compactness', () => {
    const points = compactnessFrontier(gridProblem(12, 12, 5, { measures: values }), [0.01, 0.1, 0.5], control);
    expect(points.length).toBeGreaterThan(1);
    for (let i = 1; i < points.length; i++) {
      expect(points[i]?.imbalance).toBeLessThan(points[i - 1]?.imbalance ?? 0);
      expect(points[i]?.price).toBeGreaterThan(points[i - 1]?.price ?? Number.POSITIVE_INFINITY);
    }
  });
});

describe('the difference of two divisions', () => {
  const division = fc.array(fc.nat(3), { minLength: 20, maxLength: 20 });
  it('is 0 whatever the territories are called, and the same both ways', () => {
    const weight = Float64Array.from({ length: 20 }, (_, u) => 1 + (u % 3));
    fc.assert(
      fc.property(division, division, (a, b) => {
        const [one, other] = [Int32Array.from(a), Int32Array.from(b)];
        expect(
          differenceOf(
            one,
            one.map((t) => (t + 1) % 4),
            weight,
            4,
          ),
        ).toBeCloseTo(0, 12);
        expect(differenceOf(one, other, weight, 4)).toBeCloseTo(differenceOf(other, one, weight, 4), 12);
      }),
    );
  });

  it('is the share that is in another territory', () => {
    const weight = Float64Array.of(1, 1, 1, 5);
    expect(differenceOf(Int32Array.of(0, 0, 0, 1), Int32Array.of(1, 1, 0, 0), weight, 2)).toBe(1 / 8);
  });
});

describe('diverse solutions', () => {
  it('are good, start with the best, and differ', () => {
    const problem = gridProblem(10, 10, 4, { measures: values, tolerance: 0.1 });
    const solutions = diverseSolutions(problem, 3, 0.2, control);
    const [best] = solutions;
    expect(solutions).toHaveLength(3);
    for (const { unmet, sse } of solutions) {
      expect(unmet).toEqual([]);
      expect(sse).toBeLessThanOrEqual((best?.sse ?? 0) * 1.2);
    }
    const difference = (i: number, j: number) =>
      differenceOf(
        solutions[i]?.assignment ?? new Int32Array(0),
        solutions[j]?.assignment ?? new Int32Array(0),
        problem.weight,
        4,
      );
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const)
      expect(difference(i, j)).toBeGreaterThan(0.05);
  });

  it('are as many as were done when the set was cancelled', () => {
    let asked = 0;
    const stop = () => (++asked > 20 ? ('cancelled' as const) : null);
    expect(diverseSolutions(gridProblem(6, 6, 3), 4, 0.2, { ...control, stop }).length).toBeLessThan(4);
  });
});

describe('the number of territories', () => {
  /** Nobody may have more than 40. */
  const problemOf = (count: number): Problem => {
    const problem = gridProblem(10, 10, count);
    const limits = new Array(count).fill({ minimum: 0, ideal: 100 / count, maximum: 40 });
    return { ...problem, measures: problem.measures.map((measure) => ({ ...measure, limits })) };
  };

  it('is the fewest that keep every limit', () => {
    const choice = chooseTerritoryCount(problemOf, { least: 1, most: 6 }, control);
    expect(choice).toMatchObject({ count: 3, reason: 'fewest-within-limits' });
    expect(choice?.tried.map(({ count, unmet }) => [count, unmet > 0])).toEqual([
      [1, true],
      [2, true],
      [3, false],
    ]);
  });

  it('is the one that breaks limits least where all break some, and none for an empty range', () => {
    expect(chooseTerritoryCount(problemOf, { least: 1, most: 2 }, control)).toMatchObject({
      count: 2,
      reason: 'least-violation',
    });
    expect(chooseTerritoryCount(problemOf, { least: 3, most: 2 }, control)).toBe(null);
  });
});
