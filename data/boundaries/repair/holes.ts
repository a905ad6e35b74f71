import type { Place } from '../files/area-set.ts';
import { signedArea } from './clean-ring.ts';
import type { Ring } from './geometry-parts.ts';

export interface PlacedHoles {
  readonly polygons: Ring[][];
  /** Holes that lie in no outer ring of the feature. */
  readonly dropped: number;
}

/**
 * Holes in the outer ring that contains them: a reader of shapefiles guesses by boxes, and some programs write holes
 * behind the wrong ring. A hole that lies in none is dropped; rings that touch may share positions, so a hole is inside
 * where any of its edges' middles is.
 */
export function withHolesInside(polygons: readonly Ring[][]): PlacedHoles {
  if (polygons.every((rings) => rings.length <= 1)) return { polygons: polygons as Ring[][], dropped: 0 };
  const placed = polygons.map((rings) => rings.slice(0, 1));
  let dropped = 0;
  polygons.forEach(([own, ...holes], polygon) => {
    for (const hole of holes) {
      if (own && isInside(hole, own)) placed[polygon]?.push(hole);
      else {
        const shells = placed.filter(([outer]) => outer && outer !== own && isInside(hole, outer));
        shells.sort((a, b) => Math.abs(signedArea(a[0] as Ring)) - Math.abs(signedArea(b[0] as Ring)));
        if (shells[0]) shells[0].push(hole);
        else dropped++;
      }
    }
  });
  return { polygons: placed, dropped };
}

/** Most middles of edges looked at: the first that is clearly inside or outside decides. */
const MOST_TRIED = 8;

function isInside(hole: Ring, outer: Ring): boolean {
  const tries = Math.min(MOST_TRIED, hole.length - 1);
  let inside = 0;
  for (let i = 0; i < tries; i++) {
    const [ax, ay] = hole[i] as Place;
    const [bx, by] = hole[i + 1] as Place;
    if (contains(outer, (ax + bx) / 2, (ay + by) / 2)) inside++;
  }
  // A middle on the outer ring itself may fall to either side.
  return 2 * inside >= tries;
}

/** Even-odd rule in the plane of degrees. */
function contains(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as Place;
    const [bx, by] = ring[i] as Place;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
