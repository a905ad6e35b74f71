import Delaunator from 'delaunator';
import type { Graph } from '../balance/problem.ts';
import { graphOfPairs } from './pairs-graph.ts';

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
  const kept = twins.kept;
  const coords = new Float64Array(2 * kept.length);
  for (let i = 0; i < kept.length; i++) {
    coords[2 * i] = xKm[kept[i] as number] as number;
    coords[2 * i + 1] = yKm[kept[i] as number] as number;
  }
  const { triangles, halfedges } = new Delaunator(coords);
  const edges = triangles.length > 0 ? edgesOfTriangles(triangles, halfedges) : chain(coords);
  const left = unreached(kept.length, edges);
  const a: number[] = [];
  const b: number[] = [];
  for (let i = 0; i < edges.length; i += 2) {
    a.push(kept[edges[i] as number] as number);
    b.push(kept[edges[i + 1] as number] as number);
  }
  // Delaunator also drops points that are nearly, not exactly, on another: each joins its nearest reached point.
  for (const point of left) {
    a.push(kept[point] as number);
    b.push(kept[nearestOther(coords, point, left)] as number);
  }
  for (let i = 0; i < twins.unit.length; i++) {
    a.push(twins.unit[i] as number);
    b.push(twins.twin[i] as number);
  }
  return { a: Int32Array.from(a), b: Int32Array.from(b) };
}

interface Twins {
  /** One unit per distinct place, ascending. */
  readonly kept: Int32Array;
  /** The other units and, for each, the kept unit on its place. */
  readonly unit: Int32Array;
  readonly twin: Int32Array;
}

function twinsOf(xKm: Float64Array, yKm: Float64Array): Twins {
  const order = orderAlong(xKm, yKm);
  const keeper = new Int32Array(xKm.length);
  for (let i = 0; i < order.length; i++) {
    const unit = order[i] as number;
    const before = i > 0 ? (order[i - 1] as number) : -1;
    const same = before >= 0 && xKm[unit] === xKm[before] && yKm[unit] === yKm[before];
    keeper[unit] = same ? (keeper[before] as number) : unit;
  }
  const units = Int32Array.from(keeper.keys());
  const unit = units.filter((u) => keeper[u] !== u);
  return { kept: units.filter((u) => keeper[u] === u), unit, twin: unit.map((u) => keeper[u] as number) };
}

/** Rows from west to east, then south to north, then by number. */
function orderAlong(xKm: Float64Array, yKm: Float64Array): Int32Array {
  return Int32Array.from(xKm.keys()).sort(
    (u, v) => (xKm[u] as number) - (xKm[v] as number) || (yKm[u] as number) - (yKm[v] as number) || u - v,
  );
}

function edgesOfTriangles(triangles: Uint32Array, halfedges: Int32Array): Int32Array {
  const edges: number[] = [];
  for (let edge = 0; edge < triangles.length; edge++) {
    if ((halfedges[edge] as number) > edge) continue;
    const next = edge % 3 === 2 ? edge - 2 : edge + 1;
    edges.push(triangles[edge] as number, triangles[next] as number);
  }
  return Int32Array.from(edges);
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
