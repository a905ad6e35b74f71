import { EARTH_RADIUS_KM } from './distance.ts';

const RADIANS = Math.PI / 180;
/** Straight pieces of a ring: at this number none is seen to be straight. */
const PIECES = 96;

/**
 * The ring of all places at a distance from one, on the sphere: [longitude, latitude] in degrees, the first again at
 * the end, from north round by east. Longitudes count on beyond 180 degrees, so that the ring is in one piece.
 */
export function geodesicRing(lat: number, lon: number, km: number): [number, number][] {
  const angle = km / EARTH_RADIUS_KM;
  let before = lon;
  return Array.from({ length: PIECES + 1 }, (_, i) => {
    const [east, north] = placeAt(lat, lon, angle, (2 * Math.PI * i) / PIECES);
    before += ((east - before + 540) % 360) - 180;
    return [before, north];
  });
}

/** Where a great circle from a place leads: `angle` on the sphere and bearing from north, in radians. */
function placeAt(lat: number, lon: number, angle: number, bearing: number): [number, number] {
  const phi = lat * RADIANS;
  const sine = Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing);
  const north = Math.asin(Math.max(-1, Math.min(1, sine)));
  const east = Math.atan2(
    Math.sin(bearing) * Math.sin(angle) * Math.cos(phi),
    Math.cos(angle) - Math.sin(phi) * Math.sin(north),
  );
  return [lon + east / RADIANS, north / RADIANS];
}
