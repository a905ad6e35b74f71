import type { Graph } from '../balance/problem.ts';
import { delaunayGraph } from '../graph/delaunay-graph.ts';
import { graphOfPairs } from '../graph/pairs-graph.ts';
import { linksBetweenParts, withLinks } from '../graph/part-links.ts';
import type { NeighbourTable } from '../model/unit.ts';
import type { UnitPlane } from '../tally/unit-plane.ts';

/**
 * The neighbour graph of the units that have a place, numbered as in `plane`: the plan's own pairs, else the Delaunay
 * triangulation. Separate parts are linked over the shortest gaps, so that every unit can reach every other.
 */
export function unitGraph(plane: UnitPlane, unitCount: number, neighbours: NeighbourTable | null): Graph {
  if (!neighbours) return delaunayGraph(plane.xKm, plane.yKm);
  const graph = graphOfPairs(plane.rows.length, ...placedPairs(plane, unitCount, neighbours));
  const links = linksBetweenParts(graph, plane.xKm, plane.yKm);
  return links.a.length === 0 ? graph : withLinks(graph, links);
}

function placedPairs(
  plane: UnitPlane,
  unitCount: number,
  { a, b, sharedKm }: NeighbourTable,
): [Int32Array, Int32Array, Float64Array] {
  if (plane.rows.length === unitCount) return [a, b, sharedKm];
  const place = new Int32Array(unitCount).fill(-1);
  plane.rows.forEach((row, i) => {
    place[row] = i;
  });
  const kept = Int32Array.from(a.keys()).filter(
    (pair) => (place[a[pair] as number] as number) >= 0 && (place[b[pair] as number] as number) >= 0,
  );
  return [
    kept.map((pair) => place[a[pair] as number] as number),
    kept.map((pair) => place[b[pair] as number] as number),
    Float64Array.from(kept, (pair) => sharedKm[pair] as number),
  ];
}
