import { borderBook } from './cell-borders.ts';
import { type Cell, voronoiCells } from './cells.ts';
import { type BorderPiece, boxOf, clipToCell } from './convex-clip.ts';
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
 * (degrees) must be distinct; the parts of a region sum to it exactly but for rounding and specks.
 */
export function voronoiAreas(lat: Float64Array, lon: Float64Array, regions: readonly CellRegion[]): VoronoiAreas {
  const shapes: Polygons[] = Array.from({ length: lat.length }, () => []);
  const borders = borderBook(lat.length);
  for (const { places, shape } of regions) {
    const turn = turnOf(shape);
    const outlines = outlinesOf(shape, turn);
    const xs = Float64Array.from(places, (place) => turned(lon[place] as number, turn));
    const ys = Float64Array.from(places, (place) => lat[place] as number);
    const cells = sharedOut(outlines, xs, ys);
    cells.forEach(({ polygons, along }, i) => {
      const place = places[i] as number;
      shapes[place] = polygons.map((rings) => rings.map((ring) => back(ring, turn)));
      if (polygons.length > 0)
        for (const [outline, pieces] of along) borders.alongOutline(outline, pieces, place, turn);
    });
    addInnerBorders(cells, places, outlines, borders);
  }
  return { shapes, areaKm2: Float64Array.from(shapes, shapeAreaKm2), borders: borders.finish() };
}

/** What of a region one place has. */
interface PlaceCell {
  readonly cell: Cell | null;
  readonly polygons: Polygons;
  /** The stretches of outlines that it has. */
  readonly along: readonly (readonly [Outline, readonly BorderPiece[]])[];
}

/** Places are nudged at most so often before the parts are taken as they are. */
const MOST_NUDGES = 4;
/** Parts that differ from the whole by more than this share were put together wrongly. */
const EXACT = 1e-7;

/**
 * Cuts the cells of one region. Where a border runs exactly along the edges of cells (places on a grid, a border
 * between its lines) they cannot be told apart and the parts do not sum to the whole: the places are then nudged by a
 * few millimetres, each its own way.
 */
function sharedOut(outlines: readonly BoxedOutline[], xs: Float64Array, ys: Float64Array): PlaceCell[] {
  const whole = outlines.reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
  const extent = extentOf(outlines, xs, ys);
  for (let nudges = 0; ; nudges++) {
    const cells = voronoiCells(nudged(ys, nudges, 1), nudged(xs, nudges, 2), extent).map((cell) => cut(outlines, cell));
    const sum = cells.reduce((total, { polygons }) => total + shapeAreaKm2(polygons), 0);
    if (Math.abs(sum - whole) <= EXACT * whole || xs.length === 0 || nudges === MOST_NUDGES) {
      return cells.map(withoutSpecks);
    }
  }
}

/** About a millimetre. */
const NUDGE_DEGREES = 1e-8;

function nudged(degrees: Float64Array, times: number, salt: number): Float64Array {
  if (times === 0) return degrees;
  // The fractional parts of multiples of the golden ratio are spread evenly, and never repeat.
  return degrees.map((value, i) => value + NUDGE_DEGREES * times * ((((i + 1) * salt * 0.6180339887) % 1) - 0.5));
}

function cut(outlines: readonly BoxedOutline[], cell: Cell | null): PlaceCell {
  if (!cell) return { cell, polygons: [], along: [] };
  const cellBox = boxOf(cell.vertices);
  const polygons: (readonly Ring[])[] = [];
  const along: (readonly [Outline, readonly BorderPiece[]])[] = [];
  for (const { outline, box } of outlines) {
    if (!meets(box, cellBox)) continue;
    const { shape, border } = clipToCell(outline, cell.vertices);
    polygons.push(...shape);
    if (border.length > 0) along.push([outline, border]);
  }
  return { cell, polygons, along };
}

/** Pieces cut off that are smaller than this, km2, are specks: a nudge leaves them along a border. */
const SPECK_KM2 = 1e-3;

function withoutSpecks({ cell, polygons, along }: PlaceCell): PlaceCell {
  if (along.length === 0) return { cell, polygons, along };
  return { cell, polygons: polygons.filter((rings) => shapeAreaKm2([rings]) >= SPECK_KM2), along };
}

interface BoxedOutline {
  readonly outline: Outline;
  readonly box: readonly [west: number, south: number, east: number, north: number];
  readonly areaKm2: number;
}

function outlinesOf(shape: Polygons, turn: boolean): BoxedOutline[] {
  return shape.flatMap((rings) => {
    const polygon = rings.map((ring) => ring.map(([x, y]): Position => [turned(x, turn), y]));
    const outline = outlineOf(polygon);
    return outline ? [{ outline, box: boxOf(polygon[0] ?? []), areaKm2: shapeAreaKm2([polygon]) }] : [];
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
  cells: readonly PlaceCell[],
  places: Int32Array,
  outlines: readonly BoxedOutline[],
  borders: ReturnType<typeof borderBook>,
): void {
  cells.forEach(({ cell, polygons, along }, i) => {
    cell?.across.forEach((other, k) => {
      const beside = cells[other];
      if (other <= i || polygons.length === 0 || !beside || beside.polygons.length === 0) return;
      const from = cell.vertices[k] as Position;
      const to = cell.vertices[(k + 1) % cell.vertices.length] as Position;
      // A cell without a stretch of the outline lies in the region with all its edges.
      const whole = along.length === 0 || beside.along.length === 0;
      const parts = whole ? [[from, to] as const] : outlines.flatMap(({ outline }) => insideParts(outline, from, to));
      borders.add(places[i] as number, places[other] as number, parts);
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
