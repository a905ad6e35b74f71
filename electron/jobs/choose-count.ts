import { chooseTerritoryCount } from '../../core/balance/alternatives/territory-count.ts';
import type { StopRule } from '../../core/balance/control.ts';
import type { Problem } from '../../core/balance/problem.ts';
import type { Solution } from '../../core/balance/solution.ts';
import { anyOf, flagged, noImprovement } from '../../core/balance/stop.ts';
import type { TerritoryCounts } from '../../data/export/run-facts.ts';
import { Refused } from '../refused.ts';
import { bestSoFar } from './best-so-far.ts';
import type { Progress } from './messages.ts';
import { isCancelled, isKept, whenKept } from './stop-flags.ts';

/** From how many territories to how many. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/** The number of territories that was chosen, and the solution that came with it. */
export interface ChosenCount {
  readonly counts: TerritoryCounts;
  readonly solution: Solution;
}

/** How each number is balanced with. */
interface CountRun {
  readonly seed: number;
  readonly iterations: (problem: Problem) => number;
  readonly patience: number | null;
  readonly flag: Int32Array;
}

/**
 * Balances with each number of territories of a range, from the least, until one keeps every limit. All have the same
 * seed and iterations, so that the chosen one alone gives the same plan again. Told to keep the best, it tries no
 * number more. Throws `cancelled`, also where no number was done.
 */
export function chooseCount(
  problemOf: (count: number) => Problem,
  range: CountRange,
  run: CountRun,
  report: (progress: Progress) => void,
): ChosenCount {
  const { least, most } = range;
  const largest = problemOf(most);
  const best = bestSoFar(largest);
  let tried = 0;
  const counted = (count: number) => {
    tried = count - least;
    return problemOf(count);
  };
  const choice = chooseTerritoryCount(counted, range, {
    seed: run.seed,
    iterationsPerRun: run.iterations(largest),
    stop: stopOf(run),
    report: (progress) => {
      const counts = most - least + 1;
      const done = Math.round((1000 * (tried + progress.done)) / counts);
      report({ phase: progress.phase, done, total: 1000, best: best(progress) });
    },
  });
  if (!choice || isCancelled(run.flag)) throw new Refused('cancelled');
  const { count, reason, solution } = choice;
  return { counts: { ...range, chosen: count, reason, tried: choice.tried }, solution };
}

function stopOf({ flag, patience }: CountRun): StopRule {
  const rules = [flagged(flag), unbegunWhenKept(flag), whenKept(flag)];
  return anyOf(...rules, ...(patience ? [noImprovement(patience)] : []));
}

/** A number that has not begun when the planner keeps the best so far has nothing to be kept. */
function unbegunWhenKept(flag: Int32Array): StopRule {
  return ({ iterations }) => (iterations === 0 && isKept(flag) ? 'cancelled' : null);
}
