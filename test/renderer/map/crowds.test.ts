import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CrowdFrame, clusters, crowdFrame, heat } from '../../../renderer/map/crowds.ts';
import { type Crowd, gridCells } from '../../../renderer/map/grid-cells.ts';
import { latitudeOf, longitudeOf, mercatorX, mercatorY } from '../../../renderer/map/mercator.ts';

const WORLD = { west: 0, north: 0, east: 1, south: 1 };

function crowdAt(places: readonly (readonly [number, number])[], more: Partial<Crowd> = {}): Crowd {
  return { count: places.length, places: Float32Array.from(places.flat()), weights: null, swatches: null, ...more };
}

const share = fc.float({ min: 0, max: Math.fround(0.999), noNaN: true });
const someplaces = fc.array(
  fc.record({ x: share, y: share, weight: fc.integer({ min: 0, max: 9 }), swatch: fc.integer({ min: 0, max: 2 }) }),
  { maxLength: 60 },
);

describe('what lies together', () => {
  it('is each place once, with all its weight, in the square where it lies', () => {
    fc.assert(
      fc.property(someplaces, fc.constantFrom(0.0625, 0.25, 1), (list, side) => {
        const crowd = crowdAt(
          list.map(({ x, y }) => [x, y]),
          { weights: Float64Array.from(list, ({ weight }) => weight) },
        );
        const cells = gridCells(crowd, WORLD, side);
        const sum = (column: Iterable<number>) => Array.from(column).reduce((all, one) => all + one, 0);
        expect(sum(cells.places)).toBe(list.length);
        expect(sum(cells.weights)).toBe(sum(list.map(({ weight }) => weight)));
        const squares = new Set(list.map(({ x, y }) => `${Math.floor(x / side)} ${Math.floor(y / side)}`));
        expect(cells.count).toBe(squares.size);
        for (let cell = 0; cell < cells.count; cell++) {
          const at = `${Math.floor(((cells.x[cell] as number) - 1e-9) / side)} ${Math.floor((cells.y[cell] as number) / side)}`;
          if (side < 1 && (cells.x[cell] as number) % side > 1e-6 && (cells.y[cell] as number) % side > 1e-6)
            expect(squares).toContain(at);
        }
      }),
    );
  });

  it('has the colour of more than half of its places, or none', () => {
    fc.assert(
      fc.property(someplaces, (list) => {
        const crowd = crowdAt(
          list.map(({ x, y }) => [x, y]),
          { swatches: Int32Array.from(list, ({ swatch }) => swatch) },
        );
        const cells = gridCells(crowd, WORLD, 1);
        const counts = [0, 1, 2].map((swatch) => list.filter((one) => one.swatch === swatch).length);
        const winner = counts.findIndex((count) => 2 * count > list.length);
        if (list.length > 0) expect(cells.swatches[0]).toBe(winner);
      }),
    );
  });

  it('leaves out what lies outside the box, and weights that are none', () => {
    const weights = Float64Array.of(Number.NaN, -4, 2, 100);
    const crowd = crowdAt(
      [
        [0.1, 0.1],
        [0.1, 0.1],
        [0.1, 0.1],
        [0.9, 0.9],
      ],
      { weights },
    );
    const cells = gridCells(crowd, { west: 0, north: 0, east: 0.5, south: 0.5 }, 0.25);
    expect([cells.count, cells.places[0], cells.weights[0]]).toEqual([1, 3, 2]);
  });
});

describe('the frame that crowds are made for', () => {
  const view = (zoom: number, west: number) => ({ zoom, west, east: west + 0.1, north: 0.4, south: 0.5 });

  it('serves a small move and a small zoom, and no other', () => {
    const frame = crowdFrame(null, view(4.2, 0.3));
    expect(crowdFrame(frame, view(4.9, 0.33))).toBe(frame);
    expect(crowdFrame(frame, view(5.1, 0.3))).not.toBe(frame);
    expect(crowdFrame(frame, view(4.2, 0.5))).not.toBe(frame);
  });
});

describe('clusters and heat', () => {
  const near = (lon: number, lat: number): [number, number] => [mercatorX(lon), mercatorY(lat)];
  const frame: CrowdFrame = { level: 4, west: 0.1, east: 0.5, north: 0.2, south: 0.6 };
  const crowd = crowdAt([near(-90, 40), near(-90.1, 40.1), near(-90, 40), near(-70, 42)]);

  it('say how many they are, but for one alone, and the larger is larger', () => {
    const [alone, pair] = clusters(crowd, frame, 'en').features;
    expect(pair?.properties).toMatchObject({ many: '3' });
    expect(alone?.properties).toMatchObject({ many: '' });
    expect(pair?.properties?.radius).toBeGreaterThan(alone?.properties?.radius);
    expect(alone?.geometry.coordinates[0]).toBeCloseTo(-70, 3);
    expect(alone?.geometry.coordinates[1]).toBeCloseTo(42, 3);
  });

  it('are hottest where most is', () => {
    const features = heat({ ...crowd, weights: Float64Array.of(1, 1, 1, 50) }, frame).features;
    const hottest = features.find(({ properties }) => properties?.heat === 1);
    expect(hottest?.geometry.coordinates[0]).toBeCloseTo(-70, 3);
  });

  it('survive nothing at all', () => {
    expect(clusters(crowdAt([]), frame, 'ar').features).toEqual([]);
    expect(heat(crowdAt([]), frame).features).toEqual([]);
  });
});

describe('Mercator', () => {
  it('goes there and back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -85, max: 85, noNaN: true }),
        (lon, lat) => {
          expect(longitudeOf(mercatorX(lon))).toBeCloseTo(lon, 9);
          expect(latitudeOf(mercatorY(lat))).toBeCloseTo(lat, 9);
        },
      ),
    );
  });
});
