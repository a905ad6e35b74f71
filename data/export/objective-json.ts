import type { FamiliesFact, MovesFact, ObjectiveFacts } from './run-facts.ts';
import type { ScenarioView } from './scenario-view.ts';

/** What was weighed: the planner's weights, and of each term its weight in the search and what it came to. */
export function objectiveJson(view: ScenarioView, { limits, terms, disruptionLeftOut }: ObjectiveFacts) {
  const { weights } = view.plan.settings.balance;
  return {
    weights: { ...weights, limits: weights.limits ?? 'first' },
    limits: limits === 'limits-first' ? 'first' : limits,
    ...terms,
    left_out: disruptionLeftOut
      ? 'disruption: what is where today is known only with as many territories as today'
      : null,
  };
}

/** What left its territory or owner of today, and the part of the budget that is used; null without limit or weight. */
export function movesJson(moves: MovesFact | null) {
  if (!moves) return null;
  const { against, measure, months, allowed, moved } = moves;
  return {
    against,
    of: months ? 'relationship-months' : (measure ?? 'accounts'),
    allowed_share: allowed,
    moved_share: moved,
    budget_used: allowed === null || allowed === 0 ? null : moved / allowed,
  };
}

/** Families that were to go together. */
export function familiesJson({ together, apart, apartByLocks, circles }: FamiliesFact) {
  return { together, apart, apart_by_locks: apartByLocks, accounts_in_circles: circles };
}
