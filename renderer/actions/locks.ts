import { atHome } from '../../core/edit/rep-homes.ts';
import { rowOfKey, territoryWith } from '../../core/model/assignment.ts';
import type { TerritoryKey } from '../../core/model/ids.ts';
import type { FixedCentre } from '../../core/model/territory.ts';
import { locksShown } from '../state/locks.ts';
import { keysOfUnits } from '../state/selection.ts';
import type { App } from './app.ts';
import { editPlan } from './edit-plan.ts';

/** Locks the selected units where they are, or unlocks them. */
export async function lockPicked(app: App, locked: boolean): Promise<void> {
  const { plan, pickedUnits, scenario, role } = app.store.getState();
  if (!plan || pickedUnits.length === 0) return;
  await editPlan(app, { kind: 'lock-units', scenario, role, units: keysOfUnits(plan, pickedUnits), locked });
}

/** Locks the selected accounts in the territories they are in, with what is said of moves by hand; or unlocks them. */
export async function lockPickedAccounts(app: App, locked: boolean): Promise<void> {
  const { plan, pickedAccounts, scenario, role, saidOfMoves } = app.store.getState();
  if (!plan || pickedAccounts.length === 0) return;
  const accounts = pickedAccounts.map((row) => plan.accounts.keys[row] as number);
  await editPlan(app, { kind: 'lock-accounts', scenario, role, accounts, locked, ...saidOfMoves });
}

/** Unlocks every unit of the scenario and role on screen that is locked one by one. */
export async function unlockAllUnits(app: App): Promise<void> {
  const { plan, scenario, role } = app.store.getState();
  if (!plan) return;
  const units = Int32Array.from(locksShown(plan, { scenario, role }).units);
  await editPlan(app, { kind: 'lock-units', scenario, role, units, locked: false });
}

/** Takes every unit that is locked one by one as the selection. */
export function pickLocked({ store }: App): void {
  const { plan, scenario, role, pickUnits } = store.getState();
  if (!plan) return;
  const { units } = locksShown(plan, { scenario, role });
  pickUnits(
    Int32Array.from(units, (unit) => rowOfKey(plan.units.keys, unit)).filter((row) => row >= 0),
    false,
  );
}

/** Locks territories as a whole, or unlocks them. */
export async function lockTerritories(app: App, territories: readonly TerritoryKey[], locked: boolean): Promise<void> {
  const { scenario, role } = app.store.getState();
  if (territories.length > 0) await editPlan(app, { kind: 'lock-territories', scenario, role, territories, locked });
}

/** Fixes a territory's centre at the home of its rep, or where it is; where nobody knows that, it is told. */
export async function fixCentre(app: App, territory: TerritoryKey, where: 'home' | 'here'): Promise<void> {
  const { plan, scenario, tell } = app.store.getState();
  const fixed = where === 'home' ? homeOf(app, territory) : centreOf(app, territory);
  if (fixed) {
    await editPlan(app, { kind: 'fix-centre', scenario, territory, fixed });
    return;
  }
  const name = plan ? (territoryWith(plan, territory)?.name ?? '') : '';
  const problem = where === 'home' ? 'home' : 'place';
  tell({ kind: 'error', error: { code: 'no-centre', values: { problem, territory: name } } });
}

export async function freeCentre(app: App, territory: TerritoryKey): Promise<void> {
  const { scenario } = app.store.getState();
  await editPlan(app, { kind: 'fix-centre', scenario, territory, fixed: null });
}

/** Where a territory's rep lives. */
function homeOf({ store }: App, territory: TerritoryKey): FixedCentre | null {
  const { plan, scenario } = store.getState();
  const seat = plan?.scenarioTerritories.find((one) => one.scenario === scenario && one.territory === territory);
  const rep = atHome(seat?.reps ?? [], plan?.reps ?? []);
  return rep && { lat: rep.homeLat, lon: rep.homeLon };
}

/** Where a territory's weighted centre is. */
function centreOf({ store, totals }: App, territory: TerritoryKey): FixedCentre | null {
  const { plan, scenario, role } = store.getState();
  if (!plan) return null;
  const { territories, centreLat, centreLon } = totals(plan, scenario, role);
  const row = territories.indexOf(territory);
  const [lat, lon] = [centreLat[row] ?? Number.NaN, centreLon[row] ?? Number.NaN];
  return Number.isFinite(lat) && Number.isFinite(lon) ? { lat, lon } : null;
}
