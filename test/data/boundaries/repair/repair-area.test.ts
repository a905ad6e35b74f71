import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaRepairKind, Place } from '../../../../data/boundaries/files/area-set.ts';
import { AreaRefused } from '../../../../data/boundaries/files/areas-refused.ts';
import { middlesOf } from '../../../../data/boundaries/middles.ts';
import { signedArea } from '../../../../data/boundaries/repair/clean-ring.ts';
import { geometryParts } from '../../../../data/boundaries/repair/geometry-parts.ts';
import { repairArea } from '../../../../data/boundaries/repair/repair-area.ts';
import type { AreaShape } from '../../../../data/boundaries/us-atlas.ts';
import { box } from '../written-areas.ts';

function repaired(geometry: unknown): { shape: AreaShape; point: Place | null; kinds: AreaRepairKind[] } {
  const kinds: AreaRepairKind[] = [];
  const area = repairArea(geometryParts(geometry), true, (kind) => kinds.push(kind));
  return { ...area, kinds };
}
const polygon = (coordinates: unknown) => ({ type: 'Polygon', coordinates });

/** Square degrees, holes taken off; twice the signed area is the sum of the rings. */
const squareDegrees = (shape: AreaShape) => shape.flat().reduce((sum, ring) => sum + signedArea(ring), 0) / 2;

const refusalOf = (geometry: unknown): string => {
  try {
    repaired(geometry);
    return 'used';
  } catch (thrown) {
    if (thrown instanceof AreaRefused) return thrown.code;
    throw thrown;
  }
};

describe('a repaired area', () => {
  it('is the two halves of a bow-tie', () => {
    const { shape, kinds } = repaired(polygon([[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]])); // biome-ignore format: one ring
    expect(shape.length).toBe(2);
    expect(squareDegrees(shape)).toBeCloseTo(0.5, 12);
    expect(kinds).toEqual(['crossings-resolved']);
  });

  it('has no spike', () => {
    const { shape } = repaired(polygon([[[0, 0], [1, 0], [1, 0], [3, 0], [1, 0], [1, 1], [0, 1], [0, 0]]])); // biome-ignore format: one ring
    expect(shape).toEqual([box(0, 0, 1, 1)]);
  });

  it.each([
    ['a step over it', [179, -179]],
    ['a longitude beyond it', [179, 181]],
    ['a longitude before it', [-181, -179]],
  ])('is cut at 180 degrees: %s', (_, [west = 0, east = 0]) => {
    const { shape, kinds } = repaired(polygon(box(west, -17, east, -16)));
    const sides = shape
      .map(([ring = []]) => ring.map(([lon]) => lon).sort((a, b) => a - b))
      .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    expect(sides.map((lons) => [lons[0], lons.at(-1)])).toEqual([
      [-180, -179],
      [179, 180],
    ]);
    expect(squareDegrees(shape)).toBeCloseTo(2, 9);
    expect(kinds).toContain('antimeridian-cut');
  });

  it('comes back from longitudes of 0 to 360', () => {
    const { shape, kinds } = repaired(polygon(box(200, 10, 210, 20)));
    expect(shape).toEqual([box(-160, 10, -150, 20)]);
    expect(kinds).toEqual(['longitude-shifted']);
  });

  it('keeps a hole, in the part that contains it', () => {
    const [hole = []] = box(11, 1, 12, 2);
    const { shape, kinds } = repaired({
      type: 'MultiPolygon',
      coordinates: [[...box(0, 0, 5, 5), hole.toReversed()], box(10, 0, 15, 5)],
    });
    expect(shape.map((rings) => rings.length)).toEqual([1, 2]);
    expect(squareDegrees(shape)).toBeCloseTo(49, 9);
    expect(kinds).toEqual([]);
  });

  it('drops a hole that is in no part', () => {
    const { shape, kinds } = repaired(polygon([...box(0, 0, 1, 1), box(5, 5, 6, 6)[0]?.toReversed()]));
    expect(shape).toEqual([box(0, 0, 1, 1)]);
    expect(kinds).toEqual(['hole-dropped']);
  });

  it('of a line keeps its outline, and of one place that place', () => {
    const line = repaired(polygon([[[0, 0], [1, 1], [2, 2], [0, 0]]])); // biome-ignore format: one ring
    expect(line.shape.length).toBe(1);
    const place = repaired(polygon([[[7, 8], [7, 8], [7, 8], [7, 8]]])); // biome-ignore format: one ring
    expect(place).toMatchObject({ shape: [], point: [7, 8], kinds: ['points-dropped', 'zero-area'] });
    expect(line.kinds).toEqual(['zero-area']);
    // Along great circles the middle corner lies off the line by a few hundred metres.
    expect(middlesOf([line.shape]).areaKm2[0]).toBeLessThan(100);
  });

  it.each([
    ['at-pole', polygon(box(-180, -90, 180, -60))],
    ['around-earth', polygon(box(-180, -10, 180, 10))],
    ['around-earth', polygon([[[-120, 70], [0, 75], [120, 70], [-120, 70]]])], // biome-ignore format: one ring
    ['latitude-impossible', polygon(box(0, 85, 1, 95))],
    ['longitude-impossible', polygon(box(1000, 0, 1001, 1))],
    ['longitude-impossible', { type: 'Point', coordinates: [1000, 0] }],
    // A line in the form of an area, of which only one corner is nowhere.
    ['longitude-impossible', polygon([[[0, 0], [1e308, 0], [1, 0], [0, 0]]])], // biome-ignore format: one ring
    ['only-lines', { type: 'LineString', coordinates: [[0, 0], [1, 1]] }], // biome-ignore format: one line
    ['type-unknown', { type: 'polygon', coordinates: [] }],
    ['coordinates-unreadable', { type: 'Point', coordinates: ['1', '2'] }],
    ['coordinates-infinite', { type: 'Point', coordinates: [Number.POSITIVE_INFINITY, 0] }],
  ])('is not made of %s', (code, geometry) => expect(refusalOf(geometry)).toBe(code));

  it('is not looked for in an array nested without end', () => {
    let nested: unknown = 1;
    for (let i = 0; i < 200_000; i++) nested = [nested];
    expect(refusalOf({ type: 'MultiPolygon', coordinates: nested })).toBe('coordinates-unreadable');
    let collection: unknown = null;
    for (let i = 0; i < 200_000; i++) collection = { type: 'GeometryCollection', geometries: [collection] };
    expect(refusalOf(collection)).toBe('nested');
  });

  it('is refused where its edges cross without end', () => {
    // 3,000 strokes up and down, each across 3,000 to and fro: nine million crossings.
    const stripes = Array.from({ length: 3000 }, (_, i) => [i / 3000, i % 2] as Place);
    const rows = Array.from({ length: 3000 }, (_, i) => [i % 2, i / 3000] as Place);
    expect(refusalOf(polygon([[...stripes, ...rows]]))).toBe('too-tangled');
  });

  it('finds one crossing in a long outline, and leaves it where the outline is too long to be split', () => {
    for (const [corners, kind] of [
      [1000, 'crossings-resolved'],
      [9000, 'crossings-resolved'],
      [120_000, 'crossings-left'],
    ] as const) {
      const circle = Array.from({ length: corners }, (_, i): Place => {
        const angle = (2 * Math.PI * i) / corners;
        return [20 + Math.cos(angle), 40 + Math.sin(angle)];
      });
      // Two corners a tenth of the way apart change places.
      const [a, b] = [circle[10] as Place, circle[10 + corners / 10] as Place];
      circle[10] = b;
      circle[10 + corners / 10] = a;
      const { shape, kinds } = repaired(polygon([circle]));
      expect(kinds).toEqual(['ring-closed', kind]);
      expect(squareDegrees(shape)).toBeGreaterThan(2.8);
    }
  });

  it('keeps thousands of lakes', () => {
    const shore = Array.from({ length: 5000 }, (_, i): Place => {
      const angle = (2 * Math.PI * i) / 5000;
      return [20 + 2 * Math.cos(angle), 40 + 2 * Math.sin(angle)];
    });
    const lakes = Array.from({ length: 2000 }, (_, i) => {
      const [x, y] = [19 + (i % 50) / 25, 39 + Math.floor(i / 50) / 20];
      return box(x, y, x + 0.01, y + 0.01)[0]?.toReversed();
    });
    const { shape, kinds } = repaired(polygon([[...shore, shore[0]], ...lakes]));
    expect([shape.length, shape[0]?.length, kinds]).toEqual([1, 2001, []]);
  });

  it('is right-handed and as large as it was, however it was written', () => {
    const star = fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(star, fc.boolean(), fc.boolean(), fc.nat(100), (radii, clockwise, open, doubled) => {
        // A star around a middle has no crossings; its area is known from its corners.
        const corners = radii.map((radius, i): Place => {
          const angle = (2 * Math.PI * i) / radii.length;
          return [20 + radius * Math.cos(angle), 40 + radius * Math.sin(angle)];
        });
        const ring = [...corners, corners[0] as Place];
        const expected = Math.abs(signedArea(ring)) / 2;
        const repeat = ring[doubled % ring.length] as Place;
        const given = ring.flatMap((point) => (point === repeat ? [point, point] : [point]));
        const turned = clockwise ? given.toReversed() : given;
        const { shape, kinds } = repaired(polygon([open ? turned.slice(0, -1) : turned]));
        expect(squareDegrees(shape)).toBeCloseTo(expected, 9);
        expect(kinds.includes('winding-turned')).toBe(clockwise);
        expect(repaired({ type: 'MultiPolygon', coordinates: shape })).toMatchObject({ shape, kinds: [] });
      }),
    );
  });
});
