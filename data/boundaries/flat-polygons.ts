import Flatbush from 'flatbush';
import type { AreaShape } from './us-atlas.ts';

/** A polygon of an area, packed, with its box. */
export interface FlatPolygon {
  /** Row of the area. */
  readonly unit: number;
  /** Longitude and latitude in turns; ring r is `coords[2 * ends[r - 1]] .. coords[2 * ends[r]]`. */
  readonly coords: Float64Array;
  readonly ends: Int32Array;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Every polygon of every area. */
export function flatPolygons(shapes: readonly AreaShape[]): FlatPolygon[] {
  return shapes.flatMap((shape, unit) =>
    shape.map((rings) => {
      const coords = new Float64Array(2 * rings.reduce((sum, ring) => sum + ring.length, 0));
      const box = { west: 540, south: 90, east: -540, north: -90 };
      let at = 0;
      const ends = Int32Array.from(rings, (ring) => {
        for (const [lon, lat] of ring) {
          coords[at++] = lon;
          coords[at++] = lat;
          box.west = Math.min(box.west, lon);
          box.east = Math.max(box.east, lon);
          box.south = Math.min(box.south, lat);
          box.north = Math.max(box.north, lat);
        }
        return at / 2;
      });
      return { unit, coords, ends, ...box };
    }),
  );
}

/** An index of their boxes; there must be one at least. */
export function polygonIndex(polygons: readonly FlatPolygon[]): Flatbush {
  const index = new Flatbush(polygons.length);
  for (const { west, south, east, north } of polygons) index.add(west, south, east, north);
  index.finish();
  return index;
}

/** Even-odd over all rings, holes included. */
export function containsPlace({ coords, ends }: FlatPolygon, x: number, y: number): boolean {
  let inside = false;
  let i = 0;
  for (const end of ends) {
    let ax = coords[2 * i] as number;
    let ay = coords[2 * i + 1] as number;
    for (i += 1; i < end; i++) {
      const bx = coords[2 * i] as number;
      const by = coords[2 * i + 1] as number;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      ax = bx;
      ay = by;
    }
  }
  return inside;
}
