import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Steps } from '../steps.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { type CostTerms, costTerms, pairCost } from './cost-terms.ts';
import { type HeldPairs, heldPairs } from './held-pairs.ts';
import { type MatchGround, matchGround } from './match-ground.ts';
import { type Matching, type PeopleProblem, peopleMatching } from './match-people.ts';
import { matchSeats } from './match-seats.ts';

/** Reps and seats of one scenario and role matched, with what it was made from. */
export interface PlanMatching {
  readonly ground: MatchGround;
  readonly costs: CostTerms;
  readonly held: HeldPairs;
  /** Its territories are seats. */
  readonly problem: PeopleProblem;
  readonly matching: Matching;
}

/** 2,000 reps x 2,000 seats take some 150 MB while they are matched; more would not fit everywhere. */
export const MOST_PAIRS = 4_000_000;

/** How many pairs a matching would look at. */
export function pairsToMatch(plan: Plan, scenario: ScenarioKey, role: RoleKey): number {
  const { reps, seats } = matchSeats(plan, scenario, role);
  return reps.length * seats.length;
}

/**
 * All reps and territories of a role matched at once, as cheaply as can be, with locks and exclusions kept; in steps.
 * `totals` are those of the scenario and role. Null where there are more than MOST_PAIRS pairs to look at.
 */
export function* planMatching(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals,
): Steps<PlanMatching | null> {
  if (pairsToMatch(plan, scenario, role) > MOST_PAIRS) return null;
  const ground = yield* matchGround(plan, scenario, role, totals);
  const costs = yield* costTerms(ground);
  const { reps, seats, wishes } = ground;
  const cost = new Float64Array(reps.length * seats.length);
  for (let rep = 0; rep < reps.length; rep++) {
    for (let seat = 0; seat < seats.length; seat++) cost[rep * seats.length + seat] = pairCost(costs.terms, rep, seat);
    yield;
  }
  const excluded = new Uint8Array(cost.length);
  for (const [cell, grade] of wishes) if (grade === null) excluded[cell] = 1;
  const held = heldPairs(plan, scenario, ground);
  const problem = { reps: reps.length, territories: seats.length, cost, excluded, locked: held.seat };
  return { ground, costs, held, problem, matching: yield* peopleMatching(problem) };
}
