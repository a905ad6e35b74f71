import { moveCostOf } from '../move-cost.ts';
import type { Problem } from '../problem.ts';
import type { Solution } from '../solution.ts';
import { type FrontierPoint, pointOf, withTolerance } from './frontier.ts';

/** A plan of the frontier with the budget of move cost it was sought with; null where as much may move as is needed. */
export interface DisruptionPoint extends FrontierPoint {
  readonly budget: number | null;
}

/** How many plans a frontier usually has, and the fewest and the most that it may be asked for. */
export const USUAL_POINTS = 10;
export const LEAST_POINTS = 3;
export const MOST_POINTS = 20;

/** Within this share of the ideal a plan counts as balanced; from there on compactness is sought. */
const BALANCED = 0.005;
/** Rounds in which gaps are filled after the first plans are known. */
const ROUNDS = 4;
/** A gap that is narrower than this share of the whole width has nothing between. */
const NARROWEST = 1e-3;

/**
 * Imbalance against disruption with a number of plans, as steps: each yields problems to be solved, in any order and by
 * whatever means, and takes their solutions in the same order (fewer where the work was ended). The first plan touches
 * nothing: every unit stays, and only those in no territory get one. The last has no budget. Between them budgets
 * lie closer together where they are small, and then where the frontier has its widest gaps. All start from the
 * incumbent. What comes back is sorted by what it moves, and every plan is better balanced than the one before it: the
 * others (no better balanced than one that moves less) are left out. Needs an incumbent and move costs, else it is empty.
 */
export function* disruptionSteps(
  problem: Problem,
  points: number,
): Generator<readonly Problem[], DisruptionPoint[], readonly Solution[]> {
  const { incumbent, moveCost } = problem;
  if (!incumbent || !moveCost) return [];
  const close = withTolerance(problem, BALANCED);
  const all = moveCost.reduce((sum, cost) => sum + cost, 0);
  const found: DisruptionPoint[] = [];
  const take = (budgets: readonly (number | null)[], solutions: readonly Solution[]) => {
    solutions.forEach((solution, i) => {
      const price = moveCostOf(problem, solution.assignment);
      found.push({ ...pointOf(problem, solution, price), budget: budgets[i] ?? null });
    });
    return solutions.length === budgets.length;
  };

  if (!take([0, null], yield [untouched(close, incumbent), { ...close, moveBudget: all }])) return monotone(found);
  const width = found[1]?.price ?? 0;
  const first = Array.from({ length: points - 2 }, (_, i) => width * ((i + 1) / (points - 1)) ** 2);
  const tried: number[] = [];
  let budgets = width > 0 ? first : [];
  for (let round = 0; round <= ROUNDS && budgets.length > 0; round++) {
    tried.push(...budgets);
    if (!take(budgets, yield budgets.map((moveBudget) => ({ ...close, moveBudget })))) break;
    const frontier = monotone(found);
    budgets = budgetsBetween(frontier, tried, width).slice(0, Math.max(0, points - frontier.length));
  }
  return monotone(found);
}

/**
 * Every unit stays where it is today, also one that something protected draws back to where it was; those that are in
 * no territory are free.
 */
function untouched(problem: Problem, incumbent: Int32Array): Problem {
  const fixed = problem.fixed.map((lock, u) => (incumbent[u] === -1 ? lock : (incumbent[u] as number)));
  return { ...problem, fixed, moveBudget: 0 };
}

/** Budgets in the middle of what was not tried yet between neighbours, the largest gap first. */
function budgetsBetween(frontier: readonly DisruptionPoint[], tried: readonly number[], width: number): number[] {
  const height = (frontier[0]?.imbalance ?? 0) - (frontier.at(-1)?.imbalance ?? 0);
  const gaps = frontier.slice(1).flatMap((right, i) => {
    const left = frontier[i] as DisruptionPoint;
    const low = tried.filter((budget) => budget < right.price).reduce((most, one) => Math.max(most, one), left.price);
    const wide = (right.price - low) / width;
    if (wide < NARROWEST || !(height > 0)) return [];
    return [{ budget: (low + right.price) / 2, size: wide * ((left.imbalance - right.imbalance) / height) }];
  });
  return gaps.sort((a, b) => b.size - a.size || a.budget - b.budget).map(({ budget }) => budget);
}

/** Sorted by price; the plan that touches nothing is always the first, and each of the others is better balanced. */
function monotone(found: readonly DisruptionPoint[]): DisruptionPoint[] {
  const [still, ...others] = found;
  if (!still) return [];
  const kept = [still];
  for (const point of others.toSorted((a, b) => a.price - b.price || a.imbalance - b.imbalance)) {
    if (point.imbalance < (kept.at(-1)?.imbalance ?? 0)) kept.push(point);
  }
  return kept;
}
