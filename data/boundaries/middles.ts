import { geoArea, geoCentroid } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { EARTH_RADIUS_KM } from '../../core/geo/distance.ts';
import type { AreaShape } from './us-atlas.ts';

/** Where areas lie: spherical centroid in degrees, and area in km2. */
export interface Middles {
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  readonly areaKm2: Float64Array;
}

/**
 * Middles of shapes whose outer rings run clockwise, as d3-geo has them. An area without extent (51610 of the US
 * counties) has the middle of its outline; an empty shape has NaN throughout.
 */
export function middlesOf(shapes: readonly AreaShape[]): Middles {
  const lat = new Float64Array(shapes.length).fill(Number.NaN);
  const lon = new Float64Array(shapes.length).fill(Number.NaN);
  const areaKm2 = new Float64Array(shapes.length).fill(Number.NaN);
  shapes.forEach((shape, row) => {
    if (shape.length === 0) return;
    const polygons = onSphere(shape);
    const steradians = geoArea(polygons);
    areaKm2[row] = steradians * EARTH_RADIUS_KM * EARTH_RADIUS_KM;
    const middle = steradians > 0 ? geoCentroid(polygons) : outlineMiddle(shape);
    lon[row] = middle[0];
    lat[row] = middle[1];
  });
  return { lat, lon, areaKm2 };
}

/**
 * A polygon as thin as a line in degrees may run the other way round along great circles, and would be the rest of the
 * Earth: whatever is more than a hemisphere is turned.
 */
function onSphere(shape: AreaShape): MultiPolygon {
  const whole = { type: 'MultiPolygon', coordinates: shape as unknown as MultiPolygon['coordinates'] } as const;
  if (geoArea(whole) < HEMISPHERE) return whole;
  const coordinates = whole.coordinates.map((rings) =>
    geoArea({ type: 'Polygon', coordinates: rings }) < HEMISPHERE ? rings : rings.map((ring) => ring.toReversed()),
  );
  return { type: 'MultiPolygon', coordinates };
}

/** In steradians. */
const HEMISPHERE = 2 * Math.PI;

function outlineMiddle(shape: AreaShape): [number, number] {
  return geoCentroid({ type: 'MultiPoint', coordinates: shape.flat(2) as unknown as [number, number][] });
}
