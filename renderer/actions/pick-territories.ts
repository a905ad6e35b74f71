import type { TerritoryKey } from '../../core/model/ids.ts';
import type { PickHow } from '../../core/select/combine.ts';
import { unitsOfTerritories, unitsOfTerritory } from '../state/selection.ts';
import type { App } from './app.ts';

/** Picks territories by their keys: one of them as a whole, several by their units; or adds them, or lets them go. */
export function pickTerritories({ store }: App, keys: readonly number[], how: PickHow): void {
  const state = store.getState();
  const { plan, pickTerritory, pickRows } = state;
  const [only, other] = keys;
  if (!plan || only === undefined) return;
  const key = only as TerritoryKey;
  if (other === undefined && how === 'replace') pickTerritory(key, unitsOfTerritory(plan, state, key));
  else pickRows('units', unitsOfTerritories(plan, state, new Set(keys)), how);
}
