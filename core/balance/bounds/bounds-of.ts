import type { Problem } from '../problem.ts';
import type { Solution } from '../solution.ts';
import { type Bounds, NO_BOUND } from './bound.ts';
import { boundByCentreBoxes } from './centre-boxes.ts';
import { boundForCentres } from './transportation-dual.ts';
import { centresOf } from './weighted-centres.ts';

const MOST_ROUNDS = 1500;
/** With fewer rounds the bound for given centres would say little. */
const LEAST_ROUNDS = 60;
/** Distances to given centres take about a quarter of the time of cells looked at in boxes. */
const DISTANCES = 4;

/**
 * Both bounds on the SSE of a solution, each with at most about `work` cells looked at (2e7 is about a second), so that
 * they are the same wherever they are computed.
 */
export function boundsOf(
  problem: Problem,
  { assignment, sse }: Pick<Solution, 'assignment' | 'sse'>,
  work: number,
): Bounds {
  const { unitCount, territoryCount, measures } = problem;
  const rounds = Math.floor((DISTANCES * work) / (unitCount * territoryCount * (1 + measures.length)));
  const centres = centresOf(problem, assignment);
  return {
    anyCentres: boundByCentreBoxes(problem, sse, work),
    theseCentres:
      rounds < LEAST_ROUNDS ? NO_BOUND : boundForCentres(problem, centres, sse, Math.min(MOST_ROUNDS, rounds)),
  };
}
