import { assignmentOf, scenarioTerritoriesOf } from '../../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';

/** A territory that could be copied, and how many units it has in one of the two scenarios alone. */
export interface DifferingTerritory {
  readonly territory: TerritoryKey;
  readonly units: number;
}

/** The territories of one scenario, those that differ most from another one first. O(units). */
export function differingUnits(
  plan: Plan,
  { from, to, role }: { readonly from: ScenarioKey; readonly to: ScenarioKey; readonly role: RoleKey },
): DifferingTerritory[] {
  const source = assignmentOf(plan, from, role);
  const target = assignmentOf(plan, to, role);
  const counts = new Map<number, number>();
  const count = (key: number) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let row = 0; row < source.length; row++) {
    const [is, was] = [source[row] as number, target[row] as number];
    if (is === was) continue;
    count(is);
    count(was);
  }
  return scenarioTerritoriesOf(plan, from, role)
    .map(({ territory }) => ({ territory, units: counts.get(territory) ?? 0 }))
    .sort((a, b) => b.units - a.units || a.territory - b.territory);
}
