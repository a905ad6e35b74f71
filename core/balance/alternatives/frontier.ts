import { moveCostOf } from '../move-cost.ts';
import type { Problem } from '../problem.ts';
import type { Solution } from '../solution.ts';
import type { AlternativesControl } from './run.ts';
import { runAll } from './run.ts';

/** One plan of a frontier, and the two figures it trades. */
export interface FrontierPoint {
  readonly solution: Solution;
  /** Largest |total - ideal| / ideal of all measures and territories. */
  readonly imbalance: number;
  /** What the imbalance is traded for: the move cost that is spent, or the SSE. */
  readonly price: number;
  /** Pieces beyond one per territory where contiguity is required; else 0. */
  readonly looseParts: number;
}

/**
 * Imbalance against disruption: the best balance for each budget of move cost, starting from the incumbent. Plans that
 * another one beats or equals in both figures are left out (where contiguity is required, one in more pieces beats
 * none); the cheapest comes first. Needs an incumbent and move costs; without them the frontier is empty.
 */
export function disruptionFrontier(
  problem: Problem,
  budgets: readonly number[],
  control: AlternativesControl,
): FrontierPoint[] {
  if (!problem.incumbent || !problem.moveCost) return [];
  const solutions = runAll(
    budgets.map((moveBudget) => ({ ...problem, moveBudget })),
    control,
  );
  return undominated(solutions.map((solution) => pointOf(problem, solution, moveCostOf(problem, solution.assignment))));
}

/**
 * Balance against compactness: the most compact plan for each tolerance (ratio, the same for all measures). Plans that
 * another one beats or equals in both figures are left out; the most compact comes first.
 */
export function compactnessFrontier(
  problem: Problem,
  tolerances: readonly number[],
  control: AlternativesControl,
): FrontierPoint[] {
  const solutions = runAll(
    tolerances.map((tolerance) => withTolerance(problem, tolerance)),
    control,
  );
  return undominated(solutions.map((solution) => pointOf(problem, solution, solution.sse)));
}

/** The same problem with every limit at the same distance from its ideal. */
export function withTolerance(problem: Problem, tolerance: number): Problem {
  const measures = problem.measures.map((measure) => ({
    ...measure,
    limits: measure.limits.map(({ ideal }) => ({
      minimum: ideal * (1 - tolerance),
      ideal,
      maximum: ideal * (1 + tolerance),
    })),
  }));
  return { ...problem, measures };
}

/** A plan as a point of a frontier; `price` is what the imbalance is traded for. */
export function pointOf(problem: Problem, solution: Solution, price: number): FrontierPoint {
  let imbalance = 0;
  for (const { values, limits } of problem.measures) {
    const totals = new Float64Array(problem.territoryCount);
    values.forEach((value, u) => {
      const t = solution.assignment[u] as number;
      totals[t] = (totals[t] as number) + value;
    });
    limits.forEach(({ ideal }, t) => {
      if (ideal > 0) imbalance = Math.max(imbalance, Math.abs((totals[t] as number) / ideal - 1));
    });
  }
  const looseParts = problem.contiguity === 'required' ? (solution.looseParts ?? 0) : 0;
  return { solution, imbalance, price, looseParts };
}

/** Pareto's frontier, sorted by price: no point is beaten or equalled by one before it. */
function undominated(points: FrontierPoint[]): FrontierPoint[] {
  const sorted = points.toSorted(
    (a, b) => a.price - b.price || a.imbalance - b.imbalance || a.looseParts - b.looseParts,
  );
  const kept: FrontierPoint[] = [];
  for (const point of sorted) {
    const beaten = kept.some(
      ({ imbalance, looseParts }) => imbalance <= point.imbalance && looseParts <= point.looseParts,
    );
    if (!beaten) kept.push(point);
  }
  return kept;
}
