import { basename } from 'node:path';
import { type FileRefusal, refusalOf } from '../../import/file-refused.ts';
import { type AreaWatch, UNWATCHED } from '../area-watch.ts';
import { type GeometryParts, geometryParts, type Ring } from '../repair/geometry-parts.ts';
import { repairArea } from '../repair/repair-area.ts';
import type { SharedBorders } from '../shared-borders.ts';
import type { AreaShape } from '../us-atlas.ts';
import type { AreaRepair, AreaSet, Place, RefusedArea } from './area-set.ts';
import { AreaRefused, areasRefused } from './areas-refused.ts';
import { columnsOf, proposedColumns } from './columns.ts';
import { layerOfFile } from './layer-of-file.ts';
import { looksLikeMercator, projectionNamed, type ToDegrees } from './projection.ts';
import type { RawFeature, RawLayer } from './raw-layer.ts';

/** What the planner may set where the file leaves it open. */
export interface AreaOptions {
  /** Name of the layer, where the file has several. */
  readonly layer?: string;
  /** An EPSG name such as `EPSG:25832`; it wins over what the file says. */
  readonly projection?: string;
}

export type AreasRead = { readonly ok: true; readonly areas: AreaSet } | FileRefusal;

const MOST_FEATURES = 200_000;
const MOST_CELLS = 50_000_000;

/**
 * Reads a boundary file: GeoJSON (also one feature per line), TopoJSON, a shapefile in a zip or beside its .dbf and
 * .prj, KML, KMZ; the format is found by the content. Shapes come out in degrees, checked and repaired, and each repair
 * is listed; features that cannot be used are listed with the reason. Whole files are refused with a code and values
 * (`bad-areas` with a `problem`, see core/text/areas-text.ts). Never throws for what a file contains; what `watch` throws
 * to stop it comes out.
 */
export function readAreas(path: string, options: AreaOptions = {}, watch: AreaWatch = UNWATCHED): AreasRead {
  return refusalOf(path, () => {
    watch.step('reading', 0, 0);
    const layer = layerOfFile(path, options.layer);
    return { ok: true, areas: areasOf(basename(path), layer, options, watch) };
  });
}

/** Features that can be used, taken together. */
interface Usable {
  readonly rows: number[];
  readonly shapes: AreaShape[];
  readonly points: (Place | null)[];
}

function areasOf(file: string, layer: RawLayer, options: AreaOptions, watch: AreaWatch): AreaSet {
  const { features } = layer;
  if (features.length + layer.refused.length > MOST_FEATURES) {
    throw areasRefused(file, 'too-many-areas', { areas: features.length, limit: MOST_FEATURES });
  }
  const repairs: AreaRepair[] = [];
  const refused: RefusedArea[] = [...layer.refused];
  const parts = features.map((feature) => {
    watch.step('checking', 0, features.length);
    return listed(feature, refused, () => geometryParts(feature.geometry));
  });
  const toDegrees = projectionOf(file, options.projection ?? layer.projection, parts, repairs);
  const usable: Usable = { rows: [], shapes: [], points: [] };
  features.forEach((feature, row) => {
    watch.step('checking', row, features.length);
    const given = parts[row];
    if (!given) return;
    const notes: AreaRepair[] = [];
    const area = listed(feature, refused, () =>
      repairArea(inDegrees(given, toDegrees), layer.windingMatters, (kind, count) =>
        notes.push({ feature: feature.number, kind, detail: count === undefined ? {} : { count } }),
      ),
    );
    if (!area) return;
    repairs.push(...notes);
    usable.rows.push(row);
    usable.shapes.push(area.shape);
    usable.points.push(area.point);
  });
  refused.sort((a, b) => a.feature - b.feature);
  refuseEmpty(file, usable, refused);
  return { file, ...setOf(file, layer, usable), repairs, refused };
}

/** Runs a check of one feature; what it refuses goes to the list. */
function listed<T>(feature: RawFeature, refused: RefusedArea[], check: () => T): T | null {
  try {
    return check();
  } catch (thrown) {
    if (!(thrown instanceof AreaRefused)) throw thrown;
    refused.push({ feature: feature.number, code: thrown.code, values: thrown.values });
    return null;
  }
}

function refuseEmpty(file: string, { shapes, points }: Usable, refused: readonly RefusedArea[]): void {
  if (shapes.some((shape, i) => shape.length > 0 || points[i])) return;
  const [first] = refused;
  if (!first) throw areasRefused(file, 'no-shapes');
  throw areasRefused(file, 'none-usable', { ...first.values, feature: first.feature, reason: first.code });
}

function setOf(file: string, layer: RawLayer, { rows, shapes, points }: Usable) {
  const features = rows.map((row) => layer.features[row] as RawFeature);
  const names = new Set(features.flatMap(({ properties }) => [...properties.keys()]));
  if (names.size * features.length > MOST_CELLS) throw areasRefused(file, 'too-many-columns', { columns: names.size });
  const columns = columnsOf(features.map(({ properties }) => properties));
  const { key, name } = proposedColumns(columns);
  return {
    format: layer.format,
    layers: layer.layers,
    layer: layer.layer,
    columns,
    keyColumn: key,
    nameColumn: name,
    numbers: Int32Array.from(features, ({ number }) => number),
    shapes,
    points,
    sharedArcs: layer.sharedArcs && bordersAmong(layer.sharedArcs, rows, layer.features.length),
  };
}

/** Borders between the features that stayed, by their new rows. */
function bordersAmong({ a, b, km }: SharedBorders, rows: readonly number[], count: number): SharedBorders {
  const newRow = new Int32Array(count).fill(-1);
  rows.forEach((row, i) => {
    newRow[row] = i;
  });
  const row = (old: number | undefined) => newRow[old as number] as number;
  const kept = Array.from(a.keys()).filter((i) => row(a[i]) >= 0 && row(b[i]) >= 0);
  return {
    a: Int32Array.from(kept, (i) => row(a[i])),
    b: Int32Array.from(kept, (i) => row(b[i])),
    km: Float64Array.from(kept, (i) => km[i] as number),
  };
}

/** How coordinates become degrees; a projection left is listed for the whole file, an unknown one refuses it. */
function projectionOf(
  file: string,
  named: string | null,
  parts: readonly (GeometryParts | null)[],
  repairs: AreaRepair[],
): ToDegrees {
  if (named !== null) {
    const found = projectionNamed(named);
    if (!found.known) throw areasRefused(file, 'projection-unknown', { projection: found.name });
    if (found.toDegrees) repairs.push({ feature: 0, kind: 'reprojected', detail: { projection: found.name } });
    return found.toDegrees;
  }
  const [mostX, mostY] = largest(parts);
  if (!looksLikeMercator(mostX, mostY)) return null;
  repairs.push({ feature: 0, kind: 'reprojected-by-size', detail: { projection: 'EPSG:3857' } });
  const mercator = projectionNamed('EPSG:3857');
  return mercator.known ? mercator.toDegrees : null;
}

function largest(parts: readonly (GeometryParts | null)[]): [x: number, y: number] {
  let mostX = 0;
  let mostY = 0;
  const look = ([x, y]: Place) => {
    mostX = Math.max(mostX, Math.abs(x));
    mostY = Math.max(mostY, Math.abs(y));
  };
  for (const given of parts) {
    if (!given) continue;
    for (const rings of given.polygons) for (const ring of rings) ring.forEach(look);
    given.points.forEach(look);
  }
  return [mostX, mostY];
}

function inDegrees(parts: GeometryParts, toDegrees: ToDegrees): GeometryParts {
  if (!toDegrees) return parts;
  const place = ([x, y]: Place): Place => {
    const [lon, lat] = toDegrees(x, y);
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) throw new AreaRefused('coordinates-infinite');
    return [lon, lat];
  };
  const ring = (given: Ring): Ring => given.map(place);
  return { ...parts, polygons: parts.polygons.map((rings) => rings.map(ring)), points: parts.points.map(place) };
}
