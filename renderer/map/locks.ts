import type { Feature, FeatureCollection, Point } from 'geojson';
import { closedKeys } from '../../core/edit/held-units.ts';
import { assignmentOf, rowOfKey, scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { TerritoryTotals } from '../../core/tally/territory-totals.ts';
import { nearestOwnUnits } from './territory-labels.ts';

interface Sign {
  readonly what: 'unit' | 'centre' | 'territory';
}
type Signs = FeatureCollection<Point, Sign>;

/** A sign at each unit that is locked one by one, and one at each centre that is fixed. */
export function lockSigns(plan: Plan, scenario: ScenarioKey, role: RoleKey): Signs {
  const { keys, lat, lon } = plan.units;
  const units = plan.unitLocks.flatMap((lock) => {
    if (lock.scenario !== scenario || lock.role !== role) return [];
    const row = rowOfKey(keys, lock.unit);
    return row < 0 ? [] : sign('unit', lon[row] as number, lat[row] as number);
  });
  const centres = scenarioTerritoriesOf(plan, scenario, role).flatMap(({ fixedCentre }) =>
    fixedCentre ? sign('centre', fixedCentre.lon, fixedCentre.lat) : [],
  );
  return { type: 'FeatureCollection', features: [...units, ...centres] };
}

/** A sign for each territory that is locked as a whole, where its name stands. */
export function territoryLockSigns(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: () => TerritoryTotals,
): Signs {
  const closed = closedKeys(plan, scenario, role);
  if (closed.size === 0) return { type: 'FeatureCollection', features: [] };
  const sums = totals();
  const places = nearestOwnUnits(plan, assignmentOf(plan, scenario, role), sums);
  const { lat, lon } = plan.units;
  const features = Array.from(sums.territories).flatMap((key, row) => {
    const unit = places[row] as number;
    return closed.has(key) && unit >= 0 ? sign('territory', lon[unit] as number, lat[unit] as number) : [];
  });
  return { type: 'FeatureCollection', features };
}

/** None for a unit that has no degrees. */
function sign(what: Sign['what'], lon: number, lat: number): Feature<Point, Sign>[] {
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return [];
  return [{ type: 'Feature', properties: { what }, geometry: { type: 'Point', coordinates: [lon, lat] } }];
}
