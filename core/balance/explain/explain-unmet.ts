import type { Problem, ProblemMeasure } from '../problem.ts';
import type { Blocker, Locks } from '../solution.ts';
import { clearlyLess } from './clearly-less.ts';
import { createFences } from './fenced-in.ts';
import { type Held, heldUnits, locksIn, locksOf } from './held.ts';
import { isolatedParts } from './isolated-part.ts';
import { movesNeeded } from './moves-needed.ts';
import { tooBig } from './unit-too-big.ts';

/** Finds why a limit of one measure is not met in a territory whose total is given. */
export type Explain = (territory: number, total: number) => Blocker;

/**
 * Explains the unmet limits of one measure, as far as the problem alone proves that not every limit of this measure can
 * be met (with contiguity required, and within the disruption budget, where these are asked for); `not-found` where
 * nothing is proven, so that another seed or a longer run may still meet the limit. Looked for in this order:
 * - `not-enough`, for a minimum: the sum of all values (`total`) is below the sum of the minimums (`needed`).
 *   `too-much`, for a maximum: the sum of the maximums (`total`) is below the sum of all values (`needed`).
 * - `unit-too-big`: one unit alone exceeds the maximum wherever it may be, or such units leave too little.
 * - `closed`: the territory is closed as it is, outside its limit.
 * - `locked`: the units locked here exceed the maximum, or those locked elsewhere leave less than the minimum.
 * - `isolated-part`: no number of territories fits what the territory's separate part of the map holds.
 * - `fenced-in`, for a minimum: units locked elsewhere keep a territory in one piece from reaching enough. `fenced-off`,
 *   for a maximum: they keep the others from reaching what would have to go there.
 * - `budget`: the moves that the limits take cost more than the budget has.
 * The facts are counted once, in one pass over units and neighbours, and asked for every unmet limit.
 */
export function explainUnmet(problem: Problem, assignment: Int32Array, measure: ProblemMeasure): Explain {
  const held = heldUnits(problem);
  const facts = factsOf(problem, held, measure);
  const onGraph = problem.contiguity === 'required' ? problem.graph : null;
  const isolated = onGraph && isolatedParts(onGraph, problem, held, measure, assignment);
  const fenced = onGraph && createFences(onGraph, held, measure, assignment);
  const big = tooBig(problem, measure, assignment);
  let moves: Blocker | null | undefined;
  return (territory, total) => {
    const tooMuch = total > (measure.limits[territory]?.maximum ?? Number.POSITIVE_INFINITY);
    return (
      sumBlocker(measure, facts.sum, tooMuch) ??
      big(territory, tooMuch) ??
      locked(measure, held, facts, territory, tooMuch) ??
      isolated?.(territory) ??
      fenced?.(territory, tooMuch) ??
      whereBudget() ?? { kind: 'not-found' }
    );
  };

  function whereBudget(): Blocker | null {
    if (moves === undefined) moves = movesNeeded(problem, held, measure);
    return moves;
  }
}

interface Facts {
  readonly sum: number;
  /** Sum of the values held by each territory, and of those held by none. */
  readonly heldBy: Float64Array;
  readonly open: number;
  /** All held units that have something of the measure. */
  readonly locks: Locks;
}

function factsOf({ territoryCount }: Problem, held: Held, measure: ProblemMeasure): Facts {
  const heldBy = new Float64Array(territoryCount);
  let sum = 0;
  let open = 0;
  for (let u = 0; u < measure.values.length; u++) {
    const value = measure.values[u] as number;
    const lock = held.to[u] as number;
    sum += value;
    if (lock === -1) open += value;
    else heldBy[lock] = (heldBy[lock] as number) + value;
  }
  const counting = Int32Array.from(held.to.keys()).filter(
    (u) => held.to[u] !== -1 && (measure.values[u] as number) > 0,
  );
  return { sum, heldBy, open, locks: locksOf(held, counting) };
}

function sumBlocker(measure: ProblemMeasure, sum: number, tooMuch: boolean): Blocker | null {
  const limits = measure.limits.reduce((all, limit) => all + (tooMuch ? limit.maximum : limit.minimum), 0);
  if (tooMuch) return clearlyLess(limits, sum) ? { kind: 'too-much', total: limits, needed: sum } : null;
  return clearlyLess(sum, limits) ? { kind: 'not-enough', total: sum, needed: limits } : null;
}

function locked(
  { limits }: ProblemMeasure,
  held: Held,
  { heldBy, open, locks }: Facts,
  territory: number,
  tooMuch: boolean,
): Blocker | null {
  const limit = limits[territory];
  if (!limit) return null;
  const here = heldBy[territory] as number;
  if (held.shut[territory]) {
    const outside = tooMuch ? clearlyLess(limit.maximum, here) : clearlyLess(here, limit.minimum);
    return outside ? { kind: 'closed' } : null;
  }
  if (tooMuch) {
    if (!clearlyLess(limit.maximum, here)) return null;
    return { kind: 'locked', ...locksIn(held, locks, (t) => t === territory) };
  }
  // What is locked above a minimum is lost to all the others; what all lack up to their minimum has to be open.
  let lacking = 0;
  limits.forEach(({ minimum }, t) => {
    if (!held.shut[t]) lacking += Math.max(0, minimum - (heldBy[t] as number));
  });
  const alone = clearlyLess(here + open, limit.minimum);
  if (!alone && !clearlyLess(open, lacking)) return null;
  const takes = (t: number) => (heldBy[t] as number) > (limits[t]?.minimum ?? 0) || held.shut[t] === 1;
  const elsewhere = locksIn(held, locks, (t) => t !== territory && (alone || takes(t)));
  return elsewhere.units.length > 0 ? { kind: 'locked', ...elsewhere } : null;
}
