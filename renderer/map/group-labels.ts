import type { FeatureCollection, Point } from 'geojson';
import { assignmentOf } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { TerritoryTotals } from '../../core/tally/territory-totals.ts';
import { labelText } from './label-text.ts';
import { nearestOwnUnits } from './territory-labels.ts';

/**
 * The names of the groups that territories roll up to (`above`: group by territory), each at its unit nearest to the
 * middle of its territories' centres. Where two have no room, the one with more of the first measure is drawn.
 */
export function groupLabels(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals,
  above: ReadonlyMap<TerritoryKey, TerritoryKey>,
): FeatureCollection<Point> {
  const groupOf = (territory: number) => above.get(territory as TerritoryKey) ?? 0;
  const middles = middlesOf(totals, groupOf);
  const assignment = assignmentOf(plan, scenario, role).map(groupOf);
  const places = nearestOwnUnits(plan, assignment, middles);
  const names = new Map(plan.territories.map(({ key, name }) => [key as number, name]));
  return {
    type: 'FeatureCollection',
    features: Array.from(middles.territories).flatMap((key, row) => {
      const unit = places[row] as number;
      if (unit < 0 || key === 0) return [];
      const properties = { name: labelText(names.get(key) ?? ''), order: -(middles.weight[row] as number) };
      const coordinates = [plan.units.lon[unit] as number, plan.units.lat[unit] as number];
      return [{ type: 'Feature' as const, properties, geometry: { type: 'Point' as const, coordinates } }];
    }),
  };
}

/** Groups with the middle of the centres of their territories by the first measure; by units where that is nothing. */
function middlesOf(totals: TerritoryTotals, groupOf: (territory: number) => number) {
  const territories = Int32Array.from(new Set(totals.territories.map(groupOf))).sort();
  const rowOf = new Map(Array.from(territories, (key, row) => [key, row]));
  const [lat, lon, weight] = [0, 1, 2].map(() => new Float64Array(territories.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const first = totals.totals[0];
  totals.territories.forEach((key, t) => {
    const row = rowOf.get(groupOf(key)) as number;
    const worth = (first?.[t] ?? 0) + (totals.units[t] as number) * 1e-9;
    if (Number.isNaN(totals.centreLat[t])) return;
    lat[row] = (lat[row] as number) + worth * (totals.centreLat[t] as number);
    lon[row] = (lon[row] as number) + worth * (totals.centreLon[t] as number);
    weight[row] = (weight[row] as number) + worth;
  });
  const mean = (sum: number, row: number) => sum / (weight[row] as number);
  return { territories, centreLat: lat.map(mean), centreLon: lon.map(mean), weight };
}
