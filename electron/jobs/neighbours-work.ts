import type { Triangulation } from '../../core/edit/plan-graph.ts';
import { delaunayGraph } from '../../core/graph/delaunay-graph.ts';
import { type UnitPlaces, type UnitPlane, unitPlane } from '../../core/tally/unit-plane.ts';
import type { WorkControl } from './work-entry.ts';

/** What was found of points: where they lie in the plane, and who is a neighbour of whom there. */
export interface FoundNeighbours extends Triangulation {
  readonly plane: UnitPlane;
}

/** Finds who is a neighbour of whom among points; cannot be stopped half-way, but its process can. */
export function triangulate(places: UnitPlaces, control: Pick<WorkControl, 'report'>): FoundNeighbours {
  control.report({ phase: 'preparing', done: 0, total: 0, best: null });
  const plane = unitPlane(places);
  const { start, neighbour } = delaunayGraph(plane.xKm, plane.yKm);
  return { start, neighbour, plane };
}
