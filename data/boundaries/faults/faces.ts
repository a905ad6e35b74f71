import { cornerSet } from './corner-set.ts';
import type { Segments } from './segments.ts';

/**
 * The faces that segments which meet in their ends alone cut the plane into. Half-edge 2 s runs along segment s from its
 * western end, 2 s + 1 back; each has its face on its left.
 */
export interface Faces {
  readonly count: number;
  /** The boundary of a face that each half-edge is part of, and the half-edge behind it on that boundary. */
  readonly face: Int32Array;
  readonly next: Int32Array;
  /** A half-edge of each boundary. */
  readonly first: Int32Array;
  /** Square steps; negative where it goes round what lies inside of it, from without. */
  readonly area: Float64Array;
}

export function facesOf(segments: Segments): Faces {
  const next = nextOnFace(segments);
  const face = new Int32Array(next.length).fill(-1);
  const first: number[] = [];
  const area: number[] = [];
  for (let start = 0; start < next.length; start++) {
    if (face[start] !== -1) continue;
    const number = first.length;
    first.push(start);
    const [originX, originY] = startOf(segments, start);
    let sum = 0;
    let edge = start;
    do {
      face[edge] = number;
      const [ax, ay] = startOf(segments, edge);
      const [bx, by] = startOf(segments, edge ^ 1);
      sum += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY);
      edge = next[edge] as number;
    } while (edge !== start);
    area.push(sum / 2);
  }
  return { count: first.length, face, next, first: Int32Array.from(first), area: Float64Array.from(area) };
}

/** Where a half-edge begins. */
export function startOf({ x1, y1, x2, y2 }: Segments, half: number): [x: number, y: number] {
  const s = half >> 1;
  return half & 1 ? [x2[s] as number, y2[s] as number] : [x1[s] as number, y1[s] as number];
}

/** The half-edges along a boundary, from its first one on. */
export function* along({ next, first }: Faces, boundary: number): Generator<number> {
  const start = first[boundary] as number;
  let edge = start;
  do {
    yield edge;
    edge = next[edge] as number;
  } while (edge !== start);
}

/** At each corner a face goes on along the half-edge that is the next one clockwise from the way it came. */
function nextOnFace(segments: Segments): Int32Array {
  const halves = 2 * segments.count;
  const { corner, corners } = cornersOf(segments);
  const start = new Int32Array(corners + 1);
  for (const c of corner) start[c + 1] = (start[c + 1] as number) + 1;
  for (let c = 0; c < corners; c++) start[c + 1] = (start[c + 1] as number) + (start[c] as number);
  const filled = start.slice();
  const outgoing = new Int32Array(halves);
  for (let half = 0; half < halves; half++) {
    const c = corner[half] as number;
    outgoing[filled[c] as number] = half;
    filled[c] = (filled[c] as number) + 1;
  }
  const next = new Int32Array(halves);
  const angle = (half: number) => {
    const [ax, ay] = startOf(segments, half);
    const [bx, by] = startOf(segments, half ^ 1);
    return Math.atan2(by - ay, bx - ax);
  };
  for (let c = 0; c < corners; c++) {
    const round = outgoing.subarray(start[c], start[c + 1]);
    if (round.length > 1) round.set(Array.from(round).sort((a, b) => angle(a) - angle(b)));
    round.forEach((half, i) => {
      next[half ^ 1] = round[(i + round.length - 1) % round.length] as number;
    });
  }
  return next;
}

/** The corner at which each half-edge begins: places with the same coordinates are one. */
function cornersOf(segments: Segments): { corner: Int32Array; corners: number } {
  const halves = 2 * segments.count;
  const places = cornerSet(halves);
  const corner = new Int32Array(halves);
  for (let half = 0; half < halves; half++) corner[half] = places.put(...startOf(segments, half));
  return { corner, corners: places.count };
}
