import { describe, expect, it } from 'vitest';
import { graphOfPairs } from '../../../core/graph/pairs-graph.ts';
import { connectedParts } from '../../../core/graph/parts.ts';
import { allTexts } from '../../../core/model/text-column.ts';
import { type AreaUnits, areaUnits } from '../../../data/boundaries/area-units.ts';
import { readAreas } from '../../../data/boundaries/files/read-areas.ts';
import { unitLocator } from '../../../data/boundaries/place-in-units.ts';
import { testData, testDataFile } from '../../support/test-data.ts';
import { box, collection, readWritten, written } from './written-areas.ts';

const bordersOf = ({ neighbours }: AreaUnits) =>
  new Map(
    Array.from(neighbours.a, (a, i) => [`${a}-${neighbours.b[i]}`, neighbours.sharedKm[i] as number] as const).filter(
      (_, i) => neighbours.link[i] === 0,
    ),
  );

function units(features: readonly object[], key = 'code'): AreaUnits {
  const areas = readWritten(JSON.stringify({ type: 'FeatureCollection', features }), 'units.geojson');
  return areaUnits(
    areas,
    areas.columns.findIndex(({ name }) => name === key),
    null,
  );
}
const feature = (code: string | null, geometry: object | null) => ({ type: 'Feature', properties: { code }, geometry });
const square = (west: number, south: number) => ({
  type: 'Polygon',
  coordinates: box(west, south, west + 1, south + 1),
});

describe('units of a boundary file', () => {
  it('have codes, names, middles, areas, borders, and links over gaps', () => {
    const areas = readWritten(
      collection({ a: box(0, 0, 1, 1), b: box(1, 0, 2, 1), island: box(2.5, 0, 3, 1) }),
      'three.geojson',
    );
    const made = areaUnits(areas, areas.keyColumn, areas.nameColumn);
    expect(allTexts(made.units.codes)).toEqual(['a', 'b', 'island']);
    expect(made.units.lat[0]).toBeCloseTo(0.5, 4);
    expect([...made.units.lon].map((lon) => Number(lon.toFixed(4)))).toEqual([0.5, 1.5, 2.75]);
    expect((made.units.areaKm2[0] as number) / 111.195 ** 2).toBeCloseTo(1, 3);
    expect([...bordersOf(made).keys()]).toEqual(['0-1']);
    expect(made.links.map(({ a, b }) => [a, b])).toEqual([[1, 2]]);
    expect(made.neighbours.link.at(-1)).toBe(1);
  });

  it('join features of one key, the same one twice only once, and tell which', () => {
    const made = units([
      feature('01', square(0, 0)),
      feature('02', square(1, 0)),
      feature(' 01 ', square(0, 1)),
      feature('02', square(1, 0)),
    ]);
    expect(allTexts(made.units.codes)).toEqual(['01', '02']);
    expect(made.shapes.map((shape) => shape.length)).toEqual([2, 1]);
    expect(made.merged).toEqual([
      { unit: 0, features: [1, 3] },
      { unit: 1, features: [2, 4] },
    ]);
    expect([...bordersOf(made).keys()]).toEqual(['0-1']);
  });

  it('leave out features without a key or a place, each with its number', () => {
    const made = units([
      feature('1', square(0, 0)),
      feature('', square(1, 0)),
      feature(null, square(2, 0)),
      feature('4', null),
    ]);
    expect(made.units.count).toBe(1);
    expect(made.leftOut).toEqual([
      { feature: 2, code: 'key-blank' },
      { feature: 3, code: 'key-blank' },
      { feature: 4, code: 'no-shape' },
    ]);
  });

  it('of points have places and neither areas nor neighbours', () => {
    const made = units([
      feature('a', { type: 'Point', coordinates: [10, 50] }),
      feature('b', { type: 'Point', coordinates: [11, 51] }),
    ]);
    expect([...made.units.lat, ...made.units.lon]).toEqual([50, 51, 10, 11]);
    expect([...made.units.areaKm2].every(Number.isNaN)).toBe(true);
    expect([made.neighbours.a.length, made.links.length]).toEqual([0, 0]);
    expect(unitLocator(made.shapes)(50, 10).unit).toBe(-1);
  });

  it('keep a point among areas, linked to the nearest', () => {
    const made = units([
      feature('a', square(0, 0)),
      feature('b', square(1, 0)),
      feature('po box', { type: 'Point', coordinates: [3, 0.5] }),
    ]);
    expect(made.links.map(({ a, b }) => [a, b])).toEqual([[1, 2]]);
  });

  it('on both sides of 180 degrees are one, with a middle between and a place in each part', () => {
    const made = units([feature('fiji', { type: 'Polygon', coordinates: box(179, -17, 181, -16) })]);
    expect(Math.abs(made.units.lon[0] as number)).toBeCloseTo(180, 6);
    const locate = unitLocator(made.shapes);
    expect([locate(-16.5, 179.5), locate(-16.5, -179.5)]).toEqual([
      { unit: 0, km: 0 },
      { unit: 0, km: 0 },
    ]);
  });
});

describe.skipIf(!testData)('31,292 postal areas', () => {
  const read = readAreas(testData ? testDataFile('units', 'us_zcta.topo.json') : '');
  const areas = read.ok ? read.areas : null;
  const made = areas && areaUnits(areas, areas.keyColumn, areas.nameColumn);

  it('are all units, one graph, 45 of them without a border', () => {
    if (!areas || !made) throw new Error('not read');
    expect([made.units.count, areas.refused.length, made.leftOut.length]).toEqual([31_292, 0, 0]);
    expect(areas.columns[areas.keyColumn ?? -1]?.name).toBe('zip');
    const { a, b, sharedKm } = made.neighbours;
    expect(connectedParts(graphOfPairs(made.units.count, a, b, sharedKm)).count).toBe(1);
    const bordered = new Set([...bordersOf(made).keys()].flatMap((pair) => pair.split('-')));
    expect(made.units.count - bordered.size).toBe(45);
  });

  it('have the same neighbours as GeoJSON without shared arcs, rounded to six decimals', () => {
    if (!areas || !made) throw new Error('not read');
    const zips = areas.columns[areas.keyColumn ?? -1]?.values ?? [];
    const rounded = areas.shapes.map((shape, row) => ({
      type: 'Feature',
      properties: { zip: zips[row] },
      geometry: {
        type: 'MultiPolygon',
        coordinates: shape.map((rings) => rings.map((ring) => ring.map(([x, y]) => [+x.toFixed(6), +y.toFixed(6)]))),
      },
    }));
    const again = readAreas(written(JSON.stringify({ type: 'FeatureCollection', features: rounded }), 'zips.geojson'));
    if (!again.ok) throw new Error('not read again');
    expect(again.areas.sharedArcs).toBeNull();
    const byPlace = bordersOf(areaUnits(again.areas, again.areas.keyColumn, null));
    const byArcs = bordersOf(made);
    const same = [...byArcs].filter(([pair, km]) => Math.abs((byPlace.get(pair) ?? -1) - km) < 0.05 * km + 0.05);
    expect(same.length / byArcs.size).toBeGreaterThan(0.999);
    expect(byPlace.size / byArcs.size).toBeLessThan(1.001);
  });

  it('contain their middles, mostly', () => {
    if (!made) throw new Error('not read');
    const locate = unitLocator(made.shapes);
    const own = Array.from(made.units.lat.keys()).filter(
      (row) => locate(made.units.lat[row] as number, made.units.lon[row] as number).unit === row,
    );
    expect(own.length / made.units.count).toBeGreaterThan(0.95);
  });
});
