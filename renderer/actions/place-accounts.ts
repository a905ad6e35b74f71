import type { AccountKey } from '../../core/model/ids.ts';
import type { PlacedCell } from '../../core/table/planned-edits.ts';
import type { App } from './app.ts';
import { readPlan } from './read-plan.ts';

/** Puts an account on the map, in degrees; its change comes back as an event. Answers whether it was done. */
export async function placeAccount(app: App, account: AccountKey, lat: number, lon: number): Promise<boolean> {
  app.store.getState().setView({ placing: null });
  return placeAccounts(app, [{ account, lat, lon }]);
}

/** Puts accounts on the map as one step. */
export async function placeAccounts(app: App, places: readonly PlacedCell[]): Promise<boolean> {
  const { revision, tell } = app.store.getState();
  const reply = await app.client.call('plan.place', { revision, places: [...places] });
  if (reply.ok) return true;
  tell({ kind: 'error', error: reply.error });
  if (reply.error.code === 'plan-changed') await readPlan(app);
  return false;
}
