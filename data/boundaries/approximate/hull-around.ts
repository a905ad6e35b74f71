import type { Position } from './outline.ts';
import type { Polygons } from './voronoi-areas.ts';

/** How far the hull lies beyond the outermost places. */
const MARGIN_KM = 15;
const KM_PER_DEGREE = 111.195;
const CORNERS = 12;

/** Places further apart than this have hulls of their own: an overseas department is no part of the next. */
const APART_DEGREES = 5;

interface Place {
  readonly lat: number;
  readonly lon: number;
}

/** Convex hulls around groups of places, with a margin; no polygon where there are no places. */
export function hullAround(places: readonly Place[]): Polygons {
  return groups(places).map((group) => {
    const hull = convexHull(group.flatMap(ringAround));
    return [[...hull, hull[0] as Position]];
  });
}

/** Places whose squares of one degree lie near each other, directly or by others between. */
function groups(places: readonly Place[]): Place[][] {
  const squares = new Map<string, Place[]>();
  for (const place of places) {
    const key = `${Math.floor(place.lat)} ${Math.floor(place.lon)}`;
    const square = squares.get(key);
    if (square) square.push(place);
    else squares.set(key, [place]);
  }
  const found: Place[][] = [];
  for (const start of [...squares.keys()]) {
    const group: Place[] = [];
    const next = [start];
    for (let key = next.pop(); key !== undefined; key = next.pop()) {
      const square = squares.get(key);
      if (!square) continue;
      squares.delete(key);
      for (const place of square) group.push(place);
      const [row, column] = key.split(' ').map(Number) as [number, number];
      for (let dy = -APART_DEGREES; dy <= APART_DEGREES; dy++) {
        for (let dx = -APART_DEGREES; dx <= APART_DEGREES; dx++) next.push(`${row + dy} ${column + dx}`);
      }
    }
    if (group.length > 0) found.push(group);
  }
  return found;
}

function ringAround({ lat, lon }: Place): Position[] {
  const north = MARGIN_KM / KM_PER_DEGREE;
  const east = north / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  return Array.from({ length: CORNERS }, (_, i): Position => {
    const angle = (2 * Math.PI * i) / CORNERS;
    return [lon + east * Math.cos(angle), lat + north * Math.sin(angle)];
  });
}

/** Andrew's monotone chain (1979), counter-clockwise. */
function convexHull(points: readonly Position[]): Position[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (ordered: readonly Position[]): Position[] => {
    const chain: Position[] = [];
    for (const point of ordered) {
      while (chain.length >= 2 && turn(chain.at(-2) as Position, chain.at(-1) as Position, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

function turn([ox, oy]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  return (ax - ox) * (by - oy) - (ay - oy) * (bx - ox);
}
