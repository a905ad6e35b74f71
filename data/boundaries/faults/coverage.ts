import { STEPS_PER_DEGREE } from '../adjacency/edges.ts';
import { containsPlace, flatPolygons, polygonIndex } from '../flat-polygons.ts';
import type { AreaShape } from '../us-atlas.ts';
import { along, type Faces, startOf } from './faces.ts';
import type { Segments } from './segments.ts';

/** How many areas lie on one another in each face, and how the parts of the outlines that hang together lie. */
export interface Coverage {
  /** Areas over each boundary's face. */
  readonly areas: Int32Array;
  /** 1 where outlines that still cross contradict each other, so that the number is not known. */
  readonly unsure: Uint8Array;
  /** The boundary around each part, seen from without, the areas there, and a place at its western end. */
  readonly around: Int32Array;
  readonly outside: readonly (readonly number[])[];
  readonly west: readonly (readonly [x: number, y: number])[];
}

/** Steps from the western end of a part to a place that is outside of it, however its corners were rounded. */
export const BESIDE = 1;

/**
 * Counts the areas over each face: across a segment there are as many more as have it on that side, and outside of each
 * part as many as the polygons there say.
 */
export function coverageOf(segments: Segments, faces: Faces, shapes: readonly AreaShape[]): Coverage {
  const areas = new Int32Array(faces.count);
  const unsure = new Uint8Array(faces.count);
  const seen = new Uint8Array(faces.count);
  const around: number[] = [];
  const outside: number[][] = [];
  const west: [number, number][] = [];
  const polygons = flatPolygons(shapes);
  const index = polygons.length > 0 ? polygonIndex(polygons) : null;
  const covering = (lon: number, lat: number) => {
    const found = index?.search(lon, lat, lon, lat) ?? [];
    return found.flatMap((p) => {
      const polygon = polygons[p];
      return polygon && containsPlace(polygon, lon, lat) ? [polygon.unit] : [];
    });
  };
  for (let start = 0; start < faces.count; start++) {
    if (seen[start]) continue;
    const part = [start];
    seen[start] = 1;
    let outer = start;
    let end: [number, number] = startOf(segments, faces.first[start] as number);
    for (let at = 0; at < part.length; at++) {
      const boundary = part[at] as number;
      if ((faces.area[boundary] as number) < (faces.area[outer] as number)) outer = boundary;
      for (const half of along(faces, boundary)) {
        const place = startOf(segments, half);
        if (place[0] < end[0] || (place[0] === end[0] && place[1] < end[1])) end = place;
        const beyond = faces.face[half ^ 1] as number;
        const count = (areas[boundary] as number) - more(segments, half);
        if (seen[beyond]) {
          if (areas[beyond] !== count) unsure[beyond] = unsure[boundary] = 1;
          continue;
        }
        seen[beyond] = 1;
        areas[beyond] = count;
        part.push(beyond);
      }
    }
    const there = covering((end[0] - BESIDE) / STEPS_PER_DEGREE, end[1] / STEPS_PER_DEGREE);
    const shift = there.length - (areas[outer] as number);
    for (const boundary of part) areas[boundary] = (areas[boundary] as number) + shift;
    around.push(outer);
    outside.push(there);
    west.push(end);
  }
  return { areas, unsure, around: Int32Array.from(around), outside, west };
}

/** How many more areas lie on the left of a half-edge than on its right. */
function more({ start, side }: Segments, half: number): number {
  const s = half >> 1;
  let sum = 0;
  for (let i = start[s] as number; i < (start[s + 1] as number); i++) sum += side[i] as number;
  return half & 1 ? -sum : sum;
}
