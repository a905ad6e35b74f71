import { columnsOf } from '../columns.ts';
import type { Problem } from '../problem.ts';
import { firstBest, isBetter } from '../search/best.ts';
import { excessOf } from '../search/excess.ts';
import { tallyOf } from '../search/tally.ts';
import type { Solution } from '../solution.ts';

/**
 * Which of several solutions of one problem is the best, by the order the search itself goes by: excess over the limits
 * by priority, then cost. The earlier of two that are equal, whichever was finished first. Null entries (starts that
 * failed) do not count; -1 where all are.
 */
export function bestOfStarts(problem: Problem, solutions: readonly (Pick<Solution, 'assignment'> | null)[]): number {
  const columns = columnsOf(problem);
  let chosen = -1;
  let best: ReturnType<typeof firstBest> | null = null;
  solutions.forEach((solution, start) => {
    if (!solution) return;
    const tally = tallyOf(columns, solution.assignment.slice());
    const excess = excessOf(tally);
    if (best && !isBetter(best, tally, excess)) return;
    chosen = start;
    best = firstBest(tally, excess, 0);
  });
  return chosen;
}
