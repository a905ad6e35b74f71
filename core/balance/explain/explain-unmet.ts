import { connectedParts } from '../../graph/parts.ts';
import type { Problem, ProblemMeasure } from '../problem.ts';
import type { Blocker } from '../solution.ts';

/** Finds why a limit of one measure is not met in a territory whose total is given. */
export type Explain = (territory: number, total: number) => Blocker;

/**
 * Explains the unmet limits of one measure, as far as the problem alone proves a cause; `not-found` where nothing does,
 * so that another seed or a longer run may still meet the limit. Looked for in this order:
 * - `not-enough`: for a minimum, the sum of all values (`total`) is below the sum of the minimums (`needed`); for a
 *   maximum, the sum of the maximums (`total`) is below the sum of all values (`needed`).
 * - `unit-too-big`: one unit alone exceeds the maximum here, or units too big for any territory leave too little.
 * - `locked`: the units locked here exceed the maximum, or those locked elsewhere leave less than the minimum.
 * - `isolated-part`: with contiguity required, the part of the map the territory lies in holds too much or too little
 *   for the territories in it.
 * The facts are counted once, in one pass over the units, and asked for every unmet limit.
 */
export function explainUnmet(problem: Problem, assignment: Int32Array, measure: ProblemMeasure): Explain {
  const facts = factsOf(problem, assignment, measure);
  const part = problem.graph && problem.contiguity === 'required' ? connectedParts(problem.graph).part : null;
  return (territory, total) => {
    const tooMuch = total > (measure.limits[territory]?.maximum ?? Number.POSITIVE_INFINITY);
    return (
      notEnough(measure, facts, tooMuch) ??
      unitTooBig(measure, facts, territory, tooMuch) ??
      locked(problem, measure, facts, territory, tooMuch) ??
      (part && isolatedPart(measure, assignment, part, territory, tooMuch)) ?? { kind: 'not-found' }
    );
  };
}

interface Facts {
  readonly sum: number;
  /** The biggest unit in each territory, -1 where it is empty. */
  readonly biggest: Int32Array;
  /** Sum of the values locked to each territory, and of those locked to none. */
  readonly lockedTo: Float64Array;
  readonly open: number;
}

function factsOf(problem: Problem, assignment: Int32Array, measure: ProblemMeasure): Facts {
  const { territoryCount, fixed } = problem;
  const biggest = new Int32Array(territoryCount).fill(-1);
  const lockedTo = new Float64Array(territoryCount);
  let sum = 0;
  let open = 0;
  for (let u = 0; u < measure.values.length; u++) {
    const value = measure.values[u] as number;
    const t = assignment[u] as number;
    const lock = fixed[u] as number;
    sum += value;
    if (lock === -1) open += value;
    else lockedTo[lock] = (lockedTo[lock] as number) + value;
    const champion = biggest[t] as number;
    if (champion === -1 || value > (measure.values[champion] as number)) biggest[t] = u;
  }
  return { sum, biggest, lockedTo, open };
}

function notEnough(measure: ProblemMeasure, facts: Facts, tooMuch: boolean): Blocker | null {
  const limits = measure.limits.reduce((sum, limit) => sum + (tooMuch ? limit.maximum : limit.minimum), 0);
  const total = tooMuch ? limits : facts.sum;
  const needed = tooMuch ? facts.sum : limits;
  return clearlyLess(total, needed) ? { kind: 'not-enough', total, needed } : null;
}

function unitTooBig(measure: ProblemMeasure, facts: Facts, territory: number, tooMuch: boolean): Blocker | null {
  const { values, limits } = measure;
  const here = facts.biggest[territory] as number;
  const maximum = limits[territory]?.maximum ?? Number.POSITIVE_INFINITY;
  if (tooMuch) return here === -1 ? null : tooBig(here, maximum);
  // Territories that hold a unit no territory could hold: what they leave must be too little for all the others.
  const highest = limits.reduce((most, limit) => Math.max(most, limit.maximum), 0);
  let unit = -1;
  let left = facts.sum;
  let needed = 0;
  limits.forEach((limit, t) => {
    const big = facts.biggest[t] as number;
    const value = big === -1 ? 0 : (values[big] as number);
    if (value <= highest) {
      needed += limit.minimum;
      return;
    }
    left -= value;
    if (unit === -1 || value > (values[unit] as number)) unit = big;
  });
  return unit !== -1 && clearlyLess(left, needed) ? tooBig(unit, highest) : null;

  function tooBig(u: number, most: number): Blocker | null {
    const value = values[u] as number;
    return clearlyLess(most, value) ? { kind: 'unit-too-big', unit: u, value, maximum: most } : null;
  }
}

function locked(
  problem: Problem,
  measure: ProblemMeasure,
  facts: Facts,
  territory: number,
  tooMuch: boolean,
): Blocker | null {
  const limit = measure.limits[territory];
  if (!limit) return null;
  const here = facts.lockedTo[territory] as number;
  const blocked = tooMuch ? clearlyLess(limit.maximum, here) : clearlyLess(here + facts.open, limit.minimum);
  if (!blocked) return null;
  // Too much: what is locked here. Too little: what is locked elsewhere.
  const units = Int32Array.from(problem.fixed.keys()).filter((u) => {
    const lock = problem.fixed[u] as number;
    return lock !== -1 && (lock === territory) === tooMuch && (measure.values[u] as number) > 0;
  });
  return units.length > 0 ? { kind: 'locked', units } : null;
}

function isolatedPart(
  measure: ProblemMeasure,
  assignment: Int32Array,
  part: Int32Array,
  territory: number,
  tooMuch: boolean,
): Blocker | null {
  const home = part[assignment.indexOf(territory)];
  const units = Int32Array.from(part.keys()).filter((u) => part[u] === home);
  if (home === undefined || units.length === part.length) return null;
  const inside = new Set<number>();
  let sum = 0;
  for (const u of units) {
    inside.add(assignment[u] as number);
    sum += measure.values[u] as number;
  }
  let limits = 0;
  for (const t of inside) limits += (tooMuch ? measure.limits[t]?.maximum : measure.limits[t]?.minimum) ?? 0;
  const blocked = tooMuch ? clearlyLess(limits, sum) : clearlyLess(sum, limits);
  return blocked ? { kind: 'isolated-part', units } : null;
}

/** Less by more than the rounding of sums. */
function clearlyLess(a: number, b: number): boolean {
  return a < b - 1e-9 * Math.abs(b);
}
