import type { Standing } from '../compare.ts';
import { comesBefore, standingOf } from '../compare.ts';
import type { Problem } from '../problem.ts';
import type { Solution } from '../solution.ts';
import type { AlternativesControl } from './run.ts';
import { runAll } from './run.ts';

/** How many territories to have, and why. */
export interface TerritoryCountChoice {
  readonly count: number;
  readonly solution: Solution;
  /**
   * `fewest-within-limits`: fewer territories cannot keep every limit, in one piece each where that is required, as far
   * as was found; `least-violation`: none of the counts can, and this one has the best plan by the order in compare.ts:
   * the fewest loose parts where contiguity is required, then the least excess over the limits by priority.
   */
  readonly reason: 'fewest-within-limits' | 'least-violation';
  /** Limits not met, per count that was tried. */
  readonly tried: readonly { readonly count: number; readonly unmet: number; readonly sse: number }[];
}

/**
 * Chooses the number of territories from a range: each count, from the least, is solved as a problem of its own (ideals
 * depend on it) until one keeps all limits: every territory more is a rep more. Null where the set was
 * cancelled before the first count was done, or the range is empty.
 */
export function chooseTerritoryCount(
  problemOf: (count: number) => Problem,
  range: { readonly least: number; readonly most: number },
  control: AlternativesControl,
): TerritoryCountChoice | null {
  const tried: { count: number; unmet: number; sse: number }[] = [];
  let best: { count: number; solution: Solution; standing: Standing } | null = null;
  for (let count = range.least; count <= range.most && !(best && isWhole(best)); count++) {
    const problem = problemOf(count);
    const [solution] = runAll([problem], control);
    if (!solution) break;
    tried.push({ count, unmet: solution.unmet.length, sse: solution.sse });
    const standing = standingOf(problem, solution.assignment);
    if (!best || isWhole({ solution, standing }) || hasLessViolation(standing, best.standing)) {
      best = { count, solution, standing };
    }
  }
  if (!best) return null;
  const { count, solution } = best;
  return { count, solution, reason: isWhole(best) ? 'fewest-within-limits' : 'least-violation', tried };
}

/** Every limit kept and, where that is required, every territory in one piece. */
function isWhole({ solution, standing }: { solution: Solution; standing: Standing }): boolean {
  return solution.unmet.length === 0 && !(standing.contiguity === 'required' && standing.looseParts > 0);
}

/** Costs of different numbers of territories say nothing: of equal violations the one with fewer territories stays. */
function hasLessViolation(one: Standing, other: Standing): boolean {
  return comesBefore({ ...one, cost: 0 }, { ...other, cost: 0 });
}
