import { assignmentOf, scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { SelectionSlice } from './selection-slice.ts';
import type { ViewSlice } from './view-slice.ts';

/** The territories that hold any picked unit, and the one that was picked as a whole: what the table marks. */
export function pickedTerritories(
  plan: Plan,
  shown: Pick<ViewSlice, 'scenario' | 'role'>,
  picked: Pick<SelectionSlice, 'pickedUnits' | 'pickedTerritory'>,
): Set<TerritoryKey> {
  const assignment = assignmentOf(plan, shown.scenario, shown.role);
  const found = new Set<TerritoryKey>();
  for (const row of picked.pickedUnits) {
    const territory = assignment[row];
    if (territory) found.add(territory as TerritoryKey);
  }
  if (found.size === 0 && picked.pickedTerritory !== null) found.add(picked.pickedTerritory);
  return found;
}

/** Whether the role on screen has any territory in the scenario on screen. */
export function hasTerritories({
  plan,
  scenario,
  role,
}: Pick<ViewSlice, 'scenario' | 'role'> & { readonly plan: Plan | null }): boolean {
  return plan !== null && scenarioTerritoriesOf(plan, scenario, role).length > 0;
}

/** Rows of the units a territory holds. */
export function unitsOfTerritory(
  plan: Plan,
  shown: Pick<ViewSlice, 'scenario' | 'role'>,
  territory: TerritoryKey,
): Int32Array {
  return unitsOfTerritories(plan, shown, new Set([territory]));
}

/** Rows of the units that any of some territories holds. */
export function unitsOfTerritories(
  plan: Plan,
  shown: Pick<ViewSlice, 'scenario' | 'role'>,
  territories: ReadonlySet<number>,
): Int32Array {
  const assignment = assignmentOf(plan, shown.scenario, shown.role);
  const rows: number[] = [];
  for (let row = 0; row < assignment.length; row++) if (territories.has(assignment[row] as number)) rows.push(row);
  return Int32Array.from(rows);
}

/** Keys of units by their rows, as commands name them. */
export function keysOfUnits(plan: Plan, rows: Int32Array): Int32Array {
  return Int32Array.from(rows, (row) => plan.units.keys[row] as number);
}
