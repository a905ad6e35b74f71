import type { Triangulation } from '../../core/edit/plan-graph.ts';
import { delaunayGraph } from '../../core/graph/delaunay-graph.ts';
import type { WorkControl } from './work-entry.ts';

/** Finds who is a neighbour of whom among points, km in a plane; cannot be stopped half-way, but its process can. */
export function triangulate(
  { xKm, yKm }: { readonly xKm: Float64Array; readonly yKm: Float64Array },
  control: Pick<WorkControl, 'report'>,
): Triangulation {
  control.report({ phase: 'preparing', done: 0, total: 0, best: null });
  const { start, neighbour } = delaunayGraph(xKm, yKm);
  return { start, neighbour };
}
