import type { AccountKey } from '../../core/model/ids.ts';
import type { App } from './app.ts';
import { readPlan } from './read-plan.ts';

/** Puts an account on the map, in degrees; its change comes back as an event. Answers whether it was done. */
export async function placeAccount(app: App, account: AccountKey, lat: number, lon: number): Promise<boolean> {
  const { revision, setView, tell } = app.store.getState();
  setView({ placing: null });
  const reply = await app.client.call('plan.place', { revision, places: [{ account, lat, lon }] });
  if (reply.ok) return true;
  tell({ kind: 'error', error: reply.error });
  if (reply.error.code === 'plan-changed') await readPlan(app);
  return false;
}
