import type { Place } from '../files/area-set.ts';
import type { Ring } from './geometry-parts.ts';

export interface CleanRing {
  /** Closed; null where fewer than three different points are left. */
  readonly ring: Ring | null;
  /** True where the last position was not the first. */
  readonly wasOpen: boolean;
  readonly duplicates: number;
  readonly spikes: number;
  /** All points on one line: no extent, kept as it is. */
  readonly flat: boolean;
}

/**
 * A ring without repeated positions and without spikes (an edge out and back over itself), closed. A ring whose points
 * all lie on one line is only freed from repeats: the planner should still see where it is.
 */
export function cleanRing(given: readonly Place[]): CleanRing {
  const wasOpen = given.length > 1 && !same(given[0] as Place, given.at(-1) as Place);
  const open = wasOpen ? given : given.slice(0, -1);
  const distinct = open.filter((point, i) => i === 0 || !same(point, open[i - 1] as Place));
  while (distinct.length > 1 && same(distinct[0] as Place, distinct.at(-1) as Place)) distinct.pop();
  const duplicates = open.length - distinct.length;
  if (distinct.length < 3) return { ring: null, wasOpen, duplicates, spikes: 0, flat: true };
  if (onOneLine(distinct)) return { ring: closed(distinct), wasOpen, duplicates, spikes: 0, flat: true };
  const kept = withoutSpikes(distinct);
  const spikes = distinct.length - kept.length;
  return { ring: kept.length < 3 ? null : closed(kept), wasOpen, duplicates, spikes, flat: kept.length < 3 };
}

/** Twice the signed area in square degrees; above zero where the ring runs anticlockwise. */
export function signedArea(ring: readonly Place[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as Place;
    const [bx, by] = ring[i] as Place;
    // Relative to the first point, so that small areas far from the origin keep their digits.
    sum += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY);
  }
  return sum;
}

function closed(points: Ring): Ring {
  return [...points, points[0] as Place];
}

function same(a: Place, b: Place): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function onOneLine(points: readonly Place[]): boolean {
  const [a, b] = points as [Place, Place];
  return points.every((point) => turn(a, b, point) === 0);
}

/** One pass with a stack, then the seam between end and start. */
function withoutSpikes(points: readonly Place[]): Ring {
  const kept: Ring = [];
  for (const point of points) {
    while (kept.length > 1 && isSpike(kept.at(-2) as Place, kept.at(-1) as Place, point)) kept.pop();
    if (kept.length === 0 || !same(kept.at(-1) as Place, point)) kept.push(point);
  }
  for (let changed = true; changed && kept.length > 2; ) {
    changed = false;
    if (isSpike(kept.at(-2) as Place, kept.at(-1) as Place, kept[0] as Place)) changed = kept.pop() !== undefined;
    else if (isSpike(kept.at(-1) as Place, kept[0] as Place, kept[1] as Place)) changed = kept.shift() !== undefined;
    if (kept.length > 1 && same(kept.at(-1) as Place, kept[0] as Place)) kept.pop();
  }
  return kept;
}

/** Whether the way from a to tip turns straight back towards c. */
function isSpike(a: Place, tip: Place, c: Place): boolean {
  if (turn(a, tip, c) !== 0) return false;
  return (tip[0] - a[0]) * (c[0] - tip[0]) + (tip[1] - a[1]) * (c[1] - tip[1]) < 0;
}

function turn(a: Place, b: Place, c: Place): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}
