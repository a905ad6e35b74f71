import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../../core/geo/distance.ts';
import { textAt } from '../../../core/model/text-column.ts';
import { clipToCell } from '../../../data/boundaries/approximate/convex-clip.ts';
import { countryOutline } from '../../../data/boundaries/approximate/country-outline.ts';
import { outlineOf, type Position, shapeAreaKm2, signedArea } from '../../../data/boundaries/approximate/outline.ts';
import { postalAreas } from '../../../data/boundaries/approximate/postal-areas.ts';
import { usZips } from '../../../data/boundaries/approximate/us-zips.ts';
import { voronoiAreas } from '../../../data/boundaries/approximate/voronoi-areas.ts';
import { unitLocator } from '../../../data/boundaries/place-in-units.ts';
import { type AreaShape, shapeOf, usAreas } from '../../../data/boundaries/us-atlas.ts';
import { postalTable } from '../../../data/places/postal-table.ts';
import { stateOf } from '../../../data/places/states.ts';

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

describe('approximate areas of US ZIP codes', () => {
  const zips = usZips();
  const states = usAreas('us-states');

  it('say that they are approximate', () => {
    expect(zips.approximate).toBe(true);
    expect(zips.source).toContain('approximate');
    expect(zips.units.count).toBeGreaterThan(37_000);
  });

  it('sum to their state within half of a per cent', () => {
    const sums = new Map<string, number>();
    for (let unit = 0; unit < zips.units.count; unit++) {
      const state = stateOf(textAt(zips.units.names, unit).slice(-2))?.number ?? '';
      sums.set(state, (sums.get(state) ?? 0) + (zips.units.areaKm2[unit] as number));
    }
    expect(sums.size).toBe(states.length);
    for (const state of states) {
      const ratio = (sums.get(state.id) ?? 0) / shapeAreaKm2(shapeOf(state));
      expect({ state: state.properties?.name, off: Math.abs(ratio - 1) < 0.005 }).toEqual({
        state: state.properties?.name,
        off: true,
      });
    }
  });

  it('have each ZIP in its own area, unless its place is off its state', () => {
    const locate = unitLocator(zips.shapes);
    const stateAt = unitLocator(states.map(shapeOf));
    let off = 0;
    for (let unit = 0; unit < zips.units.count; unit++) {
      const [lat, lon] = [zips.units.lat[unit] as number, zips.units.lon[unit] as number];
      const state = stateAt(lat, lon);
      const own = stateOf(textAt(zips.units.names, unit).slice(-2))?.number;
      if (state.km > 0 || states[state.unit]?.id !== own) off++;
      else if (locate(lat, lon).unit !== unit)
        throw new Error(`${textAt(zips.units.codes, unit)} lies in another area`);
    }
    expect(off).toBeLessThan(0.01 * zips.units.count);
  });

  it('give codes on one place one area, that of the lowest', () => {
    expect(zips.unitOfCode.size).toBeGreaterThan(41_800);
    const chicago = zips.unitOfCode.get('60601') ?? -1;
    expect(textAt(zips.units.codes, chicago)).toBe('60601');
    const codes = new Set(Array.from({ length: zips.units.count }, (_, unit) => textAt(zips.units.codes, unit)));
    for (const [code, unit] of zips.unitOfCode) {
      if (!codes.has(code)) expect(textAt(zips.units.codes, unit)).not.toBe(code);
      else expect(textAt(zips.units.codes, unit)).toBe(code);
    }
  });

  it('are one graph, with neighbours across the borders of states', () => {
    const { a, b, link, sharedKm } = zips.neighbours;
    const state = (unit: number) => textAt(zips.units.names, unit).slice(-2);
    const across = Array.from(a.keys()).filter((i) => link[i] === 0 && state(a[i] as number) !== state(b[i] as number));
    expect(across.length).toBeGreaterThan(2_000);
    expect(Array.from(sharedKm).every((km, i) => km > 0 === (link[i] === 0))).toBe(true);
    const reached = new Set([0]);
    const next = [0];
    const neighbours = new Map<number, number[]>();
    a.forEach((from, i) => {
      neighbours.set(from, [...(neighbours.get(from) ?? []), b[i] as number]);
      neighbours.set(b[i] as number, [...(neighbours.get(b[i] as number) ?? []), from]);
    });
    for (let unit = next.pop(); unit !== undefined; unit = next.pop()) {
      for (const other of neighbours.get(unit) ?? []) if (!reached.has(other)) next.push(reached.add(other) && other);
    }
    expect(reached.size).toBe(zips.units.count);
  });
});

describe('approximate areas of a postal pack', () => {
  const region = { name: 'Land', code: '01' };
  const row = (code: string, lat: number, lon: number) => ({ code, place: `P${code}`, region, lat, lon });

  it('fill the outline of the country', () => {
    const table = postalTable('DE', [row('10115', 52.5, 13.4), row('80331', 48.1, 11.6), row('20095', 53.5, 10)]);
    const areas = postalAreas(table);
    expect(areas).toMatchObject({ kind: 'postal-areas', approximate: true, units: { count: 3 } });
    const outline = countryOutline('DE') ?? [];
    const sum = areas.units.areaKm2.reduce((total, km2) => total + km2, 0);
    // Islands far from all three are left out.
    expect(sum / shapeAreaKm2(outline)).toBeGreaterThan(0.98);
    expect(sum / shapeAreaKm2(outline)).toBeLessThanOrEqual(1.0001);
    expect(areas.neighbours.a).toHaveLength(3);
  });

  it('of a country without an outline lie in a hull, and codes overseas in one of their own', () => {
    const unknown = postalAreas(postalTable('XZ', [row('1', 10, 10), row('2', 10.5, 10), row('3', 10, 10.5)]));
    expect(unknown.units.count).toBe(3);
    expect(unknown.source).toContain('approximate');
    expect(unknown.units.areaKm2.every((km2) => km2 > 500)).toBe(true);
    const french = postalAreas(postalTable('FR', [row('75001', 48.86, 2.35), row('97400', -20.88, 55.45)]));
    const reunion = french.unitOfCode.get('97400') ?? -1;
    expect(french.units.areaKm2[reunion]).toBeLessThan(5_000);
    expect(french.neighbours.link).toEqual(Uint8Array.of(1));
  });

  it('an empty one has none', () => {
    expect(postalAreas(postalTable('DE', [])).units.count).toBe(0);
  });
});

describe('the outline of a country', () => {
  it('is cut at 180 degrees and known for most', () => {
    for (const country of ['RU', 'FJ', 'NZ', 'US']) {
      const outline = countryOutline(country) ?? [];
      for (const [ring] of outline) {
        const lons = (ring ?? []).map(([lon]) => lon);
        expect(Math.max(...lons) - Math.min(...lons)).toBeLessThan(181);
        expect(Math.max(...lons.map(Math.abs))).toBeLessThanOrEqual(180);
      }
    }
    expect(shapeAreaKm2(countryOutline('RU') ?? []) / 16_900_000).toBeCloseTo(1, 1);
    const known = 'AT AU BE BR CA CH CZ DE DK DO ES FI FR GB GR HU IE IN IT JP KR MX NL NO NZ PL PT RO SA SE TR US ZA';
    expect(known.split(' ').filter((country) => !countryOutline(country))).toEqual([]);
    expect(countryOutline('XZ')).toBeNull();
  });
});
