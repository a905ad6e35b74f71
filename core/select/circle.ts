import { EARTH_RADIUS_KM, greatCircleKm } from '../geo/distance.ts';
import { mercatorLat, mercatorLon, mercatorX, mercatorY } from '../geo/mercator.ts';
import type { Figure } from './figure.ts';
import { polygonFigure } from './polygon.ts';

const CORNERS = 128;
const RADIANS = Math.PI / 180;

/**
 * What lies within a distance of a place as the crow flies. A place is measured exactly; an area touches it where it
 * touches the ring of 128 corners that is drawn. Null without a place or a distance.
 */
export function circleFigure(lat: number, lon: number, km: number): Figure | null {
  if (!Number.isFinite(lat) || !Number.isFinite(lon) || !(km > 0)) return null;
  const ring = polygonFigure(circleRing(lat, lon, km));
  if (!ring) return null;
  // The corners lie on the circle, and the circle beyond them by a hair.
  const hair = (ring.box.east - ring.box.west) / CORNERS;
  const { west, north, east, south } = ring.box;
  return {
    box: { west: west - hair, north: north - hair, east: east + hair, south: south + hair },
    inside: [mercatorX(lon), mercatorY(lat)],
    contains: (x, y) => greatCircleKm(lat, lon, mercatorLat(y), mercatorLon(x)) <= km,
    touches: ring.touches,
  };
}

/** The circle as a ring in Mercator, x and y in turn: each corner lies `km` from the middle in its direction. */
export function circleRing(lat: number, lon: number, km: number): Float64Array {
  const away = Math.min(Math.PI * 0.99, km / EARTH_RADIUS_KM);
  const phi = lat * RADIANS;
  const ring = new Float64Array(2 * CORNERS);
  for (let i = 0; i < CORNERS; i++) {
    const bearing = (2 * Math.PI * i) / CORNERS;
    const sine = Math.sin(phi) * Math.cos(away) + Math.cos(phi) * Math.sin(away) * Math.cos(bearing);
    const turn = Math.atan2(Math.sin(bearing) * Math.sin(away) * Math.cos(phi), Math.cos(away) - Math.sin(phi) * sine);
    ring[2 * i] = mercatorX(lon + turn / RADIANS);
    ring[2 * i + 1] = mercatorY(Math.asin(Math.max(-1, Math.min(1, sine))) / RADIANS);
  }
  return ring;
}
