import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectiveTerms } from '../../../core/balance/objective-terms.ts';
import type { Problem } from '../../../core/balance/problem.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { COMPACTNESS_ALONE, weighedObjective } from '../../../core/edit/weighed-objective.ts';
import type { BalanceWeights } from '../../../core/model/plan.ts';
import { gridProblem } from '../balance/worlds.ts';

const WIDTH = 24;
const HEIGHT = 16;
const K = 8;

/** A grid with every unit alike, today in stripes; where travel counts, reps live along the upper edge. */
function world(weights: Partial<BalanceWeights>, roadFactor = 1.3): Problem {
  const grid = gridProblem(WIDTH, HEIGHT, K, { measures: [() => 1], tolerance: 0.1 });
  const problem = {
    ...grid,
    incumbent: Int32Array.from(grid.xKm.keys(), (u) => Math.floor((u % WIDTH) / (WIDTH / K))),
    moveCost: new Float64Array(grid.unitCount).fill(1),
    homes: weights.travel === undefined ? null : HOMES,
  };
  return { ...problem, objective: weighedObjective({ ...COMPACTNESS_ALONE, ...weights }, roadFactor, problem) };
}

const HOMES = {
  xKm: Float64Array.from({ length: K }, (_, t) => (t * WIDTH) / K),
  yKm: new Float64Array(K),
  pull: new Float64Array(K),
};

function valuesOf(problem: Problem) {
  const { assignment } = solve(problem, { seed: 1, stop: iterations(150_000), report: () => undefined });
  const terms = objectiveTerms(problem, assignment);
  return Object.fromEntries(Object.entries(terms).map(([term, { value }]) => [term, value ?? Number.NaN]));
}

describe('what counts in a balance', () => {
  it('is compactness alone, after the limits, where nothing else is asked for', () => {
    expect(world({}).objective).toEqual({
      sse: 1,
      travel: 0,
      border: 0,
      disruption: 0,
      balance: 'limits-first',
      roadFactor: 1.3,
    });
  });

  it('has, with a weight of 1, about the size of compactness', () => {
    const problem = world({ travel: 1, border: 1 }, 1);
    const { assignment } = solve(world({}), { seed: 1, stop: iterations(150_000), report: () => undefined });
    const { sse, travel, border } = objectiveTerms(problem, assignment);
    for (const { weight, value } of [travel, border]) {
      const size = (weight * (value ?? 0)) / (sse.value ?? 0);
      expect(size).toBeGreaterThan(0.3);
      expect(size).toBeLessThan(6);
    }
    const { disruption, balance } = world({ disruption: 1, limits: 1 }).objective;
    expect(disruption * 0.1 * WIDTH * HEIGHT).toBeCloseTo(Number(balance) * 0.1 * K, 6);
  });

  it('gets less of each term that weighs more', () => {
    for (const term of ['travel', 'disruption'] as const) {
      const free = valuesOf(world({ [term]: 0 }));
      expect(valuesOf(world({ [term]: 10 }))[term]).toBeLessThan(free[term] as number);
    }
  });

  it('gets shorter borders where they weigh, at the expense of compactness', () => {
    const uneven = gridProblem(WIDTH, HEIGHT, K, { measures: [(u) => 1 + ((u * 7919) % 23)], tolerance: 0.1 });
    const weighed = (border: number) => ({
      ...uneven,
      objective: weighedObjective({ ...COMPACTNESS_ALONE, border }, 1.3, uneven),
    });
    const [free, bordered] = [valuesOf(weighed(0)), valuesOf(weighed(5))];
    expect(bordered.border).toBeLessThan(free.border as number);
    expect(bordered.sse).toBeGreaterThan(free.sse as number);
  });

  it('pays for the way home by the road', () => {
    const straight = world({ travel: 1 }, 1);
    const road = world({ travel: 1 }, 2);
    const { assignment } = solve(straight, { seed: 1, stop: iterations(20_000), report: () => undefined });
    const cost = (problem: Problem) => objectiveTerms(problem, assignment).travel;
    expect(cost(road).weight).toBe(cost(straight).weight);
    expect(cost(road).value).toBeCloseTo(2 * (cost(straight).value ?? 0), 6);
  });

  it('is finite whatever the problem, and nothing where there is nothing to weigh', () => {
    const all = { travel: 10, border: 10, disruption: 10, limits: 10 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.boolean(), fc.boolean(), (size, weightless, alone) => {
        const grid = gridProblem(size, 1, 1, { measures: [() => 1] });
        const problem = {
          ...grid,
          ...(weightless && { weight: new Float64Array(size) }),
          ...(alone && { graph: null }),
        };
        const { travel, border, disruption, balance } = weighedObjective(all, 1.3, problem);
        for (const weight of [travel, border, disruption, Number(balance)]) expect(Number.isFinite(weight)).toBe(true);
        if (alone) expect(border).toBe(0);
        expect(disruption).toBe(0);
      }),
    );
  });
});
