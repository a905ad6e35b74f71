import Delaunator from 'delaunator';
import type { Graph } from '../balance/problem.ts';
import { graphOfPairs } from './pairs-graph.ts';
import { twinsOf } from './twins.ts';

/**
 * The neighbour graph of points in a plane, by Delaunay triangulation; border lengths are unknown (0). Points on the
 * same place, of which a triangulation keeps one, are linked to that twin. One, two and collinear points work: a line
 * of points is a chain. All coordinates must be finite.
 */
export function delaunayGraph(xKm: Float64Array, yKm: Float64Array): Graph {
  const pairs = delaunayPairs(xKm, yKm);
  return graphOfPairs(xKm.length, pairs.a, pairs.b, new Float64Array(pairs.a.length));
}

/** The edges of the triangulation as pairs, twins included. */
export function delaunayPairs(xKm: Float64Array, yKm: Float64Array): { a: Int32Array; b: Int32Array } {
  const twins = twinsOf(xKm, yKm);
  const { kept } = twins;
  const coords = new Float64Array(2 * kept.length);
  for (let i = 0; i < kept.length; i++) {
    coords[2 * i] = xKm[kept[i] as number] as number;
    coords[2 * i + 1] = yKm[kept[i] as number] as number;
  }
  const { triangles, halfedges } = new Delaunator(coords);
  const edges = triangles.length > 0 ? edgesOfTriangles(triangles, halfedges) : chain(coords);
  const left = [...unreached(kept.length, edges)];
  const isLeft = new Set(left);
  const count = edges.length / 2;
  const a = new Int32Array(count + left.length + twins.unit.length);
  const b = new Int32Array(a.length);
  for (let i = 0; i < count; i++) {
    a[i] = kept[edges[2 * i] as number] as number;
    b[i] = kept[edges[2 * i + 1] as number] as number;
  }
  // Delaunator also drops points that are nearly, not exactly, on another: each joins its nearest reached point.
  left.forEach((point, i) => {
    a[count + i] = kept[point] as number;
    b[count + i] = kept[nearestOther(coords, point, isLeft)] as number;
  });
  a.set(twins.unit, count + left.length);
  b.set(twins.twin, count + left.length);
  return { a, b };
}

/** Rows from west to east, then south to north, then by number. */
function orderAlong(xKm: Float64Array, yKm: Float64Array): Int32Array {
  return Int32Array.from(xKm.keys()).sort(
    (u, v) => (xKm[u] as number) - (xKm[v] as number) || (yKm[u] as number) - (yKm[v] as number) || u - v,
  );
}

/** Two places per edge, each edge once: an inner one is where its second half is. */
function edgesOfTriangles(triangles: Uint32Array, halfedges: Int32Array): Int32Array {
  const edges = new Int32Array(2 * triangles.length);
  let filled = 0;
  for (let edge = 0; edge < triangles.length; edge++) {
    if ((halfedges[edge] as number) > edge) continue;
    edges[filled++] = triangles[edge] as number;
    edges[filled++] = triangles[edge % 3 === 2 ? edge - 2 : edge + 1] as number;
  }
  return edges.slice(0, filled);
}

/** Collinear points, which have no triangle: each to the next along the line. */
function chain(coords: Float64Array): Int32Array {
  const xs = coords.filter((_, i) => i % 2 === 0);
  const order = orderAlong(
    xs,
    coords.filter((_, i) => i % 2 === 1),
  );
  const edges = new Int32Array(Math.max(0, 2 * (order.length - 1)));
  for (let i = 0; i + 1 < order.length; i++) {
    edges[2 * i] = order[i] as number;
    edges[2 * i + 1] = order[i + 1] as number;
  }
  return edges;
}

function unreached(points: number, edges: Int32Array): Set<number> {
  const reached = new Uint8Array(points);
  for (const point of edges) reached[point] = 1;
  const left = new Set<number>();
  if (points > 1) for (let point = 0; point < points; point++) if (!reached[point]) left.add(point);
  return left;
}

function nearestOther(coords: Float64Array, point: number, left: ReadonlySet<number>): number {
  let best = -1;
  let bestSquare = Number.POSITIVE_INFINITY;
  for (let other = 0; 2 * other < coords.length; other++) {
    if (left.has(other)) continue;
    const dx = (coords[2 * other] as number) - (coords[2 * point] as number);
    const dy = (coords[2 * other + 1] as number) - (coords[2 * point + 1] as number);
    if (dx * dx + dy * dy >= bestSquare) continue;
    bestSquare = dx * dx + dy * dy;
    best = other;
  }
  return best;
}
