import { assignmentOf, scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { pickedTerritories } from './selection.ts';
import type { AppState } from './store.ts';

/** A plan with more units than this is looked at when a tool is used, not before. */
export const MOST_LOOKED_AT = 60_000;

/** The territories that a tool is to shape: those of the selection, rising; none where no plan is open. */
export function shapedTerritories(state: AppState): TerritoryKey[] {
  if (!state.plan) return [];
  return [...pickedTerritories(state.plan, state, state)].sort((a, b) => a - b);
}

/** The one territory of the selection, or null where there are more or none. */
export function shapedTerritory(state: AppState): TerritoryKey | null {
  const shaped = shapedTerritories(state);
  return shaped.length === 1 ? (shaped[0] ?? null) : null;
}

/** Territories of the scenario on screen without a unit, rising. */
export function unitlessTerritories(
  plan: Plan,
  { scenario, role }: Pick<AppState, 'scenario' | 'role'>,
): TerritoryKey[] {
  const filled = new Set<number>(assignmentOf(plan, scenario, role));
  return scenarioTerritoriesOf(plan, scenario, role)
    .map(({ territory }) => territory)
    .filter((key) => !filled.has(key));
}

/** Whether units of the scenario on screen are in no territory. */
export function hasUnassigned(plan: Plan, { scenario, role }: Pick<AppState, 'scenario' | 'role'>): boolean {
  return assignmentOf(plan, scenario, role).includes(0);
}
