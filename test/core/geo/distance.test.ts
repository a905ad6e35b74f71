import { describe, expect, it } from 'vitest';
import { EARTH_RADIUS_KM, greatCircleKm } from '../../../core/geo/distance.ts';

describe('great-circle distance', () => {
  it('is a quarter of a great circle from the equator to the pole', () => {
    expect(greatCircleKm(0, 12, 90, -50)).toBeCloseTo((Math.PI / 2) * EARTH_RADIUS_KM, 9);
  });

  it('goes the short way across 180 degrees', () => {
    expect(greatCircleKm(52, 179.5, 52, -179.5)).toBeCloseTo(greatCircleKm(52, 0, 52, 1), 9);
  });

  it('tells places a metre apart from each other', () => {
    expect(greatCircleKm(40, -75, 40 + 0.001 / 111.195, -75)).toBeCloseTo(0.001, 7);
    expect(greatCircleKm(40, -75, 40, -75)).toBe(0);
  });

  it('does not fail for the antipode', () => {
    expect(greatCircleKm(33, 20, -33, -160)).toBeCloseTo(Math.PI * EARTH_RADIUS_KM, 6);
  });
});
