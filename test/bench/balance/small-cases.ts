import fc from 'fast-check';
import type { Problem } from '../../../core/balance/problem.ts';
import { defaultIterations } from '../../../core/balance/random.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { leastBroken } from '../../core/balance/optimum.ts';
import { smallCases } from '../../core/balance/small-cases.ts';
import { sseOfPairs, violations } from '../../core/balance/violations.ts';

/** Share of cases with a division within limits that must be solved to the optimum. */
const TARGET = 0.99;
/** SSE and excess that differ by less, as a share, are equal. */
const SAME = 1e-9;
const say = (line: string) => process.stdout.write(`${line}\n`);
const verdict = (met: boolean) => (met ? 'met' : 'MISSED');

type Outcome = 'optimum' | 'other' | 'least excess' | 'more excess' | 'no division';

/**
 * Small grids against every possible division. What the engine returns is judged from the problem alone, not by what
 * it says of itself. Answers how many targets were missed.
 */
export function smallCasesRow(cases: number): number {
  const count: Record<Outcome, number> = {
    optimum: 0,
    other: 0,
    'least excess': 0,
    'more excess': 0,
    'no division': 0,
  };
  let falseClaims = 0;
  for (const problem of fc.sample(smallCases, { numRuns: cases, seed: 11 })) {
    const { outcome, truthful } = judged(problem);
    count[outcome]++;
    if (!truthful) falseClaims++;
  }
  const feasible = count.optimum + count.other;
  const broken = count['least excess'] + count['more excess'];
  const share = count.optimum / feasible;
  say(`\n${cases} small grids (3 x 4 units, 2 to 4 territories) against all divisions`);
  say(
    `  solved to the optimum: ${count.optimum} of ${feasible} that have a division within limits (${(100 * share).toFixed(2)} %), target ${100 * TARGET} %: ${verdict(share >= TARGET)}`,
  );
  say(`  least excess, class by class: ${count['least excess']} of ${broken} whose limits no division meets`);
  say(`  without any division that keeps locks, budget and pieces: ${count['no division']}`);
  say(
    `  false claims of limits, pieces, locks, budget or SSE: ${falseClaims}, target 0: ${verdict(falseClaims === 0)}`,
  );
  return (share >= TARGET ? 0 : 1) + (falseClaims === 0 ? 0 : 1);
}

function judged(problem: Problem): { outcome: Outcome; truthful: boolean } {
  const best = leastBroken(problem);
  const stop = iterations(defaultIterations(problem.unitCount, problem.territoryCount));
  const solution = solve(problem, { seed: 1, stop, report: () => {} });
  const broken = violations(problem, solution.assignment);
  const sse = sseOfPairs(problem, solution.assignment);
  const truthful =
    solution.unmet.length === broken.limits &&
    solution.looseParts === broken.looseParts &&
    broken.misplaced === 0 &&
    broken.overspent === 0 &&
    same(solution.sse, sse);
  if (!best) return { outcome: 'no division', truthful };
  const least = best.excess.every((amount, rank) => same(broken.excess[rank] ?? 0, amount));
  const kept = broken.empty === 0 && (problem.contiguity !== 'required' || broken.looseParts === 0);
  const feasible = best.excess.every((amount) => amount === 0);
  if (!feasible) return { outcome: least && kept ? 'least excess' : 'more excess', truthful };
  return { outcome: broken.none && same(sse, best.sse) ? 'optimum' : 'other', truthful };
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME * Math.max(1, a, b);
}
