import { connectedParts } from '../graph/parts.ts';
import type { Problem, ProblemMeasure } from './problem.ts';
import type { Blocker } from './solution.ts';

/**
 * Why a limit of a measure is not met in a territory, as far as the problem alone proves it; `not-found` where nothing
 * proves it, so that another seed or a longer run may still meet it. Looked for in this order:
 * - `not-enough`: for a minimum, the sum of all values (`total`) is below the sum of the minimums (`needed`); for a
 *   maximum, the sum of the maximums (`total`) is below the sum of all values (`needed`).
 * - `unit-too-big`: one unit alone exceeds the maximum here, or units too big for any territory leave too little.
 * - `locked`: the units locked here exceed the maximum, or those locked elsewhere leave less than the minimum.
 * - `isolated-part`: with contiguity required, the part of the map the territory lies in holds too much or too little
 *   for the territories in it.
 */
export function explainUnmet(
  problem: Problem,
  assignment: Int32Array,
  measure: ProblemMeasure,
  territory: number,
  total: number,
): Blocker {
  const limit = measure.limits[territory];
  if (!limit) return { kind: 'not-found' };
  const tooMuch = total > limit.maximum;
  return (
    notEnough(measure, tooMuch) ??
    unitTooBig(problem, assignment, measure, territory, tooMuch) ??
    locked(problem, measure, territory, tooMuch) ??
    isolatedPart(problem, assignment, measure, territory, tooMuch) ?? { kind: 'not-found' }
  );
}

function notEnough(measure: ProblemMeasure, tooMuch: boolean): Blocker | null {
  const values = sumOf(measure.values);
  const limits = measure.limits.reduce((sum, limit) => sum + (tooMuch ? limit.maximum : limit.minimum), 0);
  const available = tooMuch ? limits : values;
  const needed = tooMuch ? values : limits;
  return clearlyLess(available, needed) ? { kind: 'not-enough', total: available, needed } : null;
}

function unitTooBig(
  problem: Problem,
  assignment: Int32Array,
  measure: ProblemMeasure,
  territory: number,
  tooMuch: boolean,
): Blocker | null {
  const { values, limits } = measure;
  const maximum = tooMuch
    ? (limits[territory]?.maximum ?? 0)
    : limits.reduce((highest, limit) => Math.max(highest, limit.maximum), 0);
  let unit = -1;
  let left = sumOf(values);
  const holders = new Set<number>();
  for (let u = 0; u < problem.unitCount; u++) {
    const value = values[u] as number;
    if (value <= maximum || (tooMuch && assignment[u] !== territory)) continue;
    if (unit === -1 || value > (values[unit] as number)) unit = u;
    left -= value;
    holders.add(assignment[u] as number);
  }
  if (unit === -1) return null;
  const found: Blocker = { kind: 'unit-too-big', unit, value: values[unit] as number, maximum };
  if (tooMuch) return found;
  // Units no territory can hold within its maximum: what they leave must be too little for the other territories.
  const needed = limits.reduce((sum, limit, t) => sum + (holders.has(t) ? 0 : limit.minimum), 0);
  return clearlyLess(left, needed) ? found : null;
}

function locked(problem: Problem, measure: ProblemMeasure, territory: number, tooMuch: boolean): Blocker | null {
  const limit = measure.limits[territory];
  const units: number[] = [];
  let here = 0;
  let open = 0;
  for (let u = 0; u < problem.unitCount; u++) {
    const lock = problem.fixed[u] as number;
    const value = measure.values[u] as number;
    if (lock === territory) here += value;
    else if (lock === -1) open += value;
    if (lock !== -1 && (lock === territory) === tooMuch && value > 0) units.push(u);
  }
  if (!limit || units.length === 0) return null;
  const blocked = tooMuch ? clearlyLess(limit.maximum, here) : clearlyLess(here + open, limit.minimum);
  return blocked ? { kind: 'locked', units: Int32Array.from(units) } : null;
}

function isolatedPart(
  problem: Problem,
  assignment: Int32Array,
  measure: ProblemMeasure,
  territory: number,
  tooMuch: boolean,
): Blocker | null {
  if (!problem.graph || problem.contiguity !== 'required') return null;
  const { part, count } = connectedParts(problem.graph);
  if (count <= 1) return null;
  const home = part[assignment.indexOf(territory)];
  if (home === undefined) return null;
  const units: number[] = [];
  const inside = new Set<number>();
  let sum = 0;
  for (let u = 0; u < problem.unitCount; u++) {
    if (part[u] !== home) continue;
    units.push(u);
    inside.add(assignment[u] as number);
    sum += measure.values[u] as number;
  }
  let limits = 0;
  for (const t of inside) limits += (tooMuch ? measure.limits[t]?.maximum : measure.limits[t]?.minimum) ?? 0;
  const blocked = tooMuch ? clearlyLess(limits, sum) : clearlyLess(sum, limits);
  return blocked ? { kind: 'isolated-part', units: Int32Array.from(units) } : null;
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Less by more than the rounding of sums. */
function clearlyLess(a: number, b: number): boolean {
  return a < b - 1e-9 * Math.abs(b);
}
