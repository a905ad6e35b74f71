import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type GeoPermissibleObjects, geoBounds, geoContains } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Plan } from '../../core/model/plan.ts';
import type { ShapeColumn } from '../../core/model/shape-column.ts';
import { shapeTopology } from '../boundaries/shape-topology.ts';

type Areas = GeometryCollection;
type UsAtlas = Topology<{ counties: Areas; states: Areas; nation: Areas }>;
type World = Topology<{ countries: Areas; land: Areas }>;

const require = createRequire(import.meta.url);
const kept = new Map<string, unknown>();

/** The outlines a picture is drawn on: the countries' land, and the borders of countries and US states. */
export function baseShapes(): BaseShapes {
  base ??= readBase();
  return base;
}

interface BaseShapes {
  readonly land: GeoPermissibleObjects;
  readonly borders: readonly GeoPermissibleObjects[];
}
let base: BaseShapes | null = null;

function readBase(): BaseShapes {
  const world = atlas<World>('world-atlas/countries-50m.json');
  const us = atlas<UsAtlas>('us-atlas/states-10m.json');
  return {
    land: feature(world, world.objects.land),
    borders: [mesh(world, world.objects.countries, (a, b) => a !== b), mesh(us, us.objects.states, (a, b) => a !== b)],
  };
}

/** A country with a smaller share of the places has them by its border, which outlines of this scale do not meet. */
const LEAST_SHARE = 0.01;

/**
 * The countries in which the places (degrees) lie, as one shape: land that is coloured for a territory stops where
 * nobody has anything. Bounds are asked first, so that outlines of most countries never are.
 */
export function countriesWith(places: readonly (readonly [lon: number, lat: number])[]): GeoPermissibleObjects {
  const world = atlas<World>('world-atlas/countries-50m.json');
  const shapes = feature(world, world.objects.countries).features.filter((shape) => {
    const [[west, south], [east, north]] = geoBounds(shape);
    const isNear = ([lon, lat]: readonly [number, number]) =>
      lat >= south && lat <= north && (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east);
    const near = places.filter(isNear);
    const least = Math.max(1, LEAST_SHARE * places.length);
    if (near.length < least) return false;
    return near.filter((place) => geoContains(shape, [...place])).length >= least;
  });
  return { type: 'FeatureCollection', features: shapes };
}

/** The areas of a unit set in one topology, with the units' codes as ids. */
export interface UnitAreas {
  readonly topology: Topology;
  readonly areas: GeometryCollection;
}

/** The areas of a plan: its own, or those that come with the product; null where its units are no areas. */
export function unitAreas({ unitSet, units }: Plan, own: ShapeColumn | null): UnitAreas | null {
  if (own) {
    const topology = shapeTopology(own, units.codes);
    return { topology, areas: topology.objects.areas };
  }
  const kind = unitSet?.kind;
  if (kind !== 'us-counties' && kind !== 'us-states') return null;
  const topology = atlas<UsAtlas>('us-atlas/counties-10m.json');
  return { topology, areas: topology.objects[kind === 'us-counties' ? 'counties' : 'states'] };
}

/**
 * One shape per territory, the shapes of its units merged along their shared borders. `territoryOf` gives the row of
 * the territory a code belongs to, or -1.
 */
export function territoryShapes(
  { topology, areas }: UnitAreas,
  territories: number,
  territoryOf: (code: string) => number,
): GeoPermissibleObjects[] {
  const parts = Array.from({ length: territories }, (): (Polygon | MultiPolygon)[] => []);
  for (const shape of areas.geometries as (Polygon | MultiPolygon)[]) {
    const row = territoryOf(String(shape.id));
    if (row >= 0) parts[row]?.push(shape);
  }
  return parts.map((shapes) => merge(topology, shapes));
}

/** Reads an atlas once; it is megabytes of JSON. */
function atlas<T>(name: string): T {
  const found = kept.get(name) ?? JSON.parse(readFileSync(require.resolve(name), 'utf8'));
  kept.set(name, found);
  return found as T;
}
