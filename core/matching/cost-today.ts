import { pairCost } from './cost-terms.ts';
import type { PlanMatching } from './plan-matching.ts';

/** What the pairs cost as they sit today; a rep with several territories counts with each of them. */
export function costToday({ ground, costs }: PlanMatching): number {
  return ground.seats.reduce((sum, { today }, seat) => sum + (today >= 0 ? pairCost(costs.terms, today, seat) : 0), 0);
}
