import type { RefusedArea } from './area-set.ts';
import { areasRefused } from './areas-refused.ts';
import type { JsonLine } from './json-text.ts';
import { propertiesOf, type RawFeature, type RawLayer } from './raw-layer.ts';

/** The GeoJSON types of a shape (RFC 7946, section 1.4). */
const SHAPES: ReadonlySet<unknown> = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

type Members = Readonly<Record<string, unknown>>;

/**
 * A GeoJSON text: a collection, a feature, or a bare shape. Members that RFC 7946 does not know are passed over.
 * Throws FileRefused `bad-areas` (json-other) for any other JSON.
 */
export function geojsonLayer(root: unknown, file: string): RawLayer {
  if (!isMembers(root)) throw areasRefused(file, 'json-other');
  const given = listOf(root);
  if (!given) throw areasRefused(file, 'json-other');
  return layerOf(
    given.map((value, i) => ({ number: i + 1, value })),
    crsName(root),
  );
}

/** A newline-delimited file: one feature or shape on each line; broken lines are refused by their number. */
export function geojsonLinesLayer(lines: readonly JsonLine[]): RawLayer {
  const numbered = lines.map(({ line, value }, i) => ({ number: i + 1, line, value }));
  const broken = numbered.filter(({ value }) => value === undefined);
  const layer = layerOf(
    numbered.filter(({ value }) => value !== undefined),
    null,
  );
  const refused = broken.map(({ number, line }) => ({
    feature: number,
    code: 'line-broken' as const,
    values: { line },
  }));
  return { ...layer, refused: [...refused, ...layer.refused] };
}

function listOf(root: Members): readonly unknown[] | null {
  if (root.type === 'FeatureCollection') return Array.isArray(root.features) ? root.features : null;
  return root.type === 'Feature' || SHAPES.has(root.type) ? [root] : null;
}

function layerOf(given: readonly { number: number; value: unknown }[], projection: string | null): RawLayer {
  const refused: RefusedArea[] = [];
  const features: RawFeature[] = [];
  for (const { number, value } of given) {
    if (!isMembers(value)) refused.push({ feature: number, code: 'not-a-feature', values: {} });
    else if (value.type === 'Feature') features.push(featureOf(number, value));
    else if (SHAPES.has(value.type)) features.push({ number, properties: new Map(), geometry: value });
    else refused.push({ feature: number, code: 'not-a-feature', values: {} });
  }
  return {
    format: 'geojson',
    layers: [],
    layer: null,
    features,
    projection,
    sharedArcs: null,
    windingMatters: true,
    refused,
  };
}

/** A feature; its own id becomes a column, which often is the only key. */
export function featureOf(number: number, { id, properties, geometry }: Members): RawFeature {
  const named = propertiesOf(properties);
  if (typeof id === 'string' || typeof id === 'number') {
    if (!named.has('id')) named.set('id', String(id));
    else if (named.get('id') !== String(id)) named.set('feature id', String(id));
  }
  return { number, properties: named, geometry: geometry ?? null };
}

/** The member `crs` of the old GeoJSON, which RFC 7946 took away and programs still write. */
function crsName({ crs }: Members): string | null {
  if (!isMembers(crs)) return null;
  const name = isMembers(crs.properties) ? crs.properties.name : undefined;
  return typeof name === 'string' ? name : JSON.stringify(crs).slice(0, 80);
}

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
