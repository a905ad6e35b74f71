import { EARTH_RADIUS_KM } from './distance.ts';
import { valueAtRank } from './value-at-rank.ts';

const RADIANS = Math.PI / 180;

/** One direction of an equal-area projection: radians in, km out. */
type Forward = (phi: number, lambda: number) => readonly [xKm: number, yKm: number];

/** Where most of the places lie: degrees; longitudes are relative to `centreLon`, so 180 degrees is no border. */
interface Extent {
  readonly south: number;
  readonly north: number;
  readonly centreLon: number;
  readonly width: number;
}

/**
 * Places in degrees to an equal-area plane in km, fitted to where most of them lie: Albers' conic with standard
 * parallels a sixth inside the extent; Lambert's azimuthal equal-area near the equator or a pole and for extents wider
 * than a cone suits (Snyder 1987, Map Projections: a Working Manual, sections 14 and 24). The extent leaves out the
 * outer 2 % on each side, so that one far island does not distort a country. Rows with a NaN stay NaN.
 */
export function projectToPlane(lat: Float64Array, lon: Float64Array): { xKm: Float64Array; yKm: Float64Array } {
  const xKm = new Float64Array(lat.length).fill(Number.NaN);
  const yKm = new Float64Array(lat.length).fill(Number.NaN);
  const project = projectionFitting(lat, lon);
  for (const row of placedRows(lat, lon)) {
    const [x, y] = project(lat[row] as number, lon[row] as number);
    xKm[row] = x;
    yKm[row] = y;
  }
  return { xKm, yKm };
}

/** The same plane as a function of degrees, for other places that are to lie in it; NaN where there are no places. */
export function projectionFitting(
  lat: Float64Array,
  lon: Float64Array,
): (latDeg: number, lonDeg: number) => readonly [xKm: number, yKm: number] {
  const rows = placedRows(lat, lon);
  if (rows.length === 0) return () => [Number.NaN, Number.NaN];
  const extent = extentOf(rows, lat, lon);
  const forward = projectionFor(extent);
  return (latDeg, lonDeg) => forward(latDeg * RADIANS, wrapDegrees(lonDeg - extent.centreLon) * RADIANS);
}

function placedRows(lat: Float64Array, lon: Float64Array): Int32Array {
  const rows = new Int32Array(lat.length);
  let count = 0;
  for (let row = 0; row < lat.length; row++) {
    if (Number.isFinite(lat[row]) && Number.isFinite(lon[row])) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

function extentOf(rows: Int32Array, lat: Float64Array, lon: Float64Array): Extent {
  const roughLon = meanLongitude(rows, lat, lon);
  // A loop, and no sorting: a million points are to be on the screen at once.
  const [lats, lons] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  rows.forEach((row, i) => {
    lats[i] = lat[row] as number;
    lons[i] = wrapDegrees((lon[row] as number) - roughLon);
  });
  const west = quantile(lons, 0.02);
  const east = quantile(lons, 0.98);
  return {
    south: quantile(lats, 0.02),
    north: quantile(lats, 0.98),
    centreLon: wrapDegrees(roughLon + (west + east) / 2),
    width: east - west,
  };
}

/** The direction of the mean of the places as vectors: unlike a mean of numbers it does not break at 180 degrees. */
function meanLongitude(rows: Int32Array, lat: Float64Array, lon: Float64Array): number {
  let x = 0;
  let y = 0;
  for (const row of rows) {
    const lambda = (lon[row] as number) * RADIANS;
    const towardsEquator = Math.cos((lat[row] as number) * RADIANS);
    x += towardsEquator * Math.cos(lambda);
    y += towardsEquator * Math.sin(lambda);
  }
  return Math.hypot(x, y) < 1e-9 * rows.length ? 0 : Math.atan2(y, x) / RADIANS;
}

function projectionFor(extent: Extent): Forward {
  const { south, north, width } = extent;
  const middle = (south + north) / 2;
  const straddlesEquator = south < 0 !== north < 0;
  const conic = !straddlesEquator && Math.abs(middle) >= 15 && Math.abs(middle) <= 75 && width <= 120;
  if (!conic) return lambertAzimuthal(middle * RADIANS);
  const inset = (north - south) / 6;
  return albersConic((south + inset) * RADIANS, (north - inset) * RADIANS, middle * RADIANS);
}

function albersConic(parallelA: number, parallelB: number, origin: number): Forward {
  const n = (Math.sin(parallelA) + Math.sin(parallelB)) / 2;
  const c = Math.cos(parallelA) ** 2 + 2 * n * Math.sin(parallelA);
  const radius = (phi: number) => (EARTH_RADIUS_KM * Math.sqrt(Math.max(0, c - 2 * n * Math.sin(phi)))) / n;
  const originRadius = radius(origin);
  return (phi, lambda) => {
    const rho = radius(phi);
    return [rho * Math.sin(n * lambda), originRadius - rho * Math.cos(n * lambda)];
  };
}

function lambertAzimuthal(origin: number): Forward {
  const sinOrigin = Math.sin(origin);
  const cosOrigin = Math.cos(origin);
  return (phi, lambda) => {
    const sinPhi = Math.sin(phi);
    const cosPhi = Math.cos(phi);
    const cosLambda = Math.cos(lambda);
    // The antipode is a whole circle on this map; the floor puts it at one place of the rim instead of at infinity.
    const nearness = Math.max(1e-12, 1 + sinOrigin * sinPhi + cosOrigin * cosPhi * cosLambda);
    const scale = EARTH_RADIUS_KM * Math.sqrt(2 / nearness);
    return [scale * cosPhi * Math.sin(lambda), scale * (cosOrigin * sinPhi - sinOrigin * cosPhi * cosLambda)];
  };
}

function quantile(values: Float64Array, share: number): number {
  return valueAtRank(values, Math.round(share * (values.length - 1)));
}

/** An angle in [-180, 180). */
function wrapDegrees(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}
