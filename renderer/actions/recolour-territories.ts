import { recoloured } from '../../core/colour/recoloured.ts';
import type { App } from './app.ts';
import { editPlan } from './edit-plan.ts';

/** Gives territories that touch one of their own colour another; where there are none, that is said. */
export async function recolourTerritories(app: App): Promise<void> {
  const { plan, scenario, role, tell } = app.store.getState();
  if (!plan) return;
  if (recoloured(plan, scenario, role).length === 0) tell({ kind: 'neighbours-differ' }, { toast: true });
  else await editPlan(app, { kind: 'recolour-territories', scenario, role });
}
