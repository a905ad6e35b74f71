import { borderBook } from './cell-borders.ts';
import { type Cell, voronoiCells } from './cells.ts';
import { boxOf, clipToCell } from './convex-clip.ts';
import { type Outline, outlineOf, type Position, type Ring, shapeAreaKm2 } from './outline.ts';

/** Polygons, each an outer ring and its holes, closed. */
export type Polygons = readonly (readonly Ring[])[];

/** Places that share out one region: a state, a country. */
export interface CellRegion {
  /** Numbers of its places, in the columns of the call. */
  readonly places: Int32Array;
  readonly shape: Polygons;
}

/** Areas around places. */
export interface VoronoiAreas {
  /** Per place; empty where nothing of the region is nearest to it. */
  readonly shapes: readonly Polygons[];
  readonly areaKm2: Float64Array;
  /** Pairs of places whose areas touch along a line, a < b, rising, with its length. */
  readonly borders: { readonly a: Int32Array; readonly b: Int32Array; readonly km: Float64Array };
}

/**
 * Shares out regions among the places in them: to each what is nearer to it than to any other of its region (Voronoi
 * cells in the plane of longitude and latitude, longitudes shortened by region), cut at the region's border. Only cells
 * that the border runs through are cut; borders between regions are found along the segments that both have. Places
 * (degrees) must be distinct; the parts of a region sum to it exactly but for rounding.
 */
export function voronoiAreas(lat: Float64Array, lon: Float64Array, regions: readonly CellRegion[]): VoronoiAreas {
  const shapes: Polygons[] = Array.from({ length: lat.length }, () => []);
  const borders = borderBook(lat.length);
  for (const { places, shape } of regions) {
    const turn = turnOf(shape);
    const outlines = outlinesOf(shape, turn);
    const xs = Float64Array.from(places, (place) => turned(lon[place] as number, turn));
    const ys = Float64Array.from(places, (place) => lat[place] as number);
    const cells = voronoiCells(ys, xs, extentOf(outlines, xs, ys));
    const cut = new Uint8Array(places.length);
    cells.forEach((cell, i) => {
      if (!cell) return;
      const place = places[i] as number;
      const parts = outlines.flatMap(({ outline, box }) => {
        if (!meets(box, boxOf(cell.vertices))) return [];
        const { shape: inside, border } = clipToCell(outline, cell.vertices);
        if (border.length > 0) cut[i] = 1;
        borders.alongOutline(outline, border, place, turn);
        return inside.map((rings) => rings.map((ring) => back(ring, turn)));
      });
      shapes[place] = parts;
    });
    addInnerBorders(cells, places, shapes, cut, outlines, borders);
  }
  return { shapes, areaKm2: Float64Array.from(shapes, shapeAreaKm2), borders: borders.finish() };
}

interface BoxedOutline {
  readonly outline: Outline;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

function outlinesOf(shape: Polygons, turn: boolean): BoxedOutline[] {
  return shape.flatMap((rings) => {
    const polygon = rings.map((ring) => ring.map(([x, y]): Position => [turned(x, turn), y]));
    const outline = outlineOf(polygon);
    return outline ? [{ outline, box: boxOf(polygon[0] ?? []) }] : [];
  });
}

/** Alaska lies on both sides of 180 degrees: its east is turned to the west. */
function turnOf(shape: Polygons): boolean {
  const [west, , east] = boxOf(shape.flatMap((rings) => rings[0] ?? []));
  return east - west > 180;
}

function turned(lon: number, turn: boolean): number {
  return turn && lon > 0 ? lon - 360 : lon;
}

function back(ring: Ring, turn: boolean): Ring {
  // Polygons are cut at 180 degrees in the source, so that each lies on one side.
  if (!turn || !ring.some(([x]) => x < -180)) return ring;
  return ring.map(([x, y]): Position => [x + 360, y]);
}

function extentOf(outlines: readonly BoxedOutline[], xs: Float64Array, ys: Float64Array) {
  const corners = outlines.flatMap(({ box: [west, south, east, north] }): Position[] => [
    [west, south],
    [east, north],
  ]);
  const [west, south, east, north] = boxOf([...corners, ...Array.from(xs, (x, i): Position => [x, ys[i] as number])]);
  return { west, south, east, north };
}

function meets(a: readonly number[], b: readonly number[]): boolean {
  const [aw, as, ae, an] = a as [number, number, number, number];
  const [bw, bs, be, bn] = b as [number, number, number, number];
  return aw <= be && bw <= ae && as <= bn && bs <= an;
}

/** The edges between the cells of one region, as far as they lie in it. */
function addInnerBorders(
  cells: readonly (Cell | null)[],
  places: Int32Array,
  shapes: readonly Polygons[],
  cut: Uint8Array,
  outlines: readonly BoxedOutline[],
  borders: ReturnType<typeof borderBook>,
): void {
  cells.forEach((cell, i) => {
    cell?.across.forEach((other, k) => {
      if (other <= i) return;
      const [a, b] = [places[i] as number, places[other] as number];
      if (shapes[a]?.length === 0 || shapes[b]?.length === 0) return;
      const from = cell.vertices[k] as Position;
      const to = cell.vertices[(k + 1) % cell.vertices.length] as Position;
      const whole = !cut[i] || !cut[other];
      borders.add(a, b, whole ? [[from, to]] : outlines.flatMap(({ outline }) => insideParts(outline, from, to)));
    });
  });
}

/** The parts of a straight line that lie in a polygon. */
function insideParts(
  { ax, ay, bx, by, search, contains }: Outline,
  from: Position,
  to: Position,
): [Position, Position][] {
  const [west, south, east, north] = boxOf([from, to]);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const shares = [0, 1];
  for (const s of search(west, south, east, north)) {
    const [ex, ey] = [(bx[s] as number) - (ax[s] as number), (by[s] as number) - (ay[s] as number)];
    const [fx, fy] = [(ax[s] as number) - from[0], (ay[s] as number) - from[1]];
    const turn = dx * ey - dy * ex;
    if (turn === 0) continue;
    const share = (fx * ey - fy * ex) / turn;
    const other = (fx * dy - fy * dx) / turn;
    if (share > 0 && share < 1 && other >= 0 && other <= 1) shares.push(share);
  }
  shares.sort((a, b) => a - b);
  const at = (share: number): Position => [from[0] + share * dx, from[1] + share * dy];
  const parts: [Position, Position][] = [];
  for (let i = 1; i < shares.length; i++) {
    const [low, high] = [shares[i - 1] as number, shares[i] as number];
    if (high > low && contains(...at((low + high) / 2))) parts.push([at(low), at(high)]);
  }
  return parts;
}
