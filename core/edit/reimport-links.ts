import { rowOfKey } from '../model/assignment.ts';
import type { Plan } from '../model/plan.ts';
import type { RowLink } from './row-records.ts';

/**
 * The planner's links for the points that their units go on as; a link goes with either of its units. `planUnit`: the
 * unit each point was, else -1.
 */
export function keptLinks(plan: Plan, planUnit: Int32Array): RowLink[] {
  if (plan.links.length === 0) return [];
  const pointOf = new Map(Array.from(planUnit, (unit, point) => [unit, point]));
  return plan.links.flatMap(({ a, b, linked }): RowLink[] => {
    const one = pointOf.get(rowOfKey(plan.units.keys, a));
    const other = pointOf.get(rowOfKey(plan.units.keys, b));
    if (one === undefined || other === undefined) return [];
    return [{ a: Math.min(one, other), b: Math.max(one, other), linked }];
  });
}
