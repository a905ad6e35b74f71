import Flatbush from 'flatbush';
import type { Box, Figure } from './figure.ts';

/**
 * The areas of units as flat columns: corner c of all is at `corners[2c]`, `corners[2c + 1]` in Mercator; ring r has
 * the corners from `rings[r]` to `rings[r + 1]`, area a the rings from `areas[a]` to `areas[a + 1]`, and is the unit in
 * row `rows[a]`. Rings need not be closed; holes are rings like any other.
 */
export interface AreaColumns {
  readonly rows: Int32Array;
  readonly areas: Int32Array;
  readonly rings: Int32Array;
  readonly corners: Float32Array;
}

/** Finds units by their areas. */
export interface AreaIndex {
  /** Rows of the units whose area has any part in a figure, rising. */
  touching(figure: Figure): Int32Array;
}

/** An index over the boxes of areas; what their boxes cannot say is asked of their borders. */
export function areaIndex(columns: AreaColumns): AreaIndex {
  const { rows } = columns;
  if (rows.length === 0) return { touching: () => new Int32Array(0) };
  const index = new Flatbush(rows.length, 16, Float64Array);
  for (let area = 0; area < rows.length; area++) {
    const { west, north, east, south } = areaBox(columns, area);
    index.add(west, north, east, south);
  }
  index.finish();
  return {
    touching(figure) {
      const { west, north, east, south } = figure.box;
      const found = index.search(west, north, east, south, (area) => touches(columns, area, figure));
      return Int32Array.from(found, (area) => rows[area] as number).sort();
    },
  };
}

function areaBox({ areas, rings, corners }: AreaColumns, area: number): Box {
  const from = rings[areas[area] as number] as number;
  const to = rings[areas[area + 1] as number] as number;
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let c = from; c < to; c++) {
    const [x, y] = [corners[2 * c] as number, corners[2 * c + 1] as number];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < north) north = y;
    if (y > south) south = y;
  }
  return { west, north, east, south };
}

/** A border that crosses the figure or lies in it, or an area all round the figure. */
function touches(columns: AreaColumns, area: number, figure: Figure): boolean {
  const { areas, rings, corners } = columns;
  const [x, y] = figure.inside;
  let odd = false;
  for (let ring = areas[area] as number; ring < (areas[area + 1] as number); ring++) {
    const from = rings[ring] as number;
    const to = rings[ring + 1] as number;
    for (let c = from, before = to - 1; c < to; before = c++) {
      const [ax, ay] = [corners[2 * before] as number, corners[2 * before + 1] as number];
      const [bx, by] = [corners[2 * c] as number, corners[2 * c + 1] as number];
      if (figure.touches(ax, ay, bx, by)) return true;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
    }
  }
  return odd;
}
