import type { Place } from '../files/area-set.ts';
import { AreaRefused } from '../files/areas-refused.ts';
import { signedArea } from './clean-ring.ts';
import type { Ring } from './geometry-parts.ts';
import { type InsideTest, insideOf } from './inside-ring.ts';

export interface PlacedHoles {
  readonly polygons: Ring[][];
  /** Holes that lie in no outer ring of the feature. */
  readonly dropped: number;
}

/** Outer rings looked at for holes that lie in none of their own; more were made to harm. */
const MOST_LOOKED_AT = 10_000_000;

/**
 * Holes in the outer ring that contains them: a reader of shapefiles guesses by boxes, and some programs write holes
 * behind the wrong ring. A hole that lies in none is dropped. Throws AreaRefused (too-tangled) where there are too many
 * stray holes and rings to look through.
 */
export function withHolesInside(polygons: readonly Ring[][]): PlacedHoles {
  if (polygons.every((rings) => rings.length <= 1)) return { polygons: polygons as Ring[][], dropped: 0 };
  const placed = polygons.map((rings) => rings.slice(0, 1));
  const tests = new Map<Ring, InsideTest>();
  const isInside = (hole: Ring, outer: Ring) => {
    const test = tests.get(outer) ?? insideOf(outer);
    tests.set(outer, test);
    return liesInside(hole, test);
  };
  let dropped = 0;
  let looked = 0;
  polygons.forEach(([own, ...holes], polygon) => {
    for (const hole of holes) {
      if (own && isInside(hole, own)) {
        placed[polygon]?.push(hole);
        continue;
      }
      looked += placed.length;
      if (looked > MOST_LOOKED_AT) throw new AreaRefused('too-tangled');
      const shells = placed.filter(([outer]) => outer && outer !== own && isInside(hole, outer));
      shells.sort((a, b) => Math.abs(signedArea(a[0] as Ring)) - Math.abs(signedArea(b[0] as Ring)));
      if (shells[0]) shells[0].push(hole);
      else dropped++;
    }
  });
  return { polygons: placed, dropped };
}

/** Middles of edges looked at: rings that touch share corners, and some middles too. */
const MOST_TRIED = 8;

function liesInside(hole: Ring, inside: InsideTest): boolean {
  const tries = Math.min(MOST_TRIED, hole.length - 1);
  let count = 0;
  for (let i = 0; i < tries; i++) {
    const [ax, ay] = hole[i] as Place;
    const [bx, by] = hole[i + 1] as Place;
    if (inside((ax + bx) / 2, (ay + by) / 2)) count++;
  }
  // A middle on the outer ring itself may fall to either side.
  return 2 * count >= tries;
}
