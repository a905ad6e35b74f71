import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../../../core/geo/distance.ts';
import { clipToCell } from '../../../../data/boundaries/approximate/convex-clip.ts';
import { outlineOf, type Position, shapeAreaKm2, signedArea } from '../../../../data/boundaries/approximate/outline.ts';
import { voronoiAreas } from '../../../../data/boundaries/approximate/voronoi-areas.ts';
import { unitLocator } from '../../../../data/boundaries/place-in-units.ts';
import type { AreaShape } from '../../../../data/boundaries/us-atlas.ts';

const SQUARE: Position[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
];
const LAKE: Position[] = [
  [4, 4],
  [6, 4],
  [6, 6],
  [4, 6],
  [4, 4],
];
/** A comb: cells cut it into several pieces. */
const COMB: Position[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [8, 10],
  [8, 2],
  [6, 2],
  [6, 10],
  [4, 10],
  [4, 2],
  [2, 2],
  [2, 10],
  [0, 10],
  [0, 0],
];
const place = fc.tuple(fc.double({ min: 0.1, max: 9.9, noNaN: true }), fc.double({ min: 0.1, max: 9.9, noNaN: true }));
const placesOf = (all: readonly (readonly [number, number])[]) => [
  ...new Map(all.map(([x, y]) => [`${x.toFixed(4)} ${y.toFixed(4)}`, [x, y] as const])).values(),
];

describe('Voronoi areas', () => {
  const regions = { square: [[SQUARE]], 'square with a lake': [[SQUARE, LAKE]], comb: [[COMB]] };
  it.each(Object.entries(regions))('share out a %s: they sum to it, and each has its place', (_, shape) => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), (all) => {
        const distinct = placesOf(all);
        const lat = Float64Array.from(distinct, ([, y]) => y);
        const lon = Float64Array.from(distinct, ([x]) => x);
        const areas = voronoiAreas(lat, lon, [{ shape, places: Int32Array.from(lat.keys()) }]);
        const sum = areas.areaKm2.reduce((total, km2) => total + km2, 0);
        expect(sum / shapeAreaKm2(shape)).toBeCloseTo(1, 6);
        const inside = unitLocator([shape as unknown as AreaShape]);
        const locate = unitLocator(areas.shapes as unknown as AreaShape[]);
        distinct.forEach(([x, y], i) => {
          if (inside(y, x).km === 0 && inside(y, x).unit === 0) expect(locate(y, x)).toEqual({ unit: i, km: 0 });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('have what is nearest to their place', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 30 }), place, (all, [x, y]) => {
        const distinct = placesOf(all);
        const lat = Float64Array.from(distinct, ([, v]) => v);
        const lon = Float64Array.from(distinct, ([v]) => v);
        const areas = voronoiAreas(lat, lon, [{ shape: [[SQUARE]], places: Int32Array.from(lat.keys()) }]);
        const { unit } = unitLocator(areas.shapes as unknown as AreaShape[])(y, x);
        const squeeze = Math.cos((5 * Math.PI) / 180);
        const away = (i: number) => Math.hypot(((lon[i] as number) - x) * squeeze, (lat[i] as number) - y);
        const nearest = Math.min(...Array.from(lat.keys(), away));
        expect(away(unit)).toBeLessThanOrEqual(nearest + 1e-9);
      }),
    );
  });

  it('have borders that are as long as they are drawn, also between regions', () => {
    const west: Position[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ];
    const east: Position[] = [
      [10, 0],
      [20, 0],
      [20, 10],
      [10, 10],
      [10, 0],
    ];
    // The eastern places lie higher by one: the border at 10 degrees is cut at 5 on the one side and at 6 on the other.
    const lat = Float64Array.of(2.5, 7.5, 3.5, 8.5);
    const lon = Float64Array.of(5, 5, 15, 15);
    const { borders } = voronoiAreas(lat, lon, [
      { shape: [[west]], places: Int32Array.of(0, 1) },
      { shape: [[east]], places: Int32Array.of(2, 3) },
    ]);
    const degree = greatCircleKm(0, 10, 1, 10);
    const found = Array.from(borders.a, (a, i) => [a, borders.b[i], Math.round(((borders.km[i] ?? 0) / degree) * 100)]);
    const across = (y: number) => Math.round((greatCircleKm(y, 0, y, 10) / degree) * 100);
    expect(found).toEqual([
      [0, 1, across(5)],
      [0, 2, 500],
      [1, 2, 100],
      [1, 3, 400],
      [2, 3, across(6)],
    ]);
  });

  it.each([
    [
      'along the edges of cells',
      [
        [0.5, 0.5],
        [8.5, 0.5],
        [8.5, 8.5],
        [0.5, 8.5],
        [0.5, 0.5],
      ],
      112,
    ],
    [
      'through the places',
      [
        [1, 1],
        [8, 1],
        [8, 8],
        [1, 8],
        [1, 1],
      ],
      112,
    ],
    [
      'in steps along the edges',
      [
        [0.5, 0.5],
        [8.5, 0.5],
        [8.5, 4.5],
        [5.5, 4.5],
        [5.5, 6.5],
        [0.5, 6.5],
        [0.5, 0.5],
      ],
      70,
    ],
    [
      'through the corners of cells',
      [
        [0.5, 0.5],
        [8.5, 0.5],
        [8.5, 8.5],
        [0.5, 0.5],
      ],
      56,
    ],
  ] as const)('share out a region whose border runs %s of a grid', (_, ring, pairs) => {
    const grid = Array.from({ length: 100 }, (_each, i) => [i % 10, Math.floor(i / 10)] as const);
    const lat = Float64Array.from(grid, ([, y]) => y);
    const lon = Float64Array.from(grid, ([x]) => x);
    const areas = voronoiAreas(lat, lon, [{ shape: [[ring]], places: Int32Array.from(lat.keys()) }]);
    const sum = areas.areaKm2.reduce((total, km2) => total + km2, 0);
    expect(sum / shapeAreaKm2([[ring]])).toBeCloseTo(1, 6);
    // Four cells that meet in a corner are neighbours along their edges only.
    expect(areas.borders.a).toHaveLength(pairs);
  });

  it('leave places whose region is elsewhere without an area', () => {
    const { shapes } = voronoiAreas(Float64Array.of(5, 50), Float64Array.of(5, 50), [
      { shape: [[SQUARE]], places: Int32Array.of(0, 1) },
    ]);
    expect(shapes.map((shape) => shape.length)).toEqual([1, 0]);
  });
});

describe('a polygon in a convex cell', () => {
  it('keeps a lake within the cell, and the cell within a lake is empty', () => {
    const outline = outlineOf([SQUARE, LAKE]);
    if (!outline) throw new Error('a square has an area');
    const around: Position[] = [
      [3, 3],
      [7, 3],
      [7, 7],
      [3, 7],
    ];
    const [[outer, hole] = []] = clipToCell(outline, around).shape;
    expect(signedArea(outer ?? [])).toBeCloseTo(16);
    expect(signedArea(hole ?? [])).toBeCloseTo(-4);
    expect(
      clipToCell(outline, [
        [4.5, 4.5],
        [5.5, 4.5],
        [5.5, 5.5],
        [4.5, 5.5],
      ]).shape,
    ).toEqual([]);
    expect(
      clipToCell(outline, [
        [11, 11],
        [12, 11],
        [12, 12],
      ]).shape,
    ).toEqual([]);
  });
});
