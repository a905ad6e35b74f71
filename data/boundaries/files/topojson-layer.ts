import { arcBorders } from '../adjacency/arc-borders.ts';
import { areasRefused } from './areas-refused.ts';
import { chosenLayer } from './chosen-layer.ts';
import { featureOf, isMembers } from './geojson-layer.ts';
import type { RawFeature, RawLayer } from './raw-layer.ts';

type Members = Readonly<Record<string, unknown>>;
type Point = readonly number[];

/**
 * One object of a topology (TopoJSON 1.0) with its arcs put together to rings, and the borders that its areas share.
 * A feature that names an arc that is not there keeps that fault as its shape, and is refused with it later.
 */
export function topojsonLayer(topology: Members, file: string, wanted: string | undefined): RawLayer {
  const objects = isMembers(topology.objects) ? Object.entries(topology.objects) : [];
  const toDegrees = transformOf(topology, file);
  const arcs = decodedArcs(topology, toDegrees, file);
  const lists = objects.map(([name, object]) => ({ name, items: geometriesOf(object) }));
  const { name, items } = chosenLayer(lists, file, wanted);
  const features = items.map((given, i) => topoFeature(i + 1, given, arcs, toDegrees));
  return {
    format: 'topojson',
    layers: lists.map((list) => list.name),
    layer: name,
    features,
    projection: null,
    sharedArcs: arcBorders(
      items.map((given) => (isMembers(given) ? given.arcs : null)),
      arcs,
    ),
    windingMatters: false,
    refused: [],
  };
}

function geometriesOf(object: unknown): readonly unknown[] {
  if (!isMembers(object)) return [];
  return object.type === 'GeometryCollection' && Array.isArray(object.geometries) ? object.geometries : [object];
}

type Transform = { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] } | null;

function transformOf({ transform }: Members, file: string): Transform {
  if (transform === undefined || transform === null) return null;
  const { scale, translate } = isMembers(transform) ? transform : {};
  if (!isPoint(scale) || !isPoint(translate)) throw areasRefused(file, 'topology-broken', { arc: 0 });
  const [scaleX = 1, scaleY = 1] = scale;
  const [moveX = 0, moveY = 0] = translate;
  return { scale: [scaleX, scaleY], translate: [moveX, moveY] };
}

/** All arcs as absolute degrees: quantised ones are sums of steps, scaled and moved. */
function decodedArcs({ arcs }: Members, transform: Transform, file: string): Point[][] {
  if (!Array.isArray(arcs)) throw areasRefused(file, 'topology-broken', { arc: 0 });
  return arcs.map((arc: unknown, i) => {
    if (!Array.isArray(arc) || !arc.every(isPoint)) throw areasRefused(file, 'topology-broken', { arc: i + 1 });
    let x = 0;
    let y = 0;
    return arc.map(([stepX = 0, stepY = 0]) => {
      x = transform ? x + stepX : stepX;
      y = transform ? y + stepY : stepY;
      return inDegrees([x, y], transform);
    });
  });
}

function inDegrees([x = 0, y = 0]: Point, transform: Transform): Point {
  if (!transform) return [x, y];
  return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
}

function isPoint(value: unknown): value is Point {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';
}

function topoFeature(number: number, given: unknown, arcs: readonly Point[][], transform: Transform): RawFeature {
  if (!isMembers(given)) return { number, properties: new Map(), geometry: given ?? null };
  const geometry =
    given.type === null ? null : { type: given.type, coordinates: coordinatesOf(given, arcs, transform) };
  return featureOf(number, { id: given.id, properties: given.properties, geometry });
}

/** Coordinates as GeoJSON has them; whatever is wrong with them is left for the checks of shapes. */
function coordinatesOf(given: Members, arcs: readonly Point[][], transform: Transform): unknown {
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
  const rings = (polygon: unknown) => list(polygon).map((ring) => ringOf(ring, arcs));
  const { coordinates } = given;
  if (given.type === 'Polygon') return rings(given.arcs);
  if (given.type === 'MultiPolygon') return list(given.arcs).map(rings);
  if (given.type === 'Point') return isPoint(coordinates) ? inDegrees(coordinates, transform) : coordinates;
  return list(coordinates).map((point) => (isPoint(point) ? inDegrees(point, transform) : point));
}

/** Arcs in their order; the complement of a number is the arc backwards. An arc's first point ends the one before. */
function ringOf(given: unknown, arcs: readonly Point[][]): unknown {
  if (!Array.isArray(given)) return null;
  const ring: Point[] = [];
  for (const index of given) {
    const arc = typeof index === 'number' ? arcs[index < 0 ? ~index : index] : undefined;
    if (!arc) return null;
    if (ring.length > 0) ring.pop();
    if (index < 0) for (let i = arc.length - 1; i >= 0; i--) ring.push(arc[i] as Point);
    else for (const point of arc) ring.push(point);
  }
  return ring;
}
