import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../../core/geo/distance.ts';
import { textAt } from '../../../core/model/text-column.ts';
import { countryOutline } from '../../../data/boundaries/approximate/country-outline.ts';
import { shapeAreaKm2 } from '../../../data/boundaries/approximate/outline.ts';
import { HEX_STEPS, hexGrid, hexId, hexOfId } from '../../../data/boundaries/hexagons/hex-grid.ts';
import {
  type HexAnswer,
  type HexUnits,
  hexagonsOf,
  hexagonsOver,
} from '../../../data/boundaries/hexagons/hex-units.ts';

const size = fc.double({ min: 1, max: 100, noNaN: true });
const near = fc.record({
  lat: fc.double({ min: 30, max: 50, noNaN: true }),
  lon: fc.double({ min: -110, max: -80, noNaN: true }),
});
const origin = { lat: 40, lon: -95 };
const made = (answer: HexAnswer): HexUnits => {
  if ('tooMany' in answer) throw new Error(`too many: ${answer.tooMany}`);
  return answer;
};

describe('a grid of hexagons', () => {
  it('covers the plane: every place lies in the hexagon whose middle is nearest, within its corners', () => {
    fc.assert(
      fc.property(size, near, (km, place) => {
        const grid = hexGrid(km, origin);
        const hex = grid.hexAt(place.lat, place.lon);
        const away = (q: number, r: number) => {
          const [lon, lat] = grid.middle({ q, r });
          return greatCircleKm(place.lat, place.lon, lat, lon);
        };
        // The corner of a hexagon is its side away from the middle; the plane stretches by less than a tenth here.
        expect(away(hex.q, hex.r)).toBeLessThan(1.1 * grid.sideKm);
        const others = HEX_STEPS.map((step) => away(hex.q + step.q, hex.r + step.r));
        expect(away(hex.q, hex.r)).toBeLessThan(1.1 * Math.min(...others));
      }),
    );
  });

  it('has the middle of each hexagon in it, and ids that lead back', () => {
    const whole = fc.integer({ min: -60, max: 60 });
    fc.assert(
      fc.property(size, whole, whole, (km, q, r) => {
        const grid = hexGrid(km, origin);
        const [lon, lat] = grid.middle({ q, r });
        expect(grid.hexAt(lat, lon)).toEqual({ q, r });
        expect(hexOfId(hexId({ q, r }))).toEqual({ q, r });
      }),
    );
    expect(hexId({ q: 12, r: -7 })).toBe('H12:-7');
    expect(hexOfId('H12')).toBeNull();
  });

  it('has hexagons of one area and one side, on the ground as said', () => {
    const grid = hexGrid(20, origin);
    for (const hex of [
      { q: 0, r: 0 },
      { q: 30, r: -10 },
      { q: -40, r: 25 },
    ]) {
      const ring = grid.ring(hex);
      expect(shapeAreaKm2([[ring]]) / grid.areaKm2).toBeCloseTo(1, 2);
      expect(ring).toHaveLength(7);
    }
  });
});

describe('hexagons of accounts', () => {
  const places = fc.array(near, { minLength: 1, maxLength: 60 });
  const columns = (all: readonly { lat: number; lon: number }[]) =>
    [Float64Array.from(all, ({ lat }) => lat), Float64Array.from(all, ({ lon }) => lon)] as const;

  it('hold every account, none is empty, and neighbours are those that share a side', () => {
    fc.assert(
      fc.property(places, fc.double({ min: 20, max: 200, noNaN: true }), (all, km) => {
        const units = made(hexagonsOf(...columns(all), km, 'none'));
        const held = new Set(all.map(({ lat, lon }) => units.unitAt(lat, lon)));
        expect(held.has(-1)).toBe(false);
        expect(held.size).toBe(units.units.count);
        const hexes = Array.from({ length: units.units.count }, (_, unit) => hexOfId(textAt(units.units.codes, unit)));
        const sharing = hexes.flatMap((a, u) =>
          hexes.flatMap((b, v) =>
            a && b && u < v && Math.abs(a.q - b.q) + Math.abs(a.r - b.r) + Math.abs(a.q + a.r - b.q - b.r) === 2
              ? [`${u} ${v}`]
              : [],
          ),
        );
        const { a, b, link, sharedKm } = units.neighbours;
        const pairs = Array.from(a.keys()).filter((i) => link[i] === 0);
        expect(pairs.map((i) => `${a[i]} ${b[i]}`)).toEqual(sharing);
        expect(pairs.every((i) => sharedKm[i] === units.grid.sideKm)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('filled up have no gaps: every row of hexagons is whole, and the accounts are still held', () => {
    fc.assert(
      fc.property(places, (all) => {
        const some = made(hexagonsOf(...columns(all), 60, 'none'));
        const filled = made(hexagonsOf(...columns(all), 60, 'all'));
        expect(filled.grid.origin).toEqual(some.grid.origin);
        expect(all.every(({ lat, lon }) => filled.unitAt(lat, lon) >= 0)).toBe(true);
        const rows = new Map<number, number[]>();
        for (let unit = 0; unit < filled.units.count; unit++) {
          const hex = hexOfId(textAt(filled.units.codes, unit));
          if (hex) rows.set(hex.r, [...(rows.get(hex.r) ?? []), hex.q]);
        }
        for (const qs of rows.values()) expect(Math.max(...qs) - Math.min(...qs)).toBe(qs.length - 1);
      }),
      { numRuns: 40 },
    );
  });

  it('between accounts on two shores are those on land', () => {
    const shores = columns([
      { lat: 40.7, lon: -74 },
      { lat: 48.9, lon: 2.35 },
      { lat: 50.1, lon: 8.7 },
    ]);
    const units = made(hexagonsOf(...shores, 80, 'land'));
    expect(units.unitAt(49.5, 5.5)).toBeGreaterThanOrEqual(0);
    expect(units.unitAt(46, -30)).toBe(-1);
    expect(units.units.count).toBeLessThan(made(hexagonsOf(...shores, 80, 'all')).units.count);
  });

  it('are the same for the same size and origin, whatever else is in the list', () => {
    const one = made(hexagonsOf(...columns([{ lat: 41.9, lon: -87.6 }]), 25, 'none', origin));
    const two = made(
      hexagonsOf(
        ...columns([
          { lat: 33, lon: -97 },
          { lat: 41.9, lon: -87.6 },
        ]),
        25,
        'none',
        origin,
      ),
    );
    const id = (units: HexUnits) => textAt(units.units.codes, units.unitAt(41.9, -87.6));
    expect(id(two)).toBe(id(one));
  });

  it('pass over accounts without a place, and are refused where they would be too many', () => {
    expect(made(hexagonsOf(Float64Array.of(Number.NaN), Float64Array.of(5), 10, 'all')).units.count).toBe(0);
    const corners = columns([
      { lat: 0, lon: 0 },
      { lat: 60, lon: 60 },
      { lat: 0, lon: 60 },
    ]);
    expect(hexagonsOf(...corners, 1, 'all')).toHaveProperty('tooMany');
  });
});

describe('hexagons over a country', () => {
  it('cover it: every place of it lies in one', () => {
    const outline = countryOutline('DE') ?? [];
    const units = made(hexagonsOver(outline, 40));
    const corners = outline.flat(2);
    expect(corners.filter(([lon, lat]) => units.unitAt(lat, lon) < 0)).toEqual([]);
    for (const [lat, lon] of [
      [52.5, 13.4],
      [48.1, 11.6],
      [51, 7],
      [53.5, 10],
    ] as const) {
      expect(units.unitAt(lat, lon)).toBeGreaterThanOrEqual(0);
    }
    expect(units.unitAt(45, 0)).toBe(-1);
    const total = units.units.count * units.grid.areaKm2;
    expect(total / shapeAreaKm2(outline)).toBeGreaterThan(1);
    expect(total / shapeAreaKm2(outline)).toBeLessThan(1.5);
  });
});
