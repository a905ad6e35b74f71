import type { StopRule } from '../../core/balance/control.ts';
import type { Problem } from '../../core/balance/problem.ts';
import type { Solution } from '../../core/balance/solution.ts';
import { solve } from '../../core/balance/solve.ts';
import { anyOf, flagged, iterations, noImprovement, seconds } from '../../core/balance/stop.ts';
import { Refused } from '../refused.ts';
import { bestSoFar } from './best-so-far.ts';
import { whenKept } from './stop-flags.ts';
import type { WorkControl } from './work-entry.ts';

/** What ends one start of a balance: a number or a time, and patience where so many iterations bring nothing better. */
export type StartEnd = ({ readonly iterations: number } | { readonly seconds: number }) & {
  readonly patience?: number | null;
  /** The start ends then at the latest, whatever it has done. */
  readonly atMostSeconds?: number;
};

/** One start of a balance: everything it depends on. */
export interface StartWork {
  readonly problem: Problem;
  readonly seed: number;
  readonly end: StartEnd;
}

/** Solves a problem from one seed. Throws `cancelled` where it was told to stop. */
export function solveStart({ problem, seed, end }: StartWork, control: WorkControl): Solution {
  const best = bestSoFar(problem);
  const solution = solve(problem, {
    seed,
    stop: anyOf(flagged(control.flag), whenKept(control.flag), ...rulesOf(end)),
    report: (progress) => {
      const { phase, done } = progress;
      control.report({ phase, done: Math.round(done * 1000), total: 1000, best: best(progress) });
    },
  });
  if (solution.stopped === 'cancelled') throw new Refused('cancelled');
  return solution;
}

function rulesOf(end: StartEnd): StopRule[] {
  const within = (most: number) => seconds(most, () => performance.now());
  const rule = 'seconds' in end ? within(end.seconds) : iterations(end.iterations);
  const limit = end.atMostSeconds === undefined ? null : within(end.atMostSeconds);
  // Without a share of its own: the search goes by what is done of the rule, the same on every machine.
  const atMost: StopRule[] = limit ? [(state) => limit(state)] : [];
  return [rule, ...atMost, ...(end.patience ? [noImprovement(end.patience)] : [])];
}
