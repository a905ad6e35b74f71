import { columnsOf } from '../columns.ts';
import { placeOfBest, standingOf } from '../compare.ts';
import type { Problem } from '../problem.ts';
import type { Solution } from '../solution.ts';

/**
 * Which of several solutions of one problem is the best, by the order in compare.ts. The earlier of two that are equal,
 * whichever was finished first. Null entries (starts that failed) do not count; -1 where all are.
 */
export function bestOfStarts(problem: Problem, solutions: readonly (Pick<Solution, 'assignment'> | null)[]): number {
  const columns = columnsOf(problem);
  return placeOfBest(solutions.map((solution) => solution && standingOf(problem, solution.assignment, columns)));
}
