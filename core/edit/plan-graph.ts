import type { Graph } from '../balance/problem.ts';
import type { Link } from '../model/link.ts';
import type { Plan } from '../model/plan.ts';
import type { NeighbourTable, UnitTable } from '../model/unit.ts';
import { type UnitPlane, unitPlane } from '../tally/unit-plane.ts';
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

/** An edit leaves units, pairs and links as they are, and the triangulation of many points takes seconds. */
const known = new WeakMap<UnitTable, Known>();

/** The neighbour graph of a plan's units, made once for the same units, pairs and links. */
export function planGraph(plan: Pick<Plan, 'units' | 'neighbours' | 'links'>): PlanGraph {
  const { units, neighbours, links } = plan;
  const before = known.get(units);
  if (before && before.neighbours === neighbours && before.links === links) return before.made;
  const plane = unitPlane(units);
  const placeOf = new Int32Array(units.count).fill(-1);
  plane.rows.forEach((row, place) => {
    placeOf[row] = place;
  });
  const graph = plane.rows.length > 0 ? unitGraph(plane, units.count, plannedNeighbours(plan)) : NO_UNITS;
  const made = { plane, graph, placeOf };
  known.set(units, { neighbours, links, made });
  return made;
}

const NO_UNITS: Graph = { start: new Int32Array(1), neighbour: new Int32Array(0), borderKm: new Float64Array(0) };
