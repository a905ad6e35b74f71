import { type Geom, intersection, union } from 'polyclip-ts';
import type { Place } from '../files/area-set.ts';
import { AreaRefused } from '../files/areas-refused.ts';
import type { Ring } from './geometry-parts.ts';

/** polyclip-ts reckons exactly and slowly: 100,000 corners take it 8 seconds, twice as many overflow its stack. */
const MOST_CORNERS = 100_000;

/**
 * Polygons with their crossings resolved and their overlaps joined: the union of all with itself; null where they are
 * too large, or so entangled that polyclip-ts gives up.
 */
export function resolved(polygons: readonly Ring[][]): Ring[][] | null {
  return clipped(polygons, (shape) => union(shape));
}

/** The part of polygons inside a box of degrees. Throws AreaRefused (too-tangled) where they are too large. */
export function inBox(polygons: readonly Ring[][], west: number, east: number): Ring[][] {
  const box: [number, number][] = [
    [west, -90],
    [east, -90],
    [east, 90],
    [west, 90],
    [west, -90],
  ];
  const inside = clipped(polygons, (shape) => intersection(shape, [[box]]));
  if (!inside) throw new AreaRefused('too-tangled');
  return inside;
}

function clipped(polygons: readonly Ring[][], clip: (shape: Geom) => [number, number][][][]): Ring[][] | null {
  const corners = polygons.reduce((sum, rings) => sum + rings.reduce((inner, ring) => inner + ring.length, 0), 0);
  if (corners > MOST_CORNERS) return null;
  const shape = polygons.map((rings) => rings.map((ring) => ring.map(([x, y]): [number, number] => [x, y])));
  try {
    return clip(shape).map((rings) => rings.map((ring) => ring.map(([x, y]): Place => [x, y])));
  } catch {
    return null; // it gives up with a plain Error on shapes it cannot order
  }
}
