import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultIterations } from '../../../core/balance/random.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { optimumOf } from './optimum.ts';
import { smallCases } from './small-cases.ts';

describe('small problems, against every possible division', () => {
  // A thousand of them are a row of the bench.
  it('are solved to the optimum, and a limit that cannot be met is never said to be', () => {
    for (const problem of fc.sample(smallCases, { numRuns: 25, seed: 3 })) {
      const optimum = optimumOf(problem);
      const stop = iterations(defaultIterations(problem.unitCount, problem.territoryCount));
      const solution = solve(problem, { seed: 1, stop, report: () => {} });
      const inPieces = problem.contiguity === 'required' && solution.looseParts !== 0;
      expect(solution.unmet.length === 0 && !inPieces).toBe(optimum !== null);
      if (optimum) expect(solution.sse).toBeCloseTo(optimum.sse, 6);
    }
  }, 60_000);
});
