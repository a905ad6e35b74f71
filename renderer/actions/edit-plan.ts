import type { EditCommand } from '../../core/edit/command.ts';
import type { TerritoryKey, UnitKey } from '../../core/model/ids.ts';
import { keysOfUnits } from '../state/selection.ts';
import type { App } from './app.ts';
import { readPlan } from './read-plan.ts';

/** Asks for an edit; its change comes back as an event. Answers whether it was made. */
export async function editPlan(app: App, command: EditCommand): Promise<boolean> {
  const { revision, tell } = app.store.getState();
  const reply = await app.client.call('plan.edit', { revision, command });
  if (reply.ok) return true;
  tell({ kind: 'error', error: reply.error });
  if (reply.error.code === 'plan-changed') await readPlan(app);
  return false;
}

/** Moves the picked units to a territory, with a way back at hand. */
export async function assignPicked(app: App, territory: TerritoryKey): Promise<void> {
  const { plan, pickedUnits, scenario, role } = app.store.getState();
  if (!plan || pickedUnits.length === 0) return;
  const units = keysOfUnits(plan, pickedUnits);
  await editPlan(app, { kind: 'assign-units', scenario, role, units, territory });
}

/** Links the two picked units, or removes their link; why it cannot be is told as a notice. */
export async function linkPicked(app: App, linked: boolean): Promise<void> {
  const { plan, pickedUnits } = app.store.getState();
  if (!plan || pickedUnits.length !== 2) return;
  const [a, b] = keysOfUnits(plan, pickedUnits);
  await editPlan(app, { kind: 'link-units', units: [a as UnitKey, b as UnitKey], linked });
}

export async function renameTerritory(app: App, territory: TerritoryKey, name: string): Promise<void> {
  app.store.getState().setView({ renaming: null });
  const before = app.store.getState().plan?.territories.find(({ key }) => key === territory)?.name;
  const after = name.trim();
  if (after !== '' && after !== before) await editPlan(app, { kind: 'rename-territory', territory, name: after });
}

/** Takes the last edit back, or makes the one that was taken back again. */
export async function moveInHistory(app: App, way: 'undo' | 'redo'): Promise<void> {
  const { ends, moving, historyMoving, tell } = app.store.getState();
  if (!ends[way] || moving) return;
  historyMoving(way);
  const reply = await app.client.call(way === 'undo' ? 'plan.undo' : 'plan.redo', {});
  if (reply.ok) return;
  historyMoving(null);
  tell({ kind: 'error', error: reply.error });
}
