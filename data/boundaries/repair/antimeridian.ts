import type { Place } from '../files/area-set.ts';
import { AreaRefused } from '../files/areas-refused.ts';
import { inBox } from './clip.ts';
import type { Ring } from './geometry-parts.ts';

/** Longitudes beyond one turn and a half are no longitudes. */
const MOST_LONGITUDE = 540;

export interface CutPolygons {
  readonly polygons: Ring[][];
  readonly cut: boolean;
  /** Longitudes of 180 to 360 and the like were written as -180 to 0. */
  readonly shifted: boolean;
}

/**
 * Polygons with longitudes from -180 to 180, cut where they cross 180 degrees (RFC 7946, section 3.1.9). A step of
 * more than 180 degrees between two positions is a step over the antimeridian the short way. Throws AreaRefused
 * (longitude-impossible, around-earth).
 */
export function cutAtAntimeridian(polygons: readonly Ring[][]): CutPolygons {
  if (polygons.every((rings) => rings.every(isPlain)))
    return { polygons: polygons as Ring[][], cut: false, shifted: false };
  let cut = false;
  let shifted = false;
  const pieces = polygons.flatMap((rings) => {
    if (rings.every(isPlain)) return [rings];
    const flat = onOneSheet(rings);
    const [west, east] = extent(flat);
    if (west >= -180 && east <= 180) {
      shifted = true;
      return [flat];
    }
    cut = true;
    return [-360, 0, 360].flatMap((turn) => {
      if (east <= turn - 180 || west >= turn + 180) return [];
      return inBox([flat], turn - 180, turn + 180).map((inner) => inner.map((ring) => moved(ring, -turn)));
    });
  });
  return { polygons: pieces, cut, shifted };
}

function isPlain(ring: Ring): boolean {
  return ring.every(
    ([lon], i) => Math.abs(lon) <= 180 && (i === 0 || Math.abs(lon - (ring[i - 1] as Place)[0]) <= 180),
  );
}

/** The rings of a polygon without steps over the antimeridian: the outer one begins in -180..180, holes lie in it. */
function onOneSheet(rings: readonly Ring[]): Ring[] {
  const [outer, ...holes] = rings.map(unwrapped);
  if (!outer) return [];
  const [west, east] = extent([outer]);
  return [outer, ...holes.map((hole) => moved(hole, turnInto(extent([hole])[0], west, east)))];
}

function turnInto(lon: number, west: number, east: number): number {
  return [0, 360, -360].find((turn) => lon + turn >= west && lon + turn <= east) ?? 0;
}

function unwrapped(ring: Ring): Ring {
  let turn = 0;
  let before = Number.NaN;
  const flat = ring.map(([lon, lat], i): Place => {
    if (Math.abs(lon) > MOST_LONGITUDE) throw new AreaRefused('longitude-impossible', { lon });
    if (i === 0) turn = lon > 180 ? -360 : lon < -180 ? 360 : 0;
    else if (lon + turn - before > 180) turn -= 360;
    else if (lon + turn - before < -180) turn += 360;
    before = lon + turn;
    return [before, lat];
  });
  const [first] = flat[0] ?? [0];
  const [last] = flat.at(-1) ?? [0];
  const [west, east] = extent([flat]);
  // It does not come back to where it began, or it was as wide as the Earth and now has no width: it goes around a pole.
  if (Math.abs(first - last) > 1e-9 || east - west < 1e-9) throw new AreaRefused('around-earth');
  return flat;
}

function moved(ring: Ring, by: number): Ring {
  return by === 0 ? ring : ring.map(([lon, lat]): Place => [lon + by, lat]);
}

function extent(rings: readonly Ring[]): [west: number, east: number] {
  let west = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  for (const ring of rings) {
    for (const [lon] of ring) {
      if (lon < west) west = lon;
      if (lon > east) east = lon;
    }
  }
  return [west, east];
}
