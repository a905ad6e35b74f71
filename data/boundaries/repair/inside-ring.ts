import Flatbush from 'flatbush';
import type { Place } from '../files/area-set.ts';
import type { Ring } from './geometry-parts.ts';

/** Whether a place lies in a ring, by the even-odd rule in the plane of degrees. */
export type InsideTest = (x: number, y: number) => boolean;

/** Below this many corners walking along the ring is quicker than an index of it. */
const LEAST_INDEXED = 200;

/**
 * The test for one ring. A lake district has ten thousand holes in an outline of a hundred thousand corners: for a long
 * ring an index of its edges (flatbush) gives those that a ray to the east can meet.
 */
export function insideOf(ring: Ring): InsideTest {
  const [west, south, east, north] = extent(ring);
  const within = (x: number, y: number) => x >= west && x <= east && y >= south && y <= north;
  if (ring.length < LEAST_INDEXED) {
    return (x, y) => {
      if (!within(x, y)) return false;
      let inside = false;
      for (let i = 1; i < ring.length; i++) if (meets(ring, i, x, y)) inside = !inside;
      return inside;
    };
  }
  const index = new Flatbush(ring.length - 1);
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as Place;
    const [bx, by] = ring[i] as Place;
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  return (x, y) =>
    within(x, y) && index.search(x, y, east, y).filter((edge) => meets(ring, edge + 1, x, y)).length % 2 === 1;
}

/** Whether a ray from the place to the east meets the edge that ends at corner i. */
function meets(ring: Ring, i: number, x: number, y: number): boolean {
  const [ax, ay] = ring[i - 1] as Place;
  const [bx, by] = ring[i] as Place;
  return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
}

function extent(ring: Ring): [west: number, south: number, east: number, north: number] {
  let [west, south, east, north] = [540, 90, -540, -90];
  for (const [lon, lat] of ring) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
