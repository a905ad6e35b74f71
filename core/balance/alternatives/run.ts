import type { BalanceProgress, StopRule } from '../control.ts';
import type { Problem } from '../problem.ts';
import type { Solution } from '../solution.ts';
import { solve } from '../solve.ts';
import { anyOf, iterations } from '../stop.ts';

/** How the runs of a set of alternatives are made: each has the same number of iterations. */
export interface AlternativesControl {
  readonly seed: number;
  readonly iterationsPerRun: number;
  /** Asked in every run besides; `cancelled` ends the set with what there is. */
  readonly stop: StopRule;
  readonly report: (progress: BalanceProgress & { readonly run: number; readonly runs: number }) => void;
}

/**
 * Solves one problem after the other with the same seed. Fewer solutions than problems
 * come back where the set was cancelled; the run that was cut short is not among them.
 */
export function runAll(problems: readonly Problem[], control: AlternativesControl): Solution[] {
  const solutions: Solution[] = [];
  for (const [run, problem] of problems.entries()) {
    const solution = solve(problem, {
      seed: control.seed,
      stop: anyOf(control.stop, iterations(control.iterationsPerRun)),
      report: (progress) => control.report({ ...progress, run, runs: problems.length }),
    });
    if (solution.stopped === 'cancelled') break;
    solutions.push(solution);
  }
  return solutions;
}
