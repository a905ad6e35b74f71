import type { PlannedNeighbours } from '../edit/planned-neighbours.ts';
import { unitGraph } from '../edit/unit-graph.ts';
import type { UnitTable } from '../model/unit.ts';
import { unitPlane } from '../tally/unit-plane.ts';
import { fewerPlaces } from './fewer-places.ts';
import { type TerritoryAdjacency, territoryAdjacency } from './territory-adjacency.ts';

/** The triangulation of a million points would take seconds in which nothing can be cancelled. */
const MOST_PLACES = 50_000;

type Units = Pick<UnitTable, 'count' | 'lat' | 'lon' | 'xKm' | 'yKm'>;

/**
 * Which of `count` territories touch, by the territory (0 to count - 1, -1 for none) of each row of the unit table.
 * Of points that are more than fifty thousand an even choice decides.
 */
export function touchingTerritories(
  units: Units,
  neighbours: PlannedNeighbours,
  territoryOfRow: Int32Array,
  count: number,
): TerritoryAdjacency {
  const most = neighbours.pairs ? Number.POSITIVE_INFINITY : MOST_PLACES;
  const { places, territory } = fewerPlaces(units, territoryOfRow, most);
  // Links by hand name rows of the whole table.
  const told = places === units ? neighbours : { ...neighbours, added: [], apart: [] };
  const plane = unitPlane(places);
  const graph = unitGraph(plane, places.count, told);
  const assignment = plane.rows.map((row) => territory[row] as number);
  return territoryAdjacency(graph, assignment, count);
}
