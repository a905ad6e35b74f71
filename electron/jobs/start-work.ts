import type { BalanceProgress, StopRule } from '../../core/balance/control.ts';
import type { Problem } from '../../core/balance/problem.ts';
import type { Solution } from '../../core/balance/solution.ts';
import { solve } from '../../core/balance/solve.ts';
import { anyOf, flagged, iterations, seconds } from '../../core/balance/stop.ts';
import { Refused } from '../refused.ts';
import type { Progress } from './messages.ts';
import type { WorkControl } from './work-entry.ts';

/** What ends one start of a balance. */
export type StartEnd = { readonly iterations: number } | { readonly seconds: number };

/** One start of a balance: everything it depends on. */
export interface StartWork {
  readonly problem: Problem;
  readonly seed: number;
  readonly end: StartEnd;
}

/** Solves a problem from one seed. Throws `cancelled` where it was told to stop. */
export function solveStart({ problem, seed, end }: StartWork, control: WorkControl): Solution {
  const solution = solve(problem, {
    seed,
    stop: anyOf(flagged(control.flag), ruleOf(end)),
    report: (progress) => control.report(progressOf(progress)),
  });
  if (solution.stopped === 'cancelled') throw new Refused('cancelled');
  return solution;
}

function ruleOf(end: StartEnd): StopRule {
  return 'seconds' in end ? seconds(end.seconds, () => performance.now()) : iterations(end.iterations);
}

function progressOf({ phase, done, iterations: count, limitsMet, worstDeviation }: BalanceProgress): Progress {
  // Before the search there is no best yet, and its deviation is infinite.
  const best = Number.isFinite(worstDeviation) ? { limitsMet, worstDeviation, iterations: count } : null;
  return { phase, done: Math.round(done * 1000), total: 1000, best };
}
