import type { Problem } from '../problem.ts';
import type { Solution } from '../solution.ts';
import type { AlternativesControl } from './run.ts';
import { runAll } from './run.ts';

/** How many territories to have, and why. */
export interface TerritoryCountChoice {
  readonly count: number;
  readonly solution: Solution;
  /**
   * `fewest-within-limits`: fewer territories cannot keep every limit, as far as was found; `least-violation`: none of
   * the counts does, and this one breaks the fewest limits, with the fewest territories of those.
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
  let best: { count: number; solution: Solution } | null = null;
  for (let count = range.least; count <= range.most && best?.solution.unmet.length !== 0; count++) {
    const [solution] = runAll([problemOf(count)], control);
    if (!solution) break;
    tried.push({ count, unmet: solution.unmet.length, sse: solution.sse });
    if (!best || solution.unmet.length < best.solution.unmet.length) best = { count, solution };
  }
  if (!best) return null;
  return { ...best, reason: best.solution.unmet.length === 0 ? 'fewest-within-limits' : 'least-violation', tried };
}
