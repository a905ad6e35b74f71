import type { Graph } from '../balance/problem.ts';
import { delaunayGraph } from '../graph/delaunay-graph.ts';
import type { Link } from '../model/link.ts';
import type { Plan } from '../model/plan.ts';
import type { NeighbourTable, UnitTable } from '../model/unit.ts';
import { type UnitPlaces, type UnitPlane, unitPlane } from '../tally/unit-plane.ts';
import { plannedNeighbours } from './planned-neighbours.ts';
import { unitGraph } from './unit-graph.ts';

/** The neighbour graph of a plan's units, and where they lie. */
export interface PlanGraph {
  /** The units that have a place; its numbers are those of the graph. */
  readonly plane: UnitPlane;
  readonly graph: Graph;
  /** Number in the graph of each row of the unit table, -1 for a unit without a place. */
  readonly placeOf: Int32Array;
}

interface Known {
  readonly neighbours: NeighbourTable | null;
  readonly links: readonly Link[];
  readonly made: PlanGraph;
}

type Neighbouring = Pick<Plan, 'units' | 'neighbours' | 'links'>;

/** An edit leaves units, pairs and links as they are, and the triangulation of many points takes seconds. */
const known = new WeakMap<UnitTable, Known>();
/** The triangulation alone: links come and go. */
const triangulated = new WeakMap<UnitTable, Graph>();

/** Triangulated in a moment; more points are better made ready beside whoever waits (`triangulationNeeded`). */
const MOST_AT_ONCE = 60_000;

/** The neighbour graph of a plan's units, made once for the same units, pairs and links. */
export function planGraph(plan: Neighbouring): PlanGraph {
  const { units, neighbours, links } = plan;
  const before = known.get(units);
  if (before && before.neighbours === neighbours && before.links === links) return before.made;
  const plane = unitPlane(units);
  const placeOf = new Int32Array(units.count).fill(-1);
  plane.rows.forEach((row, place) => {
    placeOf[row] = place;
  });
  const own = neighbours ? null : triangulation(units, plane);
  const graph = plane.rows.length > 0 ? unitGraph(plane, units.count, plannedNeighbours(plan), own) : NO_UNITS;
  const made = { plane, graph, placeOf };
  known.set(units, { neighbours, links, made });
  return made;
}

/** The places that are to be triangulated before `planGraph` answers in a moment; null where it does that now. */
export function triangulationNeeded({ units, neighbours }: Neighbouring): UnitPlaces | null {
  if (neighbours || units.count <= MOST_AT_ONCE || triangulated.has(units)) return null;
  const { count, lat, lon, xKm, yKm } = units;
  return { count, lat, lon, xKm, yKm };
}

/** Neighbours of points without what is the same of all: no border has a known length. */
export type Triangulation = Pick<Graph, 'start' | 'neighbour'>;

/** Remembers the triangulation of some units that was made elsewhere. */
export function keepTriangulation(units: UnitTable, { start, neighbour }: Triangulation): void {
  triangulated.set(units, { start, neighbour, borderKm: new Float64Array(neighbour.length) });
}

/** The triangulation of points, made where nobody made it yet. */
export function triangulation(units: UnitTable, plane: UnitPlane = unitPlane(units)): Graph {
  const before = triangulated.get(units);
  if (before) return before;
  const made = delaunayGraph(plane.xKm, plane.yKm);
  triangulated.set(units, made);
  return made;
}

const NO_UNITS: Graph = { start: new Int32Array(1), neighbour: new Int32Array(0), borderKm: new Float64Array(0) };
