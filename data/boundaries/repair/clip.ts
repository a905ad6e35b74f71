import { type Geom, intersection, union } from 'polyclip-ts';
import type { Place } from '../files/area-set.ts';
import { AreaRefused } from '../files/areas-refused.ts';
import type { Ring } from './geometry-parts.ts';

/** polyclip-ts reckons exactly and slowly; 100,000 corners take it half a minute. */
const MOST_CORNERS = 60_000;

/** Polygons with their crossings resolved and their overlaps joined: the union of all with itself. */
export function resolved(polygons: readonly Ring[][]): Ring[][] {
  return clipped(polygons, (shape) => union(shape));
}

/** The part of polygons inside a box of degrees. */
export function inBox(polygons: readonly Ring[][], west: number, east: number): Ring[][] {
  const box: [number, number][] = [
    [west, -90],
    [east, -90],
    [east, 90],
    [west, 90],
    [west, -90],
  ];
  return clipped(polygons, (shape) => intersection(shape, [[box]]));
}

function clipped(polygons: readonly Ring[][], clip: (shape: Geom) => [number, number][][][]): Ring[][] {
  const corners = polygons.reduce((sum, rings) => sum + rings.reduce((inner, ring) => inner + ring.length, 0), 0);
  if (corners > MOST_CORNERS) throw new AreaRefused('too-tangled');
  const shape = polygons.map((rings) => rings.map((ring) => ring.map(([x, y]): [number, number] => [x, y])));
  try {
    return clip(shape).map((rings) => rings.map((ring) => ring.map(([x, y]): Place => [x, y])));
  } catch {
    throw new AreaRefused('too-tangled'); // it gives up with a plain Error on shapes it cannot order
  }
}
