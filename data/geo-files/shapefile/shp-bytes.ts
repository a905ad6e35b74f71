import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import { isCounterclockwise } from '../rings.ts';

type Geometry = Polygon | MultiPolygon | Point | null;

/** The two files with the shapes: these themselves, and where each of them begins. */
export interface ShpBytes {
  readonly shp: Uint8Array;
  readonly shx: Uint8Array;
}

const POINT = 1;
const POLYGON = 5;
const HEADER = 100;
const MAGIC = 9994;
const VERSION = 1000;

/**
 * The shapes of a layer as ESRI's white paper of July 1998 has them: polygons where any feature is an area, else points;
 * what is of another kind has no shape. Outer rings go with the clock, holes against it.
 */
export function shpBytes(geometries: readonly Geometry[]): ShpBytes {
  const type = geometries.some((one) => one !== null && one.type !== 'Point') ? POLYGON : POINT;
  const contents = geometries.map((one) => content(one, type));
  const length = contents.reduce((sum, { byteLength }) => sum + 8 + byteLength, HEADER);
  const shp = new Uint8Array(length);
  const shx = new Uint8Array(HEADER + 8 * contents.length);
  const [records, index] = [new DataView(shp.buffer), new DataView(shx.buffer)];
  const box = boxOf(geometries.filter((one) => one !== null && (one.type === 'Point') === (type === POINT)));
  writeHeader(records, type, length, box);
  writeHeader(index, type, shx.length, box);
  let at = HEADER;
  contents.forEach((bytes, row) => {
    records.setInt32(at, row + 1);
    records.setInt32(at + 4, bytes.byteLength / 2);
    index.setInt32(HEADER + 8 * row, at / 2);
    index.setInt32(HEADER + 8 * row + 4, bytes.byteLength / 2);
    shp.set(bytes, at + 8);
    at += 8 + bytes.byteLength;
  });
  return { shp, shx };
}

type Box = readonly [west: number, south: number, east: number, north: number];

function writeHeader(view: DataView, type: number, length: number, box: Box): void {
  view.setInt32(0, MAGIC);
  view.setInt32(24, length / 2);
  view.setInt32(28, VERSION, true);
  view.setInt32(32, type, true);
  box.forEach((value, i) => {
    view.setFloat64(36 + 8 * i, value, true);
  });
}

function content(geometry: Geometry, type: number): Uint8Array {
  if (!geometry || (geometry.type === 'Point') !== (type === POINT)) return new Uint8Array(4);
  if (geometry.type === 'Point') {
    const bytes = new Uint8Array(20);
    const view = new DataView(bytes.buffer);
    view.setInt32(0, POINT, true);
    view.setFloat64(4, geometry.coordinates[0] ?? 0, true);
    view.setFloat64(12, geometry.coordinates[1] ?? 0, true);
    return bytes;
  }
  const rings = ringsOf(geometry);
  const positions = rings.reduce((sum, ring) => sum + ring.length, 0);
  const bytes = new Uint8Array(44 + 4 * rings.length + 16 * positions);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, POLYGON, true);
  boxOf([geometry]).forEach((value, i) => {
    view.setFloat64(4 + 8 * i, value, true);
  });
  view.setInt32(36, rings.length, true);
  view.setInt32(40, positions, true);
  let at = 44 + 4 * rings.length;
  let count = 0;
  rings.forEach((ring, r) => {
    view.setInt32(44 + 4 * r, count, true);
    for (const [lon = 0, lat = 0] of ring) {
      view.setFloat64(at, lon, true);
      view.setFloat64(at + 8, lat, true);
      at += 16;
    }
    count += ring.length;
  });
  return bytes;
}

function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) =>
    rings.map((ring, r) => (isCounterclockwise(ring) === (r === 0) ? ring.toReversed() : ring)),
  );
}

function boxOf(geometries: readonly Geometry[]): Box {
  let [west, south, east, north] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const one of geometries) {
    if (!one) continue;
    for (const [lon = 0, lat = 0] of one.type === 'Point' ? [one.coordinates] : ringsOf(one).flat()) {
      [west, east] = [Math.min(west, lon), Math.max(east, lon)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
  }
  return west > east ? [0, 0, 0, 0] : [west, south, east, north];
}
