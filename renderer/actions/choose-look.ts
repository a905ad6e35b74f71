import type { LookChoice } from '../state/map-look-slice.ts';
import type { App } from './app.ts';
import { setPreferences } from './set-preferences.ts';

/** Has the map look as chosen at once, and keeps for the next start what does not name something of this plan. */
export async function chooseLook(app: App, change: Partial<LookChoice>): Promise<void> {
  const { setLook } = app.store.getState();
  setLook(change);
  const { measure: _, sizeBy: __, against: ___, ...look } = app.store.getState().look;
  await setPreferences(app, { look });
}
