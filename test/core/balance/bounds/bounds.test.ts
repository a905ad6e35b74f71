import fc from 'fast-check';
import highs from 'highs';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../../../core/balance/bounds/bounds-of.ts';
import { boundByCentreBoxes } from '../../../../core/balance/bounds/centre-boxes.ts';
import { boundForCentres } from '../../../../core/balance/bounds/transportation-dual.ts';
import { centresOf } from '../../../../core/balance/bounds/weighted-centres.ts';
import { evaluate } from '../../../../core/balance/evaluate.ts';
import type { Problem } from '../../../../core/balance/problem.ts';
import { solve } from '../../../../core/balance/solve.ts';
import { iterations } from '../../../../core/balance/stop.ts';
import { testData } from '../../../support/test-data.ts';
import { optimumOf } from '../optimum.ts';
import { smallCases } from '../small-cases.ts';
import { gridProblem, sharedInstance } from '../worlds.ts';

const WORK = 1e6;

describe('small problems, against the optimum over all divisions', () => {
  it('are never bounded above their optimum', () => {
    let told = 0;
    let share = 0;
    for (const problem of fc.sample(smallCases, { numRuns: 60, seed: 5 })) {
      const optimum = optimumOf(problem);
      if (!optimum) continue;
      const any = boundByCentreBoxes(problem, optimum.sse, WORK);
      if (any.kind !== 'none') {
        told++;
        share += any.sse / optimum.sse;
        expect(any.sse).toBeLessThanOrEqual(optimum.sse);
      }
      // The optimum costs its SSE to its own centres, so their bound cannot be above it.
      const these = boundForCentres(problem, centresOf(problem, optimum.assignment), optimum.sse, 200);
      if (these.kind !== 'none') expect(these.sse).toBeLessThanOrEqual(optimum.sse * (1 + 1e-12));
    }
    expect(told).toBeGreaterThan(20);
    // With 12 units of which any can be split the relaxation is far from tight; it is not nothing either.
    expect(share / told).toBeGreaterThan(0.5);
  });

  it('nor where limits are of one side, differ between territories or are of other measures, units weigh nothing or are in cells', () => {
    let told = 0;
    let toldOfThese = 0;
    for (const problem of fc.sample(oddCases, { numRuns: 60, seed: 6 })) {
      const optimum = optimumOf(problem);
      if (!optimum || optimum.sse < 1e-9) continue;
      // The bound is of the same problem somewhere else.
      const far = { ...problem, xKm: problem.xKm.map((x) => x + 1e5), yKm: problem.yKm.map((y) => y - 1e5) };
      const { anyCentres: any, theseCentres: these } = boundsOf(far, optimum, WORK);
      if (these.kind !== 'none') {
        toldOfThese++;
        expect(these.sse).toBeLessThanOrEqual(optimum.sse * (1 + 1e-12));
      }
      if (any.kind === 'none') continue;
      told++;
      expect(any.sse).toBeLessThanOrEqual(optimum.sse);
    }
    expect(told).toBeGreaterThan(30);
    expect(toldOfThese).toBeGreaterThan(30);
  });
});

/** The small cases with everything a bound might have forgotten: see above. */
const oddCases = fc
  .record({
    problem: smallCases,
    side: fc.constantFrom('minimum', 'maximum', 'both', 'neither'),
    nothing: fc.array(fc.nat(11), { maxLength: 5 }),
    share: fc.array(fc.integer({ min: 5, max: 15 }), { minLength: 4, maxLength: 4 }),
    other: fc.boolean(),
    /** How far the two of a pair of units are from each other; near pairs make a cell. */
    pair: fc.constantFrom(1, 0.3, 0.1),
  })
  .map(({ problem, side, nothing, share, other, pair }): Problem => {
    const weight = problem.weight.map((value, u) => (nothing.includes(u) ? 0 : value));
    const measures = problem.measures.map((measure, j) => ({
      ...measure,
      values: j === 0 && !other ? weight : measure.values,
      limits: measure.limits.map(({ minimum, ideal, maximum }, t) => ({
        minimum: side === 'minimum' || side === 'both' ? (minimum * Math.min(10, share[t] ?? 10)) / 10 : 0,
        ideal,
        maximum:
          side === 'maximum' || side === 'both'
            ? (maximum * Math.max(10, share[t] ?? 10)) / 10
            : Number.POSITIVE_INFINITY,
      })),
    }));
    const xKm = problem.xKm.map((x) => x - (x % 2) * (1 - pair));
    return { ...problem, weight, measures, xKm };
  });

describe('a bound', () => {
  it('uses the limits of a measure that is almost the weight', () => {
    const problem = gridProblem(8, 8, 2, { tolerance: 0 });
    const halves = { assignment: Int32Array.from(problem.xKm, (x) => (x < 4 ? 0 : 1)) };
    const heavier = { ...problem, weight: problem.weight.map((value) => value + 0.001) };
    const { sse } = evaluate(heavier, halves.assignment);
    const { anyCentres } = boundsOf(heavier, { ...halves, sse }, WORK);
    expect(anyCentres.kind !== 'none' && anyCentres.sse <= sse && anyCentres.sse > 0.95 * sse).toBe(true);
  });

  it('is not claimed where nothing is proven: no units, or limits that no division keeps', () => {
    const [problem] = fc.sample(smallCases, { numRuns: 1, seed: 1 });
    if (!problem) throw new Error('there is a case');
    const asked = problem.measures.map((measure) => ({
      ...measure,
      limits: measure.limits.map((limit) => ({ ...limit, minimum: 1e6, ideal: 1e6, maximum: 1e6 })),
    }));
    expect(boundByCentreBoxes({ ...problem, measures: asked }, 10, WORK)).toEqual({ kind: 'none' });
    const empty = { unitCount: 0, xKm: new Float64Array(0), yKm: new Float64Array(0), weight: new Float64Array(0) };
    expect(boundByCentreBoxes({ ...problem, ...empty, measures: [] }, 10, WORK)).toEqual({ kind: 'none' });
  });

  it('is the same each time', () => {
    const [problem] = fc.sample(smallCases, { numRuns: 1, seed: 2 });
    if (!problem) throw new Error('there is a case');
    expect(boundByCentreBoxes(problem, 20, WORK)).toEqual(boundByCentreBoxes(problem, 20, WORK));
  });

  it('holds for divisions that are outside a limit by no more than is let pass', () => {
    // Two pairs of places 1 km apart; a total of 2 is in one territory by 1e-9 only.
    const pair = gridProblem(4, 1, 2, { measures: [(u) => (u === 1 ? 1 + 1.5e-9 : 1)], tolerance: 0 });
    const problem = { ...pair, xKm: Float64Array.from([0, 1, 100, 101]) };
    const plan = evaluate(problem, Int32Array.from([0, 0, 1, 1]));
    expect(plan.unmet).toEqual([]);
    const bound = boundByCentreBoxes(problem, plan.sse, 1e7);
    expect(bound.kind !== 'none' && bound.sse <= plan.sse && bound.sse > 0.9 * plan.sse).toBe(true);
  });
});

describe.skipIf(!testData)('real plans', () => {
  it.each([
    ['tract2010_NM', 3, 0.005, 0.99],
    ['county2010_CONUS', 30, 0.05, 0.8],
  ])(
    '%s in %d: the bound for any centres is below the SSE of the plan found, and not far',
    (name, k, tolerance, near) => {
      const problem = sharedInstance(name, k, ['pop'], tolerance);
      const solution = solve(problem, { seed: 1, stop: iterations(1_000_000), report: () => {} });
      expect(solution.unmet).toEqual([]);
      const { anyCentres } = boundsOf(problem, solution, 2e7);
      if (anyCentres.kind === 'none') throw new Error('there is a bound');
      expect(anyCentres.sse).toBeLessThanOrEqual(solution.sse);
      expect(anyCentres.sse).toBeGreaterThan(near * solution.sse);
    },
  );
});

describe('the set partitioning program of all territories there can be', () => {
  it('has a relaxation, solved by HiGHS, that the bound for any centres is not above', async () => {
    let told = 0;
    for (const given of fc.sample(smallCases, { numRuns: 8, seed: 8 })) {
      // Contiguity, locks and other measures are relaxed in both; a set of units may be any territory's, so limits are one.
      const measures = given.measures.slice(0, 1).map((measure) => {
        return { ...measure, limits: measure.limits.flatMap((_, __, [first]) => first ?? []) };
      });
      const problem = { ...given, measures };
      const exact = await partitioned(problem);
      if (exact === null) continue;
      const any = boundByCentreBoxes(problem, exact, WORK);
      if (any.kind === 'none') throw new Error('there is a bound');
      told++;
      expect(any.sse).toBeLessThanOrEqual(exact * (1 + 1e-6));
    }
    expect(told).toBeGreaterThan(4);
  });
});

describe.skipIf(!testData)('counties, against the linear program', () => {
  it.each([
    ['county2010_AL', 5, 0.05],
    ['county2010_IA', 4, 0.02],
    ['county2010_KS', 4, 0.01],
  ])(
    '%s: the bound for given centres is at most the optimum of the relaxation, and within 0.1 percent of it',
    async (name, k, tolerance) => {
      const problem = sharedInstance(name, k, ['pop'], tolerance);
      const { assignment, sse } = solve(problem, { seed: 1, stop: iterations(200_000), report: () => {} });
      const centres = centresOf(problem, assignment);
      const bound = boundForCentres(problem, centres, sse, 2000);
      const exact = await relaxed(problem, centres);
      if (bound.kind === 'none') throw new Error('there is a bound');
      expect(bound.sse).toBeLessThanOrEqual(exact * (1 + 1e-9));
      expect(bound.sse).toBeGreaterThan(exact * 0.999);
      expect(exact).toBeLessThanOrEqual(sse * (1 + 1e-9));
    },
  );
});

/** The transportation problem to these centres, solved by HiGHS; costs in thousandths of the mean for its tolerances. */
async function relaxed(problem: Problem, centres: { xKm: Float64Array; yKm: Float64Array }): Promise<number> {
  const { unitCount: n, territoryCount: k, xKm, yKm, weight, measures } = problem;
  const [measure] = measures;
  if (!measure) throw new Error('there is a measure');
  const cost = (u: number, t: number) =>
    (weight[u] ?? 0) * (((xKm[u] ?? 0) - (centres.xKm[t] ?? 0)) ** 2 + ((yKm[u] ?? 0) - (centres.yKm[t] ?? 0)) ** 2);
  const all = Array.from({ length: n * k }, (_, i) => i);
  const unit = all.reduce((sum, i) => sum + cost(Math.floor(i / k), i % k), 0) / all.length / 1000;
  const people = measure.values.reduce((sum, value) => sum + value, 0) / n;
  const lines = [
    'Minimize',
    `obj: ${all.map((i) => `${cost(Math.floor(i / k), i % k) / unit} x${i}`).join('\n + ')}`,
    'Subject To',
  ];
  for (let u = 0; u < n; u++)
    lines.push(`u${u}: ${Array.from({ length: k }, (_, t) => `x${u * k + t}`).join(' + ')} = 1`);
  for (let t = 0; t < k; t++) {
    const sum = Array.from({ length: n }, (_, u) => `${(measure.values[u] ?? 0) / people} x${u * k + t}`).join('\n + ');
    lines.push(`most${t}: ${sum} <= ${(measure.limits[t]?.maximum ?? 0) / people}`);
    lines.push(`least${t}: ${sum} >= ${(measure.limits[t]?.minimum ?? 0) / people}`);
  }
  lines.push('End');
  const solution = (await highs()).solve(lines.join('\n'));
  if (solution.Status !== 'Optimal') throw new Error(`the linear program is ${solution.Status}`);
  return solution.ObjectiveValue * unit;
}

/** The linear relaxation of choosing territories out of all sets of units within the limits; null without a solution. */
async function partitioned(problem: Problem): Promise<number | null> {
  const { unitCount: n, territoryCount: k, xKm, yKm, weight, measures } = problem;
  const limit = measures[0]?.limits[0];
  const sets: number[] = [];
  const costs: number[] = [];
  for (let bits = 1; bits < 1 << n; bits++) {
    const of = (value: (u: number) => number) => {
      let sum = 0;
      for (let u = 0; u < n; u++) if (bits & (1 << u)) sum += (weight[u] ?? 0) * value(u);
      return sum;
    };
    const whole = of(() => 1);
    if (!limit || whole < limit.minimum || whole > limit.maximum) continue;
    const [x, y] = [of((u) => xKm[u] ?? 0) / whole, of((u) => yKm[u] ?? 0) / whole];
    sets.push(bits);
    costs.push(of((u) => ((xKm[u] ?? 0) - x) ** 2 + ((yKm[u] ?? 0) - y) ** 2));
  }
  if (sets.length === 0) return null;
  const withUnit = (u: number) => sets.flatMap((bits, i) => (bits & (1 << u) ? [`x${i}`] : []));
  const rows = Array.from({ length: n }, (_, u) => withUnit(u));
  if (rows.some((row) => row.length === 0)) return null;
  const lines = [
    'Minimize',
    `obj: ${costs.map((cost, i) => `${cost} x${i}`).join('\n + ')}`,
    'Subject To',
    ...rows.map((row, u) => `u${u}: ${row.join('\n + ')} = 1`),
    `k: ${sets.map((_, i) => `x${i}`).join('\n + ')} = ${k}`,
    'End',
  ];
  const solution = (await highs()).solve(lines.join('\n'));
  return solution.Status === 'Optimal' ? solution.ObjectiveValue : null;
}
