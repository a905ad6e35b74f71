import { greatCircleKm } from '../geo/distance.ts';
import { assignmentOf } from '../model/assignment.ts';
import type { TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import type { ShownPart } from './groups.ts';
import { touchingUnits } from './touching.ts';

/**
 * The territories that some units might go to, the likeliest first: those that touch them (where the plan knows its
 * neighbours), then by how far their centre is from the middle of the units. A territory that has all of them already
 * is none of them.
 */
export function nearTerritories(
  plan: Plan,
  shown: ShownPart,
  totals: TerritoryTotals,
  units: Int32Array,
): TerritoryKey[] {
  const assignment = assignmentOf(plan, shown.scenario, shown.role);
  const own = new Set(Array.from(units, (row) => assignment[row] as number));
  const touching = new Set<number>();
  if (plan.neighbours) for (const row of touchingUnits(plan, units)) touching.add(assignment[row] as number);
  const middle = { lat: mean(plan.units.lat, units), lon: mean(plan.units.lon, units) };
  const away = Array.from(totals.territories, (_, row) => {
    const km = greatCircleKm(middle.lat, middle.lon, totals.centreLat[row] as number, totals.centreLon[row] as number);
    return Number.isFinite(km) ? km : Number.POSITIVE_INFINITY;
  });
  return [...totals.territories.keys()]
    .filter((row) => !(own.size === 1 && own.has(totals.territories[row] as number)))
    .sort((a, b) => {
      const apart = (row: number) => (touching.has(totals.territories[row] as number) ? 0 : 1);
      return apart(a) - apart(b) || (away[a] as number) - (away[b] as number) || a - b;
    })
    .map((row) => totals.territories[row] as TerritoryKey);
}

/** Of what has a place; NaN where nothing has. */
function mean(column: Float64Array, rows: Int32Array): number {
  const placed = rows.filter((row) => Number.isFinite(column[row]));
  return placed.reduce((sum, row) => sum + (column[row] as number), 0) / placed.length;
}
