/** The latitude at which the square of Web Mercator ends, degrees. */
const LAST_LATITUDE = 85.05;

/** Web Mercator as the map's shaders take it: 0 to 1 from west to east and from north to south. */
export function mercatorX(lon: number): number {
  return (lon + 180) / 360;
}

export function mercatorY(lat: number): number {
  const sine = Math.sin((Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** Degrees of a place in Mercator. */
export function mercatorLon(x: number): number {
  return x * 360 - 180;
}

export function mercatorLat(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}
