import { chooseTerritoryCount } from '../../core/balance/alternatives/territory-count.ts';
import type { Problem } from '../../core/balance/problem.ts';
import type { Solution } from '../../core/balance/solution.ts';
import { flagged } from '../../core/balance/stop.ts';
import type { TerritoryCounts } from '../../data/export/run-facts.ts';
import { Refused } from '../refused.ts';
import type { Progress } from './messages.ts';

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

/**
 * Balances with each number of territories of a range, from the least, until one keeps every limit. All have the same
 * seed and iterations, so that the chosen one alone gives the same plan again. Throws `cancelled`.
 */
export function chooseCount(
  problemOf: (count: number) => Problem,
  range: CountRange,
  run: { readonly seed: number; readonly iterations: (problem: Problem) => number; readonly flag: Int32Array },
  report: (progress: Progress) => void,
): ChosenCount {
  const { least, most } = range;
  let tried = 0;
  const counted = (count: number) => {
    tried = count - least;
    return problemOf(count);
  };
  const choice = chooseTerritoryCount(counted, range, {
    seed: run.seed,
    iterationsPerRun: run.iterations(problemOf(most)),
    stop: flagged(run.flag),
    report: ({ phase, done, iterations, limitsMet, worstDeviation }) => {
      const best = Number.isFinite(worstDeviation) ? { limitsMet, worstDeviation, iterations } : null;
      const counts = most - least + 1;
      report({ phase, done: Math.round((1000 * (tried + done)) / counts), total: 1000, best });
    },
  });
  if (!choice || Atomics.load(run.flag, 0) !== 0) throw new Refused('cancelled');
  const { count, reason, solution } = choice;
  return { counts: { ...range, chosen: count, reason, tried: choice.tried }, solution };
}
