import { scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';

/** The territories a scenario uses, and the row of each by its key. */
export interface TerritoryRows {
  /** Rising keys. */
  readonly keys: Int32Array;
  /** Row of a key, -1 for one that is not used. */
  of(key: number): number;
}

export function createRows(plan: Plan, scenario: ScenarioKey, role: RoleKey): TerritoryRows {
  const keys = Int32Array.from(scenarioTerritoriesOf(plan, scenario, role), ({ territory }) => territory).sort();
  const rows = new Int32Array((keys.at(-1) ?? 0) + 1).fill(-1);
  keys.forEach((key, row) => {
    rows[key] = row;
  });
  return { keys, of: (key) => rows[key] ?? -1 };
}
