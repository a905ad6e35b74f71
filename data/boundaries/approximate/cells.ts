import { Delaunay } from 'd3-delaunay';
import type { Position } from './outline.ts';

/** The Voronoi cell of a point: a convex polygon. */
export interface Cell {
  /** Counter-clockwise, the first not repeated. Cells at the edge of the points reach far beyond them. */
  readonly vertices: readonly Position[];
  /** The point on the other side of the edge from vertex k to the next; -1 where there is none. */
  readonly across: readonly number[];
}

/** Where cells are needed: degrees. */
export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Points around the extent, far enough that no place in it is nearer to them; they close the cells at the edge. */
const FAR_POINTS = 8;
const FAR_TIMES = 10;

/**
 * Degrees are counted in these parts: d3-delaunay takes a triangle of less than 1e-9 square units for flat and puts its
 * circumcentre in the middle of all, and three ZIPs of one street make smaller ones.
 */
const PARTS = 1e5;

/**
 * Voronoi cells of places (degrees, all distinct) in the plane of longitude and latitude, longitudes shortened as on
 * the middle latitude of the extent, so that near is near on the ground. Null for a place that is nearly another's.
 */
export function voronoiCells(lat: Float64Array, lon: Float64Array, extent: Extent): (Cell | null)[] {
  const squeeze = Math.max(0.05, Math.cos((((extent.south + extent.north) / 2) * Math.PI) / 180));
  const scale = { x: squeeze * PARTS, y: PARTS };
  const count = lat.length;
  const coords = new Float64Array(2 * (count + FAR_POINTS));
  for (let i = 0; i < count; i++) {
    coords[2 * i] = (lon[i] as number) * scale.x;
    coords[2 * i + 1] = (lat[i] as number) * scale.y;
  }
  const width = (extent.east - extent.west) * scale.x;
  const height = (extent.north - extent.south) * scale.y;
  const radius = FAR_TIMES * (Math.hypot(width, height) + PARTS);
  for (let f = 0; f < FAR_POINTS; f++) {
    // Turned a little: in line with the points they would make flat triangles.
    const angle = ((f + 0.31) * 2 * Math.PI) / FAR_POINTS;
    coords[2 * (count + f)] = ((extent.west + extent.east) / 2) * scale.x + radius * Math.cos(angle);
    coords[2 * (count + f) + 1] = ((extent.south + extent.north) / 2) * scale.y + radius * Math.sin(angle);
  }
  const delaunay = new Delaunay(coords);
  const { circumcenters } = delaunay.voronoi([-1e12, -1e12, 1e12, 1e12]);
  return Array.from({ length: count }, (_, point) => cellOf(delaunay, circumcenters, point, count, scale));
}

/** Walks the triangles around a point: their circumcentres are the corners of its cell. */
function cellOf(
  { inedges, halfedges, triangles }: Delaunay<unknown>,
  circumcenters: Float64Array,
  point: number,
  count: number,
  scale: { readonly x: number; readonly y: number },
): Cell | null {
  const first = inedges[point] as number;
  if (first < 0) return null;
  const vertices: Position[] = [];
  const across: number[] = [];
  let edge = first;
  do {
    const triangle = Math.floor(edge / 3);
    vertices.push([
      (circumcenters[2 * triangle] as number) / scale.x,
      (circumcenters[2 * triangle + 1] as number) / scale.y,
    ]);
    edge = edge % 3 === 2 ? edge - 2 : edge + 1;
    if (triangles[edge] !== point) return null; // a triangulation that broke over places too near to each other
    const other = triangles[edge % 3 === 2 ? edge - 2 : edge + 1] as number;
    across.push(other < count ? other : -1);
    edge = halfedges[edge] as number;
  } while (edge !== first && edge >= 0);
  return edge < 0 ? null : tidy(vertices, across);
}

/** Counter-clockwise, without edges of no length, which four places on one circle make. */
function tidy(vertices: Position[], across: number[]): Cell | null {
  const kept = vertices.flatMap((vertex, k) => {
    const [x, y] = vertices[(k + 1) % vertices.length] as Position;
    return x === vertex[0] && y === vertex[1] ? [] : [k];
  });
  if (kept.length < 3) return null;
  const corners = kept.map((k) => vertices[k] as Position);
  const others = kept.map((k) => across[k] as number);
  if (turn(corners) > 0) return { vertices: corners, across: others };
  // Backwards, the edge behind a corner is the one that was before it.
  return { vertices: corners.reverse(), across: [...others.slice(0, -1).reverse(), others.at(-1) as number] };
}

/** Twice the signed area: above 0 counter-clockwise. */
function turn(corners: readonly Position[]): number {
  const [ox, oy] = corners[0] as Position;
  return corners.reduce((sum, [ax, ay], k) => {
    const [bx, by] = corners[(k + 1) % corners.length] as Position;
    return sum + (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
  }, 0);
}
