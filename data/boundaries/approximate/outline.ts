import Flatbush from 'flatbush';
import { EARTH_RADIUS_KM } from '../../../core/geo/distance.ts';

/** Longitude and latitude in degrees. */
export type Position = readonly [lon: number, lat: number];
export type Ring = readonly Position[];

/** One polygon, ready to be clipped: its rings as numbered segments that walk with the inside on their left. */
export interface Outline {
  /** Segment s runs from (ax, ay) to (bx, by). */
  readonly ax: Float64Array;
  readonly ay: Float64Array;
  readonly bx: Float64Array;
  readonly by: Float64Array;
  /** Ring r has the segments `ends[r - 1]` to before `ends[r]`; the first is the outer one. */
  readonly ends: Int32Array;
  /** The segments whose box meets a box, rising. */
  search(west: number, south: number, east: number, north: number): number[];
  /** Even-odd rule on all rings. */
  contains(lon: number, lat: number): boolean;
}

/** A polygon, its outer ring first, rings in any direction. Null where it has no area. */
export function outlineOf(rings: readonly Ring[]): Outline | null {
  const turned = rings.flatMap((ring, r) => {
    const distinct = closed(ring).filter(([x, y], i, all) => i === 0 || x !== all[i - 1]?.[0] || y !== all[i - 1]?.[1]);
    const area = signedArea(distinct);
    if (area === 0 || distinct.length < 4) return r === 0 ? [null] : [];
    return [area > 0 === (r === 0) ? distinct : [...distinct].reverse()];
  });
  if (!turned[0]) return null;
  const kept = turned as Ring[];
  let total = 0;
  const ends = Int32Array.from(kept, (ring) => {
    total += ring.length - 1;
    return total;
  });
  const [ax, ay, bx, by] = [0, 0, 0, 0].map(() => new Float64Array(total)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const index = new Flatbush(total);
  let s = 0;
  for (const ring of kept) {
    for (let i = 1; i < ring.length; i++, s++) {
      const [fromX, fromY] = ring[i - 1] as Position;
      const [toX, toY] = ring[i] as Position;
      ax[s] = fromX;
      ay[s] = fromY;
      bx[s] = toX;
      by[s] = toY;
      index.add(Math.min(fromX, toX), Math.min(fromY, toY), Math.max(fromX, toX), Math.max(fromY, toY));
    }
  }
  index.finish();
  return {
    ax,
    ay,
    bx,
    by,
    ends,
    search: (west, south, east, north) => index.search(west, south, east, north).sort((a, b) => a - b),
    contains(x, y) {
      let inside = false;
      for (const i of index.search(x, y, Number.POSITIVE_INFINITY, y)) {
        const [fromX, fromY, toX, toY] = [ax[i], ay[i], bx[i], by[i]] as [number, number, number, number];
        if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX) inside = !inside;
      }
      return inside;
    },
  };
}

/** Illinois of the US atlas ends a step from where it begins. */
function closed(ring: Ring): Ring {
  const [first, last] = [ring[0], ring.at(-1)];
  return first && (first[0] !== last?.[0] || first[1] !== last[1]) ? [...ring, first] : ring;
}

/** Area of a closed ring in square degrees: above 0 counter-clockwise. */
export function signedArea(ring: Ring): number {
  const [ox, oy] = ring[0] ?? [0, 0];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [fromX, fromY] = ring[i - 1] as Position;
    const [toX, toY] = ring[i] as Position;
    twice += (fromX - ox) * (toY - oy) - (toX - ox) * (fromY - oy);
  }
  return twice / 2;
}

const RADIANS = Math.PI / 180;

/**
 * Area in km2 of a closed ring whose sides are straight in longitude and latitude, as borders are drawn: the integral
 * of the cosine of latitude, exact on the sphere, so that the parts of a shape sum to the whole. Above 0
 * counter-clockwise.
 */
function ringAreaKm2(ring: Ring): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [fromX, fromY] = ring[i === 0 ? ring.length - 1 : i - 1] as Position;
    const [toX, toY] = ring[i] as Position;
    // The mean of sin over a straight side: exact, and not the difference of two cosines, which are nearly equal.
    const middle = ((fromY + toY) / 2) * RADIANS;
    const half = ((toY - fromY) / 2) * RADIANS;
    sum -= (toX - fromX) * RADIANS * Math.sin(middle) * (half === 0 ? 1 : Math.sin(half) / half);
  }
  return sum * EARTH_RADIUS_KM * EARTH_RADIUS_KM;
}

/** Area of polygons, each an outer ring and its holes. */
export function shapeAreaKm2(shape: readonly (readonly Ring[])[]): number {
  return shape.reduce(
    (sum, rings) => sum + rings.reduce((area, ring, r) => area + (r === 0 ? 1 : -1) * Math.abs(ringAreaKm2(ring)), 0),
    0,
  );
}
