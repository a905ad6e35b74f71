import type { Feature, Geometry } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { inPlane } from './plane.ts';

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** The world's land and its borders as plane shapes in degrees, every ring cut at the antimeridian. */
export function landAndBorders(atlas: unknown): { land: Feature; borders: Feature } {
  const world = atlas as World;
  return {
    land: asFeature(inPlane(feature(world, world.objects.land))),
    borders: asFeature(inPlane(mesh(world, world.objects.countries, (a, b) => a !== b))),
  };
}

/**
 * One feature of many parts: the map has no use for them one by one. Three decimals are a hundred metres, a third of
 * a step of the atlas' own grid.
 */
function asFeature(shape: unknown): Feature {
  const found = shape as { type: string; features?: Feature[] };
  const parts =
    found.type === 'FeatureCollection' ? (found.features ?? []).map((part) => part.geometry) : [geometryOf(shape)];
  const geometry: Geometry =
    parts.length === 1 && parts[0] ? parts[0] : { type: 'GeometryCollection', geometries: parts };
  return { type: 'Feature', properties: {}, geometry: JSON.parse(JSON.stringify(geometry, rounded)) as Geometry };
}

function geometryOf(shape: unknown): Geometry {
  return (shape as Feature).type === 'Feature' ? (shape as Feature).geometry : (shape as Geometry);
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e3) / 1e3 : value;
}
