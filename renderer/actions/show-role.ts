import type { PlanChange } from '../../core/edit/plan-change.ts';
import type { RoleKey } from '../../core/model/ids.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import type { Role } from '../../core/model/territory.ts';
import { shownStill } from '../state/organisation-slice.ts';
import type { App } from './app.ts';
import { shownParts } from './read-plan.ts';
import { showNewScenario } from './scenarios.ts';

/** Shows another role: its territories in the table, on the map and in every panel. What was picked is let go. */
export function showRole({ store }: App, role: RoleKey): void {
  const state = store.getState();
  if (state.role === role) return;
  // Whoever goes over to the role underneath wants to see where they came from.
  if (state.shadowRole === role) state.showShadow(state.role);
  state.setView({ role, renaming: null });
  state.pickNothing();
}

/**
 * Keeps to what the plan has after a change: where the role or scenario on screen is gone, the first is shown; a role
 * or scenario that was added just now is shown at once.
 */
export function followShown(app: App, change: PlanChange, saved: boolean): void {
  const { store } = app;
  const { plan } = store.getState();
  if (!plan) return;
  const added = change.records.find(({ kind, before }) => kind === 'roles' && before === null);
  if (saved && added) showRole(app, (added.after as Role).key);
  const made = change.records.find(({ kind, before }) => kind === 'scenarios' && before === null);
  if (saved && made) showNewScenario(app, (made.after as Scenario).key, change.note);
  const state = store.getState();
  const parts = shownParts(plan, state);
  if (parts.role !== state.role || parts.scenario !== state.scenario) {
    state.setView({ ...parts, renaming: null });
    state.pickNothing();
  }
  const still = shownStill(plan, state, parts.role);
  if (still.shadowRole !== state.shadowRole) state.showShadow(still.shadowRole);
  if (still.shownLevel !== state.shownLevel) state.showLevel(still.shownLevel);
}
