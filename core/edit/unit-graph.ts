import type { Graph } from '../balance/problem.ts';
import { delaunayGraph } from '../graph/delaunay-graph.ts';
import { graphOfPairs } from '../graph/pairs-graph.ts';
import { type Links, linksBetweenParts, withLinks } from '../graph/part-links.ts';
import type { NeighbourTable } from '../model/unit.ts';
import type { UnitPlane } from '../tally/unit-plane.ts';
import type { PlannedNeighbours, RowPair } from './planned-neighbours.ts';

/**
 * The neighbour graph of the units that have a place, numbered as in `plane`: the plan's own pairs, else the Delaunay
 * triangulation, and the planner's links. Separate parts are linked over the shortest gaps, so that every unit can
 * reach every other; only a pair that the planner wants apart is never linked. `triangulated` is the triangulation
 * where it is known already.
 */
export function unitGraph(
  plane: UnitPlane,
  unitCount: number,
  neighbours: PlannedNeighbours,
  triangulated: Graph | null = null,
): Graph {
  return linkedGraph(plane, unitCount, neighbours, triangulated).graph;
}

/** A neighbour graph, and which of its edges were added to reach separate parts. */
export interface LinkedGraph {
  readonly graph: Graph;
  readonly nearest: Links;
}

export function linkedGraph(
  plane: UnitPlane,
  unitCount: number,
  { pairs, added, apart }: PlannedNeighbours,
  triangulated: Graph | null = null,
): LinkedGraph {
  const placeOf = placesIn(plane, unitCount);
  const own = pairs
    ? graphOfPairs(plane.rows.length, ...placedPairs(pairs, placeOf))
    : (triangulated ?? delaunayGraph(plane.xKm, plane.yKm));
  const byHand = placedLinks(added, placeOf);
  const graph = byHand.a.length === 0 ? own : withLinks(own, byHand);
  const nearest = pairs ? linksBetweenParts(graph, plane.xKm, plane.yKm, placedLinks(apart, placeOf)) : NO_LINKS;
  return { graph: nearest.a.length === 0 ? graph : withLinks(graph, nearest), nearest };
}

const NO_LINKS: Links = { a: new Int32Array(0), b: new Int32Array(0), km: new Float64Array(0) };

/** Where a row of the unit table stands in the plane, -1 for a unit without a place. */
type PlaceOf = (row: number) => number;

function placesIn({ rows }: UnitPlane, unitCount: number): PlaceOf {
  if (rows.length === unitCount) return (row) => row;
  const places = new Int32Array(unitCount).fill(-1);
  rows.forEach((row, i) => {
    places[row] = i;
  });
  return (row) => places[row] as number;
}

function placedPairs({ a, b, sharedKm }: NeighbourTable, placeOf: PlaceOf): [Int32Array, Int32Array, Float64Array] {
  const kept = Int32Array.from(a.keys()).filter(
    (pair) => placeOf(a[pair] as number) >= 0 && placeOf(b[pair] as number) >= 0,
  );
  return [
    kept.map((pair) => placeOf(a[pair] as number)),
    kept.map((pair) => placeOf(b[pair] as number)),
    Float64Array.from(kept, (pair) => sharedKm[pair] as number),
  ];
}

function placedLinks(pairs: readonly RowPair[], placeOf: PlaceOf): Links {
  const placed = pairs.map(([a, b]) => [placeOf(a), placeOf(b)] as const).filter(([a, b]) => a >= 0 && b >= 0);
  return {
    a: Int32Array.from(placed, ([a]) => a),
    b: Int32Array.from(placed, ([, b]) => b),
    km: new Float64Array(placed.length),
  };
}
