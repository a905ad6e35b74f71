import { geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import type { Feature, Geometry } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/**
 * The world's land and its borders as plane shapes in degrees. The atlas is stitched across 180 degrees: drawn as it
 * is, Russia and Antarctica would smear into bands over the whole map, so every ring is cut there once.
 */
export function landAndBorders(atlas: unknown): { land: Feature; borders: Feature } {
  const world = atlas as World;
  return {
    land: asFeature(cut(feature(world, world.objects.land))),
    borders: asFeature(cut(mesh(world, world.objects.countries, (a, b) => a !== b))),
  };
}

function cut(shape: unknown): unknown {
  const degrees = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .reflectY(true)
    .precision(0);
  return geoProject(shape, degrees);
}

/** One feature of many parts: the map has no use for them one by one. Four decimals are eleven metres. */
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
  return typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;
}
