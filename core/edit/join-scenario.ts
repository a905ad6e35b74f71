import { scenarioTerritoriesOf } from '../model/assignment.ts';
import { type RoleKey, type ScenarioKey, type TerritoryKey, UNASSIGNED } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { RecordChange } from './plan-change.ts';

/** What brings a territory into a scenario with its first unit or account; nothing where it is there already. */
export function joinScenario(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  territory: TerritoryKey,
): RecordChange[] {
  const used = scenarioTerritoriesOf(plan, scenario, role).some((one) => one.territory === territory);
  if (used || territory === UNASSIGNED) return [];
  const after = { scenario, territory, centreLat: null, centreLon: null, locked: false, reps: [] };
  return [{ kind: 'scenarioTerritories', before: null, after }];
}
