import type { FeatureCollection, Point } from 'geojson';
import { territoryWith } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { territoryTotals } from '../../core/tally/territory-totals.ts';
import { labelText } from './fonts.ts';

/** The territories' names at their weighted centres; where two have no room, the one with more units is drawn. */
export function territoryLabels(plan: Plan, scenario: ScenarioKey, role: RoleKey): FeatureCollection<Point> {
  const totals = territoryTotals(plan, scenario, role);
  return {
    type: 'FeatureCollection',
    features: Array.from(totals.territories).flatMap((key, row) => {
      const territory = territoryWith(plan, key);
      const lat = totals.centreLat[row] as number;
      const lon = totals.centreLon[row] as number;
      if (!territory || !Number.isFinite(lat) || !Number.isFinite(lon)) return [];
      const properties = { name: labelText(territory.name), order: -(totals.totals[0]?.[row] ?? 0) };
      return [{ type: 'Feature' as const, properties, geometry: { type: 'Point' as const, coordinates: [lon, lat] } }];
    }),
  };
}
