import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../../core/geo/distance.ts';
import { geodesicRing } from '../../../core/geo/ring.ts';

const lat = fc.double({ min: -90, max: 90, noNaN: true });
const lon = fc.double({ min: -180, max: 180, noNaN: true });
const km = fc.double({ min: 1, max: 5000, noNaN: true });

describe('a ring of distance', () => {
  it('is everywhere as far from its middle as asked, also over the poles', () => {
    fc.assert(
      fc.property(lat, lon, km, (north, east, radius) => {
        for (const [x, y] of geodesicRing(north, east, radius)) {
          expect(Math.abs(greatCircleKm(north, east, y, x) - radius)).toBeLessThan(0.001 * radius + 1e-6);
        }
      }),
    );
  });

  it('is closed and in one piece where it crosses 180 degrees', () => {
    const ring = geodesicRing(20, 179.5, 200);
    const [first, last] = [ring[0], ring.at(-1)];
    expect(last?.[0]).toBeCloseTo(first?.[0] ?? 0, 9);
    expect(last?.[1]).toBeCloseTo(first?.[1] ?? 0, 9);
    for (let i = 1; i < ring.length; i++) {
      expect(Math.abs((ring[i]?.[0] ?? 0) - (ring[i - 1]?.[0] ?? 0))).toBeLessThan(1);
    }
  });
});
