import { assignmentOf, scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { pickedTerritories } from './selection.ts';
import type { AppState } from './store.ts';

/** A plan with more units than this is looked at when a tool is used, not before. */
export const MOST_LOOKED_AT = 60_000;

type Shown = Pick<AppState, 'scenario' | 'role'>;

/**
 * The territories that a tool is to shape: those of the selection, rising; none where no plan is open. Remembered for
 * the selection, because buttons ask at every change of the screen.
 */
export function shapedTerritories(state: AppState): readonly TerritoryKey[] {
  const { plan, scenario, role, pickedUnits, pickedTerritory } = state;
  if (!plan) return [];
  const assignment = assignmentOf(plan, scenario, role);
  const known = shaped.get(pickedUnits);
  if (known?.assignment === assignment && known.pickedTerritory === pickedTerritory) return known.territories;
  const found = [...pickedTerritories(plan, state, state)].sort((a, b) => a - b);
  // The same list for the same territories, so that what is made of it need not be made anew.
  const isSame = known?.territories.length === found.length && known.territories.every((key, i) => key === found[i]);
  const territories = isSame ? known.territories : found;
  shaped.set(pickedUnits, { assignment, pickedTerritory, territories });
  return territories;
}

const shaped = new WeakMap<
  Int32Array,
  {
    readonly assignment: Int32Array;
    readonly pickedTerritory: TerritoryKey | null;
    readonly territories: readonly TerritoryKey[];
  }
>();

/** The one territory of the selection, or null where there are more or none. */
export function shapedTerritory(state: AppState): TerritoryKey | null {
  const territories = shapedTerritories(state);
  return territories.length === 1 ? (territories[0] ?? null) : null;
}

/** Whether a territory of the scenario on screen has no unit. */
export function hasUnitless(plan: Plan, { scenario, role }: Shown): boolean {
  const held = keysIn(assignmentOf(plan, scenario, role));
  return scenarioTerritoriesOf(plan, scenario, role).some(({ territory }) => !held.has(territory));
}

/** Whether units of the scenario on screen are in no territory. */
export function hasUnassigned(plan: Plan, { scenario, role }: Shown): boolean {
  return keysIn(assignmentOf(plan, scenario, role)).has(0);
}

/** Every key of an assignment, counted once for each. */
function keysIn(assignment: Int32Array): ReadonlySet<number> {
  const known = keys.get(assignment);
  if (known) return known;
  const found = new Set(assignment);
  keys.set(assignment, found);
  return found;
}

const keys = new WeakMap<Int32Array, ReadonlySet<number>>();
