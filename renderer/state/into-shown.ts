import { scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { TerritoryKey } from '../../core/model/ids.ts';
import type { AppState } from './store.ts';

/**
 * The territory that what is drawn goes to; null where it is only selected. So it is, too, where the scenario and role on
 * screen do not use that territory (any more): the choice says so then, and nothing must go where nobody sees it.
 */
export function intoShown(state: Pick<AppState, 'plan' | 'scenario' | 'role' | 'into'>): TerritoryKey | null {
  const { plan, scenario, role, into } = state;
  if (!plan || into === null) return null;
  return scenarioTerritoriesOf(plan, scenario, role).some(({ territory }) => territory === into) ? into : null;
}
