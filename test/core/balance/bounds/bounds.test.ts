import fc from 'fast-check';
import highs from 'highs';
import { describe, expect, it } from 'vitest';
import { boundForAnyCentres } from '../../../../core/balance/bounds/neighbour-packing.ts';
import { boundForCentres } from '../../../../core/balance/bounds/transportation-dual.ts';
import { centresOf } from '../../../../core/balance/bounds/weighted-centres.ts';
import type { Problem } from '../../../../core/balance/problem.ts';
import { solve } from '../../../../core/balance/solve.ts';
import { iterations } from '../../../../core/balance/stop.ts';
import { testData } from '../../../support/test-data.ts';
import { optimumOf } from '../optimum.ts';
import { smallCases } from '../small-cases.ts';
import { sharedInstance } from '../worlds.ts';

describe('small problems, against the optimum over all divisions', () => {
  it('are never bounded above their optimum', () => {
    let told = 0;
    for (const problem of fc.sample(smallCases, { numRuns: 60, seed: 5 })) {
      const optimum = optimumOf(problem);
      if (!optimum) continue;
      const any = boundForAnyCentres(problem);
      if (any.kind !== 'none') {
        told++;
        expect(any.sse).toBeLessThanOrEqual(optimum.sse);
      }
      // The optimum costs its SSE to its own centres, so their bound cannot be above it.
      const these = boundForCentres(problem, centresOf(problem, optimum.assignment), optimum.sse, 200);
      if (these.kind !== 'none') expect(these.sse).toBeLessThanOrEqual(optimum.sse * (1 + 1e-12));
    }
    expect(told).toBeGreaterThan(20);
  });
});

describe('a bound', () => {
  it('is not claimed where nothing is proven', () => {
    const [problem] = fc.sample(smallCases, { numRuns: 1, seed: 1 });
    if (!problem) throw new Error('there is a case');
    expect(boundForAnyCentres({ ...problem, weight: problem.weight.map((value) => value + 0.5) })).toEqual({
      kind: 'none',
    });
    const free = problem.measures.map((measure) => ({
      ...measure,
      limits: measure.limits.map((limit) => ({ ...limit, minimum: 0 })),
    }));
    expect(boundForAnyCentres({ ...problem, measures: free })).toEqual({ kind: 'none' });
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
      const any = boundForAnyCentres(problem);
      expect(any.kind !== 'none' && any.sse > 0.2 * sse && any.sse < sse).toBe(true);
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
