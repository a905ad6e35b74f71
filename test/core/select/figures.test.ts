import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../../core/geo/distance.ts';
import { mercatorLat, mercatorLon, mercatorX, mercatorY } from '../../../core/geo/mercator.ts';
import { areaIndex } from '../../../core/select/area-index.ts';
import { type Drawn, figureOf } from '../../../core/select/figure.ts';
import { placeIndex } from '../../../core/select/place-index.ts';

const coordinate = fc.double({ min: 0.2, max: 0.3, noNaN: true });
const aPlace = fc.tuple(coordinate, coordinate);
const someCorners = (least: number) => fc.array(aPlace, { minLength: least, maxLength: 30 });

/** How often a ring goes round a place, by the angle it turns through. */
function turns(ring: readonly (readonly [number, number])[], [x, y]: readonly [number, number]): number {
  let angle = 0;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] as readonly [number, number];
    const turn = Math.atan2(by - y, bx - x) - Math.atan2(ay - y, ax - x);
    angle += turn > Math.PI ? turn - 2 * Math.PI : turn < -Math.PI ? turn + 2 * Math.PI : turn;
  });
  return Math.round(angle / (2 * Math.PI));
}

const figure = (drawn: Drawn) => {
  const made = figureOf(drawn);
  if (!made) throw new Error('it has no extent');
  return made;
};
const polygon = (corners: readonly (readonly [number, number])[]): Drawn => ({
  kind: 'polygon',
  ring: Float64Array.from(corners.flat()),
});

describe('a polygon', () => {
  it('contains what its line goes round, once or more often', () => {
    fc.assert(
      fc.property(someCorners(3), aPlace, (corners, place) => {
        expect(figure(polygon(corners)).contains(...place)).toBe(turns(corners, place) !== 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('is touched by a line with any part of it inside', () => {
    fc.assert(
      fc.property(someCorners(3), aPlace, aPlace, (corners, a, b) => {
        const { contains, touches } = figure(polygon(corners));
        const inside = Array.from({ length: 200 }, (_, i) => i / 199).some((part) =>
          contains(a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])),
        );
        if (inside) expect(touches(...a, ...b)).toBe(true);
      }),
    );
  });

  it('with a corner inside an area touches it, also where it crosses no border', () => {
    const square = (west: number, north: number, side: number) =>
      [
        [west, north],
        [west + side, north],
        [west + side, north + side],
        [west, north + side],
      ] as const;
    const index = areaIndex({
      rows: Int32Array.of(4, 7),
      areas: Int32Array.of(0, 1, 2),
      rings: Int32Array.of(0, 4, 8),
      corners: Float32Array.from([...square(0.2, 0.2, 0.05), ...square(0.25, 0.2, 0.05)].flat()),
    });
    expect([...index.touching(figure(polygon(square(0.21, 0.21, 0.01))))]).toEqual([4]);
    expect([...index.touching(figure(polygon(square(0.24, 0.21, 0.02))))]).toEqual([4, 7]);
    expect([...index.touching(figure(polygon(square(0.1, 0.1, 0.3))))]).toEqual([4, 7]);
    expect([...index.touching(figure(polygon(square(0.31, 0.31, 0.01))))]).toEqual([]);
  });

  it('needs three corners', () => {
    expect(figureOf({ kind: 'polygon', ring: Float64Array.of(0, 0, 1, 1) })).toBeNull();
  });
});

describe('a brush', () => {
  it('covers what is no further from its line than half its width', () => {
    fc.assert(
      fc.property(someCorners(1), aPlace, fc.double({ min: 0.001, max: 0.05, noNaN: true }), (line, [x, y], half) => {
        const { contains } = figure({ kind: 'corridor', line: Float64Array.from(line.flat()), half });
        const steps = line.flatMap(([ax, ay], i) => {
          const [bx, by] = line[i + 1] ?? [ax, ay];
          return Array.from({ length: 400 }, (_, s) => [ax + (s / 399) * (bx - ax), ay + (s / 399) * (by - ay)]);
        });
        const nearest = Math.min(...steps.map(([px, py]) => Math.hypot(x - (px as number), y - (py as number))));
        if (nearest <= half) expect(contains(x, y)).toBe(true);
        if (nearest > half + 0.001) expect(contains(x, y)).toBe(false);
      }),
    );
  });

  it('touches a line that passes within its width', () => {
    const { touches } = figure({ kind: 'corridor', line: Float64Array.of(0.2, 0.2, 0.3, 0.2), half: 0.01 });
    expect(touches(0.25, 0.1, 0.25, 0.195)).toBe(true);
    expect(touches(0.25, 0.1, 0.25, 0.3)).toBe(true);
    expect(touches(0.25, 0.1, 0.25, 0.18)).toBe(false);
  });

  it('has a width and a place', () => {
    expect(figureOf({ kind: 'corridor', line: new Float64Array(0), half: 1 })).toBeNull();
    expect(figureOf({ kind: 'corridor', line: Float64Array.of(0.2, 0.2), half: 0 })).toBeNull();
  });
});

describe('a circle', () => {
  it('contains the places within its distance, measured on the globe', () => {
    const lat = fc.double({ min: -60, max: 70, noNaN: true });
    const lon = fc.double({ min: -120, max: 120, noNaN: true });
    fc.assert(
      fc.property(lat, lon, lat, lon, fc.integer({ min: 1, max: 4000 }), (latA, lonA, latB, lonB, km) => {
        const { contains, box } = figure({ kind: 'circle', lat: latA, lon: lonA, km });
        const [x, y] = [mercatorX(lonB), mercatorY(latB)];
        const away = greatCircleKm(latA, lonA, latB, lonB);
        if (Math.abs(away - km) < 0.001) return;
        expect(contains(x, y)).toBe(away < km);
        if (away < km && lonA - lonB < 180 && Math.abs(latA) < 40 && km < 2000 && Math.abs(lonA) < 100)
          expect(x >= box.west && x <= box.east && y >= box.north && y <= box.south).toBe(true);
      }),
    );
  });
});

describe('Mercator', () => {
  it('leads back to the degrees it was made from', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -85, max: 85, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (lat, lon) => {
          expect(mercatorLat(mercatorY(lat))).toBeCloseTo(lat, 9);
          expect(mercatorLon(mercatorX(lon))).toBeCloseTo(lon, 9);
        },
      ),
    );
  });
});

describe('rows in a figure', () => {
  it('are those whose place it contains, rising, and never one without a place', () => {
    const degrees = fc.record({
      lat: fc.oneof(fc.double({ min: 20, max: 60, noNaN: true }), fc.constant(Number.NaN)),
      lon: fc.double({ min: -110, max: -70, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(degrees, { maxLength: 60 }), someCorners(3), (places, corners) => {
        const [lat, lon] = [Float64Array.from(places, (p) => p.lat), Float64Array.from(places, (p) => p.lon)];
        const drawn = figure(polygon(corners));
        const wanted = places.flatMap((place, row) =>
          drawn.contains(mercatorX(place.lon), mercatorY(place.lat)) && !Number.isNaN(place.lat) ? [row] : [],
        );
        expect([...placeIndex({ lat, lon }).within(drawn)]).toEqual(wanted);
      }),
    );
  });
});
