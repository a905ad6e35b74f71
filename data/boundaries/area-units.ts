import { textColumn } from '../../core/model/text-column.ts';
import type { NeighbourTable, UnitTable } from '../../core/model/unit.ts';
import { bordersByPlace } from './adjacency/borders-by-place.ts';
import { pairLengths } from './adjacency/pair-lengths.ts';
import { type AreaWatch, UNWATCHED } from './area-watch.ts';
import type { AreaSet, Place } from './files/area-set.ts';
import { linkedNeighbours } from './linked-neighbours.ts';
import { middlesOf } from './middles.ts';
import type { SharedBorders } from './shared-borders.ts';
import type { UnitLink } from './unit-links.ts';
import type { AreaShape } from './us-atlas.ts';

/** Areas of a file ready to import as units, without values: the same columns as `UsUnits` has. */
export interface AreaUnits {
  /** The file's name, and its layer where it has several. */
  readonly source: string;
  /** In the order in which their keys first appear in the file. */
  readonly units: Omit<UnitTable, 'keys'>;
  /** Empty for a layer of points: those have the neighbours of the Delaunay graph, as accounts do. */
  readonly neighbours: NeighbourTable;
  /** The links among the neighbours. */
  readonly links: readonly UnitLink[];
  /** Outer rings anticlockwise (RFC 7946), unlike those of the US sets; empty where the unit is a point. */
  readonly shapes: readonly AreaShape[];
  /** Units made of several features that have one key, with the numbers of these in the file. */
  readonly merged: readonly { readonly unit: number; readonly features: readonly number[] }[];
  /** Features that became no unit: their key is blank, or they have neither shape nor place. */
  readonly leftOut: readonly { readonly feature: number; readonly code: 'key-blank' | 'no-shape' }[];
}

/**
 * Makes units of areas: one for each key of column `keyColumn`, or for each feature where that is null (its code is
 * then its number in the file); named by `nameColumn`, or by the key. Neighbours come from the arcs of the file where it
 * has any, else from where the outlines lie; parts that the sea or a gap separates are joined by links (see unitLinks).
 */
export function areaUnits(
  areas: AreaSet,
  keyColumn: number | null,
  nameColumn: number | null,
  watch: AreaWatch = UNWATCHED,
): AreaUnits {
  watch.step('bordering', 0, 0);
  const { features, merged, leftOut, unitOf } = keyed(areas, keyColumn);
  const shapes = features.map((rows) => joinedShape(rows.map((row) => areas.shapes[row] as AreaShape)));
  const points = features.map((rows) => rows.map((row) => areas.points[row]).find((point) => point) ?? null);
  const text = (column: number | null, row: number) => areas.columns[column ?? -1]?.values[row]?.trim() ?? '';
  const codes = features.map(([first = 0]) => text(keyColumn, first) || String(areas.numbers[first]));
  const names = features.map(([first = 0], unit) => text(nameColumn, first) || (codes[unit] as string));
  const places = placesOf(shapes, points);
  const borders = areas.sharedArcs
    ? bordersOfUnits(areas.sharedArcs, unitOf, features.length)
    : bordersByPlace(shapes, { watch });
  const onlyPoints = shapes.every((shape) => shape.length === 0);
  return {
    source: areas.layers.length > 1 && areas.layer !== null ? `${areas.file} (${areas.layer})` : areas.file,
    units: {
      count: features.length,
      codes: textColumn(codes),
      names: textColumn(names),
      ...places,
      xKm: null,
      yKm: null,
      values: [],
    },
    ...(onlyPoints ? { neighbours: NO_NEIGHBOURS, links: [] } : linkedNeighbours(places.lat, places.lon, borders)),
    shapes,
    merged,
    leftOut,
  };
}

/** No unit beside another. */
export const NO_NEIGHBOURS: NeighbourTable = {
  a: new Int32Array(0),
  b: new Int32Array(0),
  sharedKm: new Float64Array(0),
  link: new Uint8Array(0),
};

/** The rows of features that make each unit. */
interface KeyedFeatures extends Pick<AreaUnits, 'merged' | 'leftOut'> {
  readonly features: readonly (readonly number[])[];
  /** Unit of each row, -1 where it is in none. */
  readonly unitOf: Int32Array;
}

function keyed({ columns, numbers, shapes, points }: AreaSet, keyColumn: number | null): KeyedFeatures {
  const keys = keyColumn === null ? null : columns[keyColumn]?.values;
  const units = new Map<string, number[]>();
  const leftOut: AreaUnits['leftOut'][number][] = [];
  numbers.forEach((feature, row) => {
    const key = keys ? (keys[row] ?? '').trim() : String(feature);
    if (key === '') leftOut.push({ feature, code: 'key-blank' });
    else if (shapes[row]?.length === 0 && !points[row]) leftOut.push({ feature, code: 'no-shape' });
    else {
      const rows = units.get(key);
      if (rows) rows.push(row);
      else units.set(key, [row]);
    }
  });
  const features = [...units.values()];
  const unitOf = new Int32Array(numbers.length).fill(-1);
  features.forEach((rows, unit) => {
    for (const row of rows) unitOf[row] = unit;
  });
  const merged = features.flatMap((rows, unit) =>
    rows.length > 1 ? [{ unit, features: rows.map((row) => numbers[row] as number) }] : [],
  );
  return { features, merged, leftOut, unitOf };
}

/** Polygons of all parts; one that is there twice, corner for corner, counts once. */
function joinedShape(parts: readonly AreaShape[]): AreaShape {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const different = new Map(parts.flat().map((polygon) => [JSON.stringify(polygon), polygon]));
  return [...different.values()];
}

function placesOf(shapes: readonly AreaShape[], points: readonly (Place | null)[]) {
  const { lat, lon, areaKm2 } = middlesOf(
    shapes.map((shape) => shape.map((rings) => rings.map((ring) => ring.toReversed()))),
  );
  points.forEach((point, unit) => {
    if (!point || shapes[unit]?.length !== 0) return;
    lon[unit] = point[0];
    lat[unit] = point[1];
  });
  return { lat, lon, areaKm2 };
}

/** Borders between features as borders between their units. */
function bordersOfUnits({ a, b, km }: SharedBorders, unitOf: Int32Array, count: number): SharedBorders {
  const pairs = pairLengths(count);
  a.forEach((row, i) => {
    const [from, to] = [unitOf[row] as number, unitOf[b[i] as number] as number];
    if (from >= 0 && to >= 0) pairs.add(from, to, km[i] as number);
  });
  return pairs.borders();
}
