import { assignmentOf, rowOfKey, scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';

/**
 * One entry per row of the unit table: 1 where the unit stays in its territory, because it is locked there itself or
 * the territory is locked as a whole. A lock on a unit that is in no territory holds nothing. Every tool that moves
 * units asks this.
 */
export function heldUnits(plan: Plan, scenario: ScenarioKey, role: RoleKey): Uint8Array {
  const assignment = assignmentOf(plan, scenario, role);
  const held = new Uint8Array(plan.units.count);
  const whole = closedKeys(plan, scenario, role);
  if (whole.size > 0)
    for (let row = 0; row < held.length; row++) if (whole.has(assignment[row] as number)) held[row] = 1;
  for (const lock of plan.unitLocks) {
    if (lock.scenario !== scenario || lock.role !== role) continue;
    const row = rowOfKey(plan.units.keys, lock.unit);
    if (row >= 0 && assignment[row] !== 0) held[row] = 1;
  }
  return held;
}

/** Keys of the territories that are locked as a whole: nothing leaves them, and nothing comes in. */
export function closedKeys(plan: Plan, scenario: ScenarioKey, role: RoleKey): Set<number> {
  const used = scenarioTerritoriesOf(plan, scenario, role);
  return new Set<number>(used.filter(({ locked }) => locked).map(({ territory }) => territory));
}
