import { greatCircleKm } from '../../core/geo/distance.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { PickWhat } from '../../core/select/groups.ts';
import { intoShown } from '../state/into-shown.ts';
import type { AppState } from '../state/store.ts';
import type { MapPlace } from '../state/tool-slice.ts';
import type { App } from './app.ts';
import { assignRows } from './edit-plan.ts';

const KM_PER_MILE = 1.609344;

/**
 * Takes what lies within a distance, in the plan's unit, of the place that was clicked, else of the middle of what is
 * selected: into the selection, or to the territory that the tools work for.
 */
export function pickWithin(app: App, distance: number): void {
  const state = app.store.getState();
  const { plan, corners, picks, how, setCorners, pickRows } = state;
  const from = plan && (corners[0] ?? middleOfPicked(plan, state));
  if (!plan || !from) return;
  const km = distance * (plan.settings.distanceUnit === 'km' ? 1 : KM_PER_MILE);
  const rows = rowsWithin(plan, picks, from, km);
  setCorners([]);
  const into = intoShown(state);
  if (into === null) pickRows(picks, rows, how);
  else if (rows.length > 0) void assignRows(app, picks, rows, into);
}

/** Units by their centres, or accounts; rising. */
function rowsWithin(plan: Plan, what: PickWhat, { lat, lon }: MapPlace, km: number): Int32Array {
  const places = plan[what];
  const found: number[] = [];
  for (let row = 0; row < places.count; row++) {
    // NaN, where there is no place, is never within.
    if (greatCircleKm(lat, lon, places.lat[row] as number, places.lon[row] as number) <= km) found.push(row);
  }
  return Int32Array.from(found);
}

/** The mean place of what is selected; null where nothing is, or nothing of it has a place. */
function middleOfPicked(
  plan: Plan,
  { pickedUnits, pickedAccounts }: Pick<AppState, 'pickedUnits' | 'pickedAccounts'>,
): MapPlace | null {
  const [places, rows] = pickedAccounts.length > 0 ? [plan.accounts, pickedAccounts] : [plan.units, pickedUnits];
  const placed = rows.filter((row) => Number.isFinite(places.lat[row]) && Number.isFinite(places.lon[row]));
  if (placed.length === 0) return null;
  const mean = (column: Float64Array) => placed.reduce((sum, row) => sum + (column[row] as number), 0) / placed.length;
  return { lat: mean(places.lat), lon: mean(places.lon) };
}
