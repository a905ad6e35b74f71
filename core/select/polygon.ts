import type { Box, Figure } from './figure.ts';
import { linesMeet } from './lines.ts';

/** Edges that a band holds on average, when bands are as many as corners by this. */
const CORNERS_PER_BAND = 2;
const MOST_BANDS = 2048;

/**
 * A closed ring, x and y in turn, its last corner joined to its first. What a line drawn by hand goes round is inside,
 * also where it goes round twice (nonzero winding). Edges are kept in bands from north to south, so that asking for a
 * place looks at the few edges beside it: a lasso has hundreds of corners and is asked a million times. Null for fewer
 * than three corners.
 */
export function polygonFigure(ring: Float64Array): Figure | null {
  const corners = ring.length / 2;
  if (corners < 3) return null;
  const box = boxOf(ring);
  const count = Math.max(1, Math.min(MOST_BANDS, Math.ceil(corners / CORNERS_PER_BAND)));
  const height = (box.south - box.north) / count || 1;
  const bandOf = (y: number) => Math.max(0, Math.min(count - 1, Math.floor((y - box.north) / height)));
  const bands: number[][] = Array.from({ length: count }, () => []);
  const edge = (i: number) => {
    const j = (i + 1) % corners;
    return [ring[2 * i], ring[2 * i + 1], ring[2 * j], ring[2 * j + 1]] as [number, number, number, number];
  };
  for (let i = 0; i < corners; i++) {
    const [, ay, , by] = edge(i);
    for (let band = bandOf(Math.min(ay, by)); band <= bandOf(Math.max(ay, by)); band++) bands[band]?.push(i);
  }

  const contains = (x: number, y: number) => {
    if (!(x >= box.west && x <= box.east && y >= box.north && y <= box.south)) return false;
    let winding = 0;
    for (const i of bands[bandOf(y)] ?? []) {
      const [ax, ay, bx, by] = edge(i);
      if (ay <= y === by <= y) continue;
      const right = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
      if (ay <= y && right > 0) winding++;
      else if (by <= y && right < 0) winding--;
    }
    return winding !== 0;
  };
  return {
    box,
    inside: [ring[0] as number, ring[1] as number],
    contains,
    touches(ax, ay, bx, by) {
      if (contains(ax, ay) || contains(bx, by)) return true;
      const [low, high] = [Math.min(ay, by), Math.max(ay, by)];
      if (high < box.north || low > box.south) return false;
      for (let band = bandOf(low); band <= bandOf(high); band++) {
        for (const i of bands[band] ?? []) if (linesMeet(ax, ay, bx, by, ...edge(i))) return true;
      }
      return false;
    },
  };
}

/** The rectangle round places, x and y in turn. */
export function boxOf(places: ArrayLike<number>): Box {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < places.length; i += 2) {
    const [x, y] = [places[i] as number, places[i + 1] as number];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < north) north = y;
    if (y > south) south = y;
  }
  return { west, north, east, south };
}
