import type { Limit, Problem, ProblemMeasure } from '../problem.ts';
import type { Blocker, UnmetLimit } from '../solution.ts';
import { explainUnmet } from './explain-unmet.ts';
import { freedLocks, type Unlocked } from './freed-locks.ts';
import { heldUnits } from './held.ts';

/**
 * One thing that, given way, lets the limits of a measure be met, or clears what is proven to stand in the way:
 * - `tolerance`: of the measure, ratio. With `enough` the plan as it is meets all its limits. Below `least` no plan
 *   meets all (proven); null where nothing is proven. `limit`: the same of a minimum or maximum that is no tolerance, in
 *   every territory that asks for more (less); with `enough` the plan as it is meets all of that side.
 * - `unlock`: without these locks nothing that can be proven stands in the way (by trial: the proof was run again
 *   without them, the fewest first).
 * - `budget`: the move cost that has to be allowed at least (proven).
 * - `amount`: how much of the measure is missing, or missing within reach, or has nowhere to go (proven).
 * - `pieces`: where territories may be in several pieces, nothing that can be proven stands in the way (by trial).
 */
export type Relaxation =
  | { readonly kind: 'tolerance'; readonly enough: number; readonly least: number | null }
  | { readonly kind: 'limit'; readonly side: Side; readonly enough: number; readonly least: number | null }
  | ({ readonly kind: 'unlock' } & Unlocked)
  | { readonly kind: 'budget'; readonly needed: number }
  | { readonly kind: 'amount'; readonly missing: number }
  | { readonly kind: 'pieces' };
export type Side = 'minimum' | 'maximum';

/** Halvings of a range of tolerances or limits: to a hundred-thousandth of it. */
const HALVINGS = 17;
/** Blockers that are locks of some kind. */
const LOCKS: ReadonlySet<Blocker['kind']> = new Set(['locked', 'fenced-in', 'fenced-off', 'closed']);
/** A limit is a tolerance where it lies as far below its ideal as above. */
const SYMMETRIC = 1e-9;

/**
 * What would let a limit be met, the most certain first. `thorough`: the proof of explainUnmet is run again about twenty
 * times for what has to be tried, each linear in units and neighbours; otherwise there is only what needs no trial.
 */
export function relaxations(
  problem: Problem,
  assignment: Int32Array,
  { measure: name, territory, total, blocker }: UnmetLimit,
  thorough: boolean,
): Relaxation[] {
  const measure = problem.measures.find((one) => one.name === name);
  const limit = measure?.limits[territory];
  if (!measure || !limit) return [];
  const side: Side = total > limit.maximum ? 'maximum' : 'minimum';
  const proven = thorough && blocker.kind !== 'not-found';
  const blockerOf = (other: Problem): Blocker['kind'] => {
    const of = other.measures.find((one) => one.name === name) ?? measure;
    return explainUnmet(other, assignment, of)(territory, total).kind;
  };
  const stands = (other: Problem) => blockerOf(other) !== 'not-found';
  const found: Relaxation[] = [widened(problem, measure, assignment, limit, side, proven ? stands : null)];
  if (blocker.kind === 'budget') {
    found.push({ kind: 'budget', needed: forcedCost(problem) + blocker.needed });
  }
  if (blocker.kind === 'not-enough' || blocker.kind === 'too-much') {
    found.push({ kind: 'amount', missing: Math.abs(blocker.needed - blocker.total) });
  }
  if (!proven) return found;
  if (blocker.kind === 'fenced-in') {
    const blocked = (minimum: number) => blockerOf(withMinimum(problem, name, territory, minimum)) === 'fenced-in';
    const least = edge(limit.minimum, total, blocked);
    if (least !== null) found.push({ kind: 'amount', missing: limit.minimum - least });
  }
  if (LOCKS.has(blocker.kind)) {
    const freed = freedLocks(problem, blocker, territory, measure.values, (other) => !stands(other));
    if (freed) found.push({ kind: 'unlock', ...freed });
  }
  if (blocker.kind === 'isolated-part' && !stands({ ...problem, contiguity: 'off' })) found.push({ kind: 'pieces' });
  return found;
}

/** What the locks alone move: it is spent whatever the budget is. */
function forcedCost(problem: Problem): number {
  const { incumbent, moveCost } = problem;
  return heldUnits(problem).to.reduce((cost, lock, unit) => {
    const home = incumbent?.[unit] ?? -1;
    return lock !== -1 && home !== -1 && lock !== home ? cost + (moveCost?.[unit] ?? 0) : cost;
  }, 0);
}

/** How far the measure's limits would have to give way for the plan as it is, and until where that is proven to be needed. */
function widened(
  problem: Problem,
  { name, limits, values }: ProblemMeasure,
  assignment: Int32Array,
  { minimum, ideal, maximum }: Limit,
  side: Side,
  stands: ((other: Problem) => boolean) | null,
): Relaxation {
  const totals = new Float64Array(limits.length);
  assignment.forEach((t, u) => {
    totals[t] = (totals[t] as number) + (values[u] as number);
  });
  const isTolerance = ideal > 0 && Math.abs(maximum - ideal - (ideal - minimum)) <= SYMMETRIC * ideal;
  if (!isTolerance) {
    const asked = side === 'minimum' ? minimum : maximum;
    const enough = side === 'minimum' ? Math.min(...totals) : Math.max(...totals);
    const least = stands && edge(asked, enough, (at) => stands(withSide(problem, name, side, at)));
    return { kind: 'limit', side, enough, least };
  }
  const off = limits.map((limit, t) => (limit.ideal > 0 ? Math.abs((totals[t] as number) / limit.ideal - 1) : 0));
  const enough = Math.max(...off);
  const least =
    stands && edge((maximum - ideal) / ideal, enough, (tolerance) => stands(withTolerances(problem, name, tolerance)));
  return { kind: 'tolerance', enough, least };
}

/** Where between two values something stops to stand; null where it stands at both ends, or at neither. Monotone. */
function edge(from: number, to: number, stands: (at: number) => boolean): number | null {
  if (!stands(from) || stands(to)) return null;
  let [standing, gone] = [from, to];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (standing + gone) / 2;
    if (stands(middle)) standing = middle;
    else gone = middle;
  }
  return gone;
}

/** The problem with another minimum of one territory. */
export function withMinimum(problem: Problem, name: string, territory: number, minimum: number): Problem {
  return withLimits(problem, name, (limit, t) => (t === territory ? { ...limit, minimum } : limit));
}

/** The problem with one side of the limits of a measure given way, in every territory that asks for more than `value`. */
export function withSide(problem: Problem, name: string, side: Side, value: number): Problem {
  return withLimits(problem, name, (limit) => ({
    ...limit,
    [side]: side === 'minimum' ? Math.min(limit.minimum, value) : Math.max(limit.maximum, value),
  }));
}

/** The problem with another tolerance of one measure, in every territory. */
export function withTolerances(problem: Problem, name: string, tolerance: number): Problem {
  return withLimits(problem, name, ({ ideal }) => ({
    minimum: ideal * (1 - tolerance),
    ideal,
    maximum: ideal * (1 + tolerance),
  }));
}

function withLimits(problem: Problem, name: string, change: (limit: Limit, territory: number) => Limit): Problem {
  const measures = problem.measures.map((measure) =>
    measure.name === name ? { ...measure, limits: measure.limits.map(change) } : measure,
  );
  return { ...problem, measures };
}
