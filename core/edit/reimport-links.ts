import { rowOfKey } from '../model/assignment.ts';
import type { Plan } from '../model/plan.ts';
import type { RowLink } from './row-records.ts';

/**
 * The planner's links for the points that their units go on as; a link goes with either of its units. `planUnit`: the
 * unit each point was, else -1.
 */
export function keptLinks(plan: Plan, planUnit: Int32Array): RowLink[] {
  if (plan.links.length === 0) return [];
  const pointOf = new Int32Array(plan.units.count).fill(-1);
  planUnit.forEach((unit, point) => {
    if (unit >= 0) pointOf[unit] = point;
  });
  return plan.links.flatMap(({ a, b, linked }): RowLink[] => {
    const one = pointOf[rowOfKey(plan.units.keys, a)] ?? -1;
    const other = pointOf[rowOfKey(plan.units.keys, b)] ?? -1;
    if (one < 0 || other < 0) return [];
    return [{ a: Math.min(one, other), b: Math.max(one, other), linked }];
  });
}
