import fc from 'fast-check';
import { defaultIterations } from '../../../core/balance/random.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { optimumOf } from '../../core/balance/optimum.ts';
import { smallCases } from '../../core/balance/small-cases.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
/** Share of feasible cases that must be solved to the optimum. */
const TARGET = 0.99;

/** Small grids against every possible division; answers how many targets were missed. */
export function smallCasesRow(cases: number): number {
  let [best, worse, impossible, claimed] = [0, 0, 0, 0];
  for (const problem of fc.sample(smallCases, { numRuns: cases, seed: 11 })) {
    const optimum = optimumOf(problem);
    const stop = iterations(defaultIterations(problem.unitCount, problem.territoryCount));
    const solution = solve(problem, { seed: 1, stop, report: () => {} });
    const met = solution.unmet.length === 0 && (problem.contiguity === 'off' || solution.looseParts === 0);
    if (!optimum) {
      impossible++;
      if (met) claimed++;
    } else if (met && solution.sse <= optimum.sse * (1 + 1e-9) + 1e-9) best++;
    else worse++;
  }
  const share = best / (best + worse);
  say(`\n${cases} small grids against all divisions`);
  say(
    `  solved to the optimum: ${best} of ${best + worse} (${(100 * share).toFixed(2)} %), target 99 %: ${share >= TARGET ? 'met' : 'MISSED'}`,
  );
  say(
    `  without any division within limits: ${impossible}; limits said to be met there: ${claimed}, target 0: ${claimed === 0 ? 'met' : 'MISSED'}`,
  );
  return (share >= TARGET ? 0 : 1) + (claimed === 0 ? 0 : 1);
}
