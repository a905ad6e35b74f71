import { STEPS_PER_DEGREE } from '../adjacency/edges.ts';
import { along, type Faces, startOf } from './faces.ts';
import type { Segments } from './segments.ts';

const KM_PER_STEP = 111.195 / STEPS_PER_DEGREE;

/** The box of a face: west, south, east, north. */
export type FaceBox = readonly [west: number, south: number, east: number, north: number];

export function boxOfFace(segments: Segments, faces: Faces, face: number): FaceBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const half of along(faces, face)) {
    const [x, y] = startOf(segments, half);
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

/** Square steps of a face as km2, in the plane of its middle latitude: exact enough for what is no larger than a state. */
export function stepsToKm2([, south, , north]: FaceBox, steps: number): number {
  const latitude = (south + north) / 2 / STEPS_PER_DEGREE;
  return steps * KM_PER_STEP ** 2 * Math.cos((latitude * Math.PI) / 180);
}

/** Whether a place lies within the outline of a face; even-odd. */
export function isInFace(segments: Segments, faces: Faces, face: number, x: number, y: number): boolean {
  let inside = false;
  for (const half of along(faces, face)) {
    const [ax, ay] = startOf(segments, half);
    const [bx, by] = startOf(segments, half ^ 1);
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
