import { invariant } from '../invariant.ts';
import { baseLevel } from './hierarchy.ts';
import type { RoleKey, ScenarioKey } from './ids.ts';
import type { Plan } from './plan.ts';
import type { ScenarioTerritory, Territory } from './territory.ts';

/** Territory key of each row of the unit table, in one scenario and role; zeros where nothing was assigned yet. */
export function assignmentOf(plan: Plan, scenario: ScenarioKey, role: RoleKey): Int32Array {
  const found = plan.assignments.find((a) => a.scenario === scenario && a.role === role);
  const territories = found?.territories ?? new Int32Array(plan.units.count);
  invariant(territories.length === plan.units.count, 'an assignment has one territory per unit');
  return territories;
}

/**
 * What a scenario says of the territories of one role that it uses, in the order of their keys. Groups of territories,
 * which it may say something of too (who leads them), are not among them.
 */
export function scenarioTerritoriesOf(plan: Plan, scenario: ScenarioKey, role: RoleKey): ScenarioTerritory[] {
  const { key: base } = baseLevel(plan);
  const own = new Set<number>();
  for (const territory of plan.territories) {
    if (territory.role === role && territory.level === base) own.add(territory.key);
  }
  return plan.scenarioTerritories.filter((used) => used.scenario === scenario && own.has(used.territory));
}

/** The territory with a key, or undefined. */
export function territoryWith(plan: Plan, key: number): Territory | undefined {
  return plan.territories.find((territory) => territory.key === key);
}

/** Row of a key in a column of rising keys, -1 where it is not there. */
export function rowOfKey(keys: Int32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? low : -1;
}
