import { EARTH_RADIUS_KM } from '../../../core/geo/distance.ts';

/** A hexagon by its axial coordinates: q to the east, r to the north-west of that. */
export interface Hex {
  readonly q: number;
  readonly r: number;
}

/** A grid of hexagons, fixed by its size and its origin: the same hexagon has the same id in every plan. */
export interface HexGrid {
  /** Between opposite sides, and between the middles of neighbours, km. */
  readonly sizeKm: number;
  readonly origin: { readonly lat: number; readonly lon: number };
  /** The hexagon a place lies in. */
  hexAt(lat: number, lon: number): Hex;
  middle(hex: Hex): readonly [lon: number, lat: number];
  /** Six corners, counter-clockwise, the first repeated; beyond 180 degrees where it crosses that. */
  ring(hex: Hex): (readonly [lon: number, lat: number])[];
  /** Of every hexagon: the plane is equal-area. */
  readonly areaKm2: number;
  /** Of every side, in the plane. */
  readonly sideKm: number;
}

const RADIANS = Math.PI / 180;
const ROOT_3 = Math.sqrt(3);

/** To the six neighbours, counter-clockwise from the east; the first three find every pair once. */
export const HEX_STEPS: readonly Hex[] = [
  { q: 1, r: 0 },
  { q: 0, r: 1 },
  { q: -1, r: 1 },
  { q: -1, r: 0 },
  { q: 0, r: -1 },
  { q: 1, r: -1 },
];

/**
 * Flat hexagons with sides to the east and west on Lambert's azimuthal equal-area plane around the origin (Snyder 1987,
 * section 24): all have the same area on the ground; far from the origin they are drawn out.
 */
export function hexGrid(sizeKm: number, origin: HexGrid['origin']): HexGrid {
  const { forward, inverse } = equalAreaAround(origin.lat, origin.lon);
  const sideKm = sizeKm / ROOT_3;
  const planeOf = ({ q, r }: Hex): [number, number] => [sizeKm * (q + r / 2), 1.5 * sideKm * r];
  return {
    sizeKm,
    origin,
    sideKm,
    areaKm2: (ROOT_3 / 2) * sizeKm * sizeKm,
    hexAt(lat, lon) {
      const [x, y] = forward(lat, lon);
      const r = y / (1.5 * sideKm);
      return rounded(x / sizeKm - r / 2, r);
    },
    middle: (hex) => inverse(...planeOf(hex)),
    ring(hex) {
      const [x, y] = planeOf(hex);
      const corners = Array.from({ length: 6 }, (_, i) => {
        const angle = (60 * i - 30) * RADIANS;
        return inverse(x + sideKm * Math.cos(angle), y + sideKm * Math.sin(angle));
      });
      const [middleLon] = inverse(x, y);
      const near = corners.map(([lon, lat]) => [middleLon + wrapped(lon - middleLon), lat] as const);
      return [...near, near[0] as readonly [number, number]];
    },
  };
}

/** `H12:-7`. */
export function hexId({ q, r }: Hex): string {
  return `H${q}:${r}`;
}

/** The hexagon of an id; null where it is none. */
export function hexOfId(id: string): Hex | null {
  const found = /^H(-?\d{1,7}):(-?\d{1,7})$/.exec(id.trim());
  return found ? { q: Number(found[1]), r: Number(found[2]) } : null;
}

/** To the nearest middle: of the three coordinates that sum to 0 the one that was rounded most follows the others. */
function rounded(q: number, r: number): Hex {
  const [wholeQ, wholeR, wholeS] = [Math.round(q), Math.round(r), Math.round(-q - r)];
  const [offQ, offR, offS] = [Math.abs(wholeQ - q), Math.abs(wholeR - r), Math.abs(wholeS + q + r)];
  // + 0 makes of -0 the 0 that ids have.
  if (offQ > offR && offQ > offS) return { q: -wholeR - wholeS + 0, r: wholeR + 0 };
  if (offR > offS) return { q: wholeQ + 0, r: -wholeQ - wholeS + 0 };
  return { q: wholeQ + 0, r: wholeR + 0 };
}

type Forward = (lat: number, lon: number) => [xKm: number, yKm: number];
type Inverse = (xKm: number, yKm: number) => [lon: number, lat: number];

function equalAreaAround(originLat: number, originLon: number): { forward: Forward; inverse: Inverse } {
  const sinOrigin = Math.sin(originLat * RADIANS);
  const cosOrigin = Math.cos(originLat * RADIANS);
  return {
    forward(lat, lon) {
      const [sinPhi, cosPhi] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS)];
      const lambda = (lon - originLon) * RADIANS;
      // The place opposite the origin is a whole circle; the floor puts it on one place of that.
      const nearness = Math.max(1e-12, 1 + sinOrigin * sinPhi + cosOrigin * cosPhi * Math.cos(lambda));
      const scale = EARTH_RADIUS_KM * Math.sqrt(2 / nearness);
      return [scale * cosPhi * Math.sin(lambda), scale * (cosOrigin * sinPhi - sinOrigin * cosPhi * Math.cos(lambda))];
    },
    inverse(x, y) {
      const rho = Math.hypot(x, y);
      if (rho === 0) return [originLon, originLat];
      const c = 2 * Math.asin(Math.min(1, rho / (2 * EARTH_RADIUS_KM)));
      const [sinC, cosC] = [Math.sin(c), Math.cos(c)];
      const lat = Math.asin(Math.max(-1, Math.min(1, cosC * sinOrigin + (y * sinC * cosOrigin) / rho))) / RADIANS;
      const lon = originLon + Math.atan2(x * sinC, rho * cosOrigin * cosC - y * sinOrigin * sinC) / RADIANS;
      return [wrapped(lon), lat];
    },
  };
}

function wrapped(lon: number): number {
  return lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
}
