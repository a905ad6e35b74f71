import { describe, expect, it } from 'vitest';
import { EARTH_RADIUS_KM, greatCircleKm } from '../../../core/geo/distance.ts';
import { projectToPlane } from '../../../core/geo/projection.ts';

/** The corners of small cells over an extent, cell by cell: south-west, south-east, north-east, north-west. */
function cells(south: number, north: number, west: number, east: number, size = 0.25) {
  const lat: number[] = [];
  const lon: number[] = [];
  for (let phi = south; phi + size <= north; phi += (north - south) / 8) {
    for (let lambda = west; lambda + size <= east; lambda += (east - west) / 8) {
      lat.push(phi, phi, phi + size, phi + size);
      lon.push(lambda, lambda + size, lambda + size, lambda);
    }
  }
  return { lat: Float64Array.from(lat), lon: Float64Array.from(lon), size };
}

/** Area of each projected cell over its area on the sphere. */
function areaRatios({ lat, lon, size }: ReturnType<typeof cells>): number[] {
  const { xKm, yKm } = projectToPlane(lat, lon);
  const at = (column: Float64Array, i: number) => column[i] as number;
  const ratios: number[] = [];
  for (let c = 0; c < lat.length; c += 4) {
    let twice = 0;
    for (let i = 0; i < 4; i++) {
      const j = c + ((i + 1) % 4);
      twice += at(xKm, c + i) * at(yKm, j) - at(xKm, j) * at(yKm, c + i);
    }
    const height = Math.sin((at(lat, c + 2) * Math.PI) / 180) - Math.sin((at(lat, c) * Math.PI) / 180);
    ratios.push(Math.abs(twice) / 2 / (EARTH_RADIUS_KM ** 2 * height * ((size * Math.PI) / 180)));
  }
  return ratios;
}

describe('the plane of a plan', () => {
  it.each([
    ['the lower 48 states', 25, 49, -124, -67],
    ['Indonesia, across the equator', -10, 6, 95, 141],
    ['the far north', 78, 89, -40, 60],
    ['the world', -60, 75, -179, 179],
    ['Alaska with the Aleutians, across 180 degrees', 51, 71, 172, 230],
  ])('keeps areas: %s', (_name, south, north, west, east) => {
    for (const ratio of areaRatios(cells(south, north, west, east))) expect(ratio).toBeCloseTo(1, 2);
  });

  it('keeps distances within a country to two per cent', () => {
    const lat = Float64Array.from([25.8, 47.6, 40.7, 34.1, 41.9]);
    const lon = Float64Array.from([-80.2, -122.3, -74.0, -118.2, -87.6]);
    const { xKm, yKm } = projectToPlane(lat, lon);
    for (let i = 0; i < 5; i++) {
      for (let j = 0; j < i; j++) {
        const plane = Math.hypot((xKm[i] ?? 0) - (xKm[j] ?? 0), (yKm[i] ?? 0) - (yKm[j] ?? 0));
        const sphere = greatCircleKm(lat[i] ?? 0, lon[i] ?? 0, lat[j] ?? 0, lon[j] ?? 0);
        expect(Math.abs(plane / sphere - 1)).toBeLessThan(0.02);
      }
    }
  });

  it('puts neighbours on both sides of 180 degrees next to each other', () => {
    const { xKm, yKm } = projectToPlane(Float64Array.from([52, 52, 55]), Float64Array.from([179.9, -179.9, -178]));
    expect(Math.hypot((xKm[0] ?? 0) - (xKm[1] ?? 0), (yKm[0] ?? 0) - (yKm[1] ?? 0))).toBeLessThan(20);
  });

  it('is not bent by a few far islands: the states lie as without Guam', () => {
    const states = cells(25, 49, -124, -67, 0.5);
    const withGuam = projectToPlane(Float64Array.of(...states.lat, 13.5), Float64Array.of(...states.lon, 144.8));
    const without = projectToPlane(states.lat, states.lon);
    expect(Math.abs((withGuam.xKm[0] ?? 0) - (without.xKm[0] ?? 0))).toBeLessThan(100);
    expect(Number.isFinite(withGuam.xKm.at(-1))).toBe(true);
  });

  it('leaves rows without a place without a place', () => {
    const { xKm, yKm } = projectToPlane(
      Float64Array.from([40, Number.NaN, 41]),
      Float64Array.from([-75, -75, Number.NaN]),
    );
    expect([...xKm].map(Number.isNaN)).toEqual([false, true, true]);
    expect([...yKm].map(Number.isNaN)).toEqual([false, true, true]);
  });

  it('works for one place, for none, and for places at the poles', () => {
    expect(projectToPlane(new Float64Array(0), new Float64Array(0)).xKm).toHaveLength(0);
    for (const lat of [0, 45, -45, 90, -90]) {
      const { xKm, yKm } = projectToPlane(Float64Array.of(lat), Float64Array.of(10));
      expect(Math.hypot(xKm[0] ?? Number.NaN, yKm[0] ?? Number.NaN)).toBeCloseTo(0, 6);
    }
  });

  it('has no infinite place, not even the antipode of the centre', () => {
    const { xKm } = projectToPlane(Float64Array.from([0, 0, 0, 0, 0]), Float64Array.from([0, 0, 0, 0, 180]));
    expect([...xKm].every(Number.isFinite)).toBe(true);
  });
});
