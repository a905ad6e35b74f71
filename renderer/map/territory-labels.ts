import type { FeatureCollection, Point } from 'geojson';
import { assignmentOf } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { TerritoryTotals } from '../../core/tally/territory-totals.ts';
import { labelText } from './label-text.ts';

/** What stands below a territory's name, by its row in the totals; empty for nothing. */
export type FigureOf = (row: number) => string;

/**
 * The territories' names, each at its unit nearest to the weighted centre: the centre itself may lie in another
 * territory or in the sea. Where two have no room, the one with more of the first measure is drawn.
 */
export function territoryLabels(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals,
  figure: FigureOf = () => '',
): FeatureCollection<Point> {
  const places = nearestOwnUnits(plan, assignmentOf(plan, scenario, role), totals);
  const names = new Map(plan.territories.map(({ key, name }) => [key as number, name]));
  return {
    type: 'FeatureCollection',
    features: Array.from(totals.territories).flatMap((key, row) => {
      const unit = places[row] as number;
      const name = names.get(key);
      if (unit < 0 || name === undefined) return [];
      const properties = { name: labelText(name), figure: figure(row), order: -(totals.totals[0]?.[row] ?? 0) };
      const coordinates = [plan.units.lon[unit] as number, plan.units.lat[unit] as number];
      return [{ type: 'Feature' as const, properties, geometry: { type: 'Point' as const, coordinates } }];
    }),
  };
}

/** Row of the unit of each territory that lies nearest to its centre, -1 where none is placed. */
export function nearestOwnUnits(
  { units }: Plan,
  assignment: Int32Array,
  totals: Pick<TerritoryTotals, 'territories' | 'centreLat' | 'centreLon'>,
): Int32Array {
  const rowOf = new Map(Array.from(totals.territories, (key, row) => [key, row]));
  const found = new Int32Array(totals.territories.length).fill(-1);
  const distance = new Float64Array(found.length).fill(Number.POSITIVE_INFINITY);
  for (let unit = 0; unit < units.count; unit++) {
    const row = rowOf.get(assignment[unit] as number);
    if (row === undefined) continue;
    const lat = units.lat[unit] as number;
    const north = lat - (totals.centreLat[row] as number);
    const east = ((units.lon[unit] as number) - (totals.centreLon[row] as number)) * Math.cos((lat * Math.PI) / 180);
    const away = north * north + east * east;
    // NaN, where a unit or a centre has no place, is never nearer.
    if (away < (distance[row] as number)) {
      distance[row] = away;
      found[row] = unit;
    }
  }
  return found;
}
