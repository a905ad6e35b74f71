import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { UnitMoves } from './plan-change.ts';

/**
 * The moves from one assignment to another: a territory key per row of the unit table in both, 0 for none. Null where
 * no unit changes hands. O(units).
 */
export function movesBetween(
  { units }: Pick<Plan, 'units'>,
  { scenario, role }: { readonly scenario: ScenarioKey; readonly role: RoleKey },
  current: Int32Array,
  next: Int32Array,
): UnitMoves | null {
  const rows = Int32Array.from(current.keys()).filter((row) => current[row] !== next[row]);
  if (rows.length === 0) return null;
  return {
    scenario,
    role,
    units: rows.map((row) => units.keys[row] as number),
    from: rows.map((row) => current[row] as number),
    to: rows.map((row) => next[row] as number),
  };
}
