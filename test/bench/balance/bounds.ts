import { boundForAnyCentres } from '../../../core/balance/bounds/neighbour-packing.ts';
import { boundForCentres } from '../../../core/balance/bounds/transportation-dual.ts';
import { centresOf } from '../../../core/balance/bounds/weighted-centres.ts';
import type { Problem } from '../../../core/balance/problem.ts';
import type { Solution } from '../../../core/balance/solution.ts';

/** Bounds on the SSE, for the centres of the solution and for any; null where there is none. */
export interface Bounds {
  readonly theseCentres: number | null;
  readonly anyCentres: number | null;
}

const ROUNDS = 1500;
/** Distances looked at, at most: about ten seconds. */
const WORK = 1.5e9;

export function boundsOf(problem: Problem, { assignment, sse }: Solution): Bounds {
  const { unitCount: n, territoryCount: k, measures } = problem;
  const rounds = Math.min(ROUNDS, Math.floor(WORK / (n * k * (1 + measures.length))));
  const these = boundForCentres(problem, centresOf(problem, assignment), sse, rounds);
  const any = boundForAnyCentres(problem);
  return {
    theseCentres: these.kind === 'none' ? null : these.sse,
    anyCentres: any.kind === 'none' ? null : any.sse,
  };
}
