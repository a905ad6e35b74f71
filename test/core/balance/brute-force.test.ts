import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../core/balance/columns.ts';
import type { Problem } from '../../../core/balance/problem.ts';
import { defaultIterations } from '../../../core/balance/random.ts';
import { excessOf } from '../../../core/balance/search/excess.ts';
import { tallyOf } from '../../../core/balance/search/tally.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { looseParts } from '../../../core/graph/parts.ts';
import { gridProblem } from './worlds.ts';

/** The least SSE over all assignments that meet every limit, in one piece each where asked; null where none does. */
function bestOfAll(problem: Problem): number | null {
  const { unitCount, territoryCount, graph } = problem;
  const columns = columnsOf(problem);
  const assignment = new Int32Array(unitCount);
  let best: number | null = null;
  for (let code = 0; code < territoryCount ** unitCount; code++) {
    let rest = code;
    for (let u = 0; u < unitCount; u++) {
      assignment[u] = rest % territoryCount;
      rest = Math.floor(rest / territoryCount);
    }
    const tally = tallyOf(columns, assignment);
    if (tally.count.includes(0) || excessOf(tally).broken.some((count) => count > 0)) continue;
    if (best !== null && tally.sse >= best) continue;
    if (graph && problem.contiguity === 'required' && looseParts(graph, assignment, territoryCount) > 0) continue;
    best = tally.sse;
  }
  return best;
}

const small = fc.record({
  k: fc.constantFrom(2, 3),
  values: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 8, maxLength: 8 }),
  contiguity: fc.constantFrom('required' as const, 'off' as const),
  tolerance: fc.constantFrom(0.15, 0.3),
});

describe('small problems, against every possible assignment', () => {
  it('are solved to the optimum where the limits can be met, and found infeasible where they cannot', () => {
    fc.assert(
      fc.property(small, ({ k, values, contiguity, tolerance }) => {
        const problem = gridProblem(4, 2, k, { measures: [(u) => values[u] ?? 0], contiguity, tolerance });
        const optimum = bestOfAll(problem);
        const solution = solve(problem, { seed: 1, stop: iterations(defaultIterations(8, k)), report: () => {} });
        expect(solution.unmet.length === 0).toBe(optimum !== null);
        if (optimum !== null) expect(solution.sse).toBeCloseTo(optimum, 6);
      }),
      { numRuns: 15, seed: 1 },
    );
  });
});
