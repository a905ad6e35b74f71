export { mercatorX, mercatorY } from '../../core/geo/mercator.ts';

/** Degrees back from Web Mercator. */
export function longitudeOf(x: number): number {
  return x * 360 - 180;
}

export function latitudeOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}
