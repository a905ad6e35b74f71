/** Mean radius of the Earth, km (IUGG). */
export const EARTH_RADIUS_KM = 6371.0088;

const RADIANS = Math.PI / 180;

/** Great-circle distance between two places given in degrees, km; haversine form, exact also for near places. */
export function greatCircleKm(latA: number, lonA: number, latB: number, lonB: number): number {
  const phiA = latA * RADIANS;
  const phiB = latB * RADIANS;
  const sinLat = Math.sin((phiB - phiA) / 2);
  const sinLon = Math.sin(((lonB - lonA) * RADIANS) / 2);
  const h = sinLat * sinLat + Math.cos(phiA) * Math.cos(phiB) * sinLon * sinLon;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
