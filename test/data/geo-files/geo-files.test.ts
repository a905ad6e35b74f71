import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import * as shpjs from 'shpjs';
import { describe, expect, it } from 'vitest';
import { shapeColumn } from '../../../core/model/shape-column.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { readAreas } from '../../../data/boundaries/files/read-areas.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { geojsonPieces } from '../../../data/geo-files/geojson-file.ts';
import { kmlPieces } from '../../../data/geo-files/kml-file.ts';
import { type FeatureSet, territoryFeatures, unitFeatures } from '../../../data/geo-files/plan-features.ts';
import { isCounterclockwise } from '../../../data/geo-files/rings.ts';
import { fieldNames } from '../../../data/geo-files/shapefile/field-names.ts';
import { shapefileZip } from '../../../data/geo-files/shapefile/shapefile-zip.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

/** The package's types describe its CommonJS form, in which everything hangs on the default export. */
const { parseShp, parseDbf } = shpjs as unknown as Pick<shpjs.ShpJS, 'parseShp' | 'parseDbf'>;

const DAY = new Date('2027-01-01T12:00:00');
const square = (x: number, y: number, size = 1): [number, number][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
/** Three squares in a row, the second with a hole, the third of two parts. */
const SHAPES = [
  [[square(0, 0)]],
  [[square(1, 0), square(1.25, 0.25, 0.5).toReversed()]],
  [[square(2, 0)], [square(5, 5)]],
];

function viewOf(names: readonly string[] = ['One', 'Two', 'Three'], isAreas = true) {
  const plan = gridPlan({ map: 'AAB', accounts: [{ unit: 0, values: { potential: 5.5 } }] });
  const areas = {
    ...plan,
    unitSet: { ...(plan.unitSet as NonNullable<typeof plan.unitSet>), kind: 'areas' as const },
    units: { ...plan.units, names: textColumn(names) },
  };
  return scenarioView(areas, WORKING, FIELD_SALES, isAreas ? shapeColumn(SHAPES) : null);
}

/** Reads a file as a planner's boundary file is read. */
function read(name: string, content: string | Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'evenfield-geo-'));
  try {
    writeFileSync(join(folder, name), content);
    const areas = readAreas(join(folder, name));
    if (!areas.ok) throw new Error(JSON.stringify(areas));
    return areas.areas;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const text = (pieces: Iterable<string>) => [...pieces].join('');

describe('maps for other programs', () => {
  it('as GeoJSON are what RFC 7946 asks for, and are read again as they were', () => {
    const json = text(geojsonPieces(unitFeatures(viewOf()), 'units'));
    const { features } = JSON.parse(json);
    expect(features.map(({ id }: { id: string }) => id)).toEqual(['u0', 'u1', 'u2']);
    expect(features[0].properties).toMatchObject({ unit_id: 'u0', unit: 'One', territory_id: 'T001', potential: 5.5 });
    for (const { geometry } of features) {
      for (const [outer, ...holes] of geometry.coordinates) {
        expect([
          isCounterclockwise(outer),
          ...holes.map((hole: number[][]) => !isCounterclockwise(hole)),
        ]).not.toContain(false);
      }
    }
    expect(features.map(({ geometry }: { geometry: { coordinates: unknown } }) => geometry.coordinates)).toEqual(
      SHAPES,
    );
    const again = read('units.geojson', json);
    expect(again.shapes).toEqual(SHAPES);
    expect([again.repairs, again.refused]).toEqual([[], []]);
    const column = (name: string) => again.columns.find((one) => one.name === name)?.values;
    expect([column('unit_id'), column('unit'), column('potential')]).toEqual([
      ['u0', 'u1', 'u2'],
      ['One', 'Two', 'Three'],
      ['5.5', '0', '0'],
    ]);
    expect(again.columns[again.keyColumn ?? -1]?.name).toBe('unit_id');
  });

  it('have territories merged along their borders, with their totals', () => {
    const { features } = JSON.parse(text(geojsonPieces(territoryFeatures(viewOf()), 'territories')));
    expect(features).toHaveLength(2);
    expect(features[0].properties).toMatchObject({ territory_id: 'T001', accounts: 1, potential_total: 5.5 });
    // Two squares side by side are one ring, and the hole of the second.
    expect(features[0].geometry.coordinates.map((rings: unknown[]) => rings.length)).toEqual([2]);
    expect(features[1].geometry.coordinates).toHaveLength(2);
  });

  it('have the places of units without outlines', () => {
    const { features } = JSON.parse(text(geojsonPieces(unitFeatures(viewOf(undefined, false)), 'units')));
    expect(features.map(({ geometry }: { geometry: { type: string } }) => geometry.type)).toEqual([
      'Point',
      'Point',
      'Point',
    ]);
  });

  it('as KML hold any name, and are read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (name) => {
        const kml = text(kmlPieces(unitFeatures(viewOf([`a${name}`, '<b>&"]]>', 'x'])), 'units'));
        expect(read('units.kml', kml).shapes).toEqual(SHAPES);
      }),
      { numRuns: 40 },
    );
  });

  it('as shapefiles are read by others with the same outlines and values', async () => {
    const layers = [{ name: 'units', ...unitFeatures(viewOf(['Zürich', 'الرياض', 'x'.repeat(300)])) }];
    const files = unzipSync(shapefileZip(layers, DAY));
    expect(Object.keys(files)).toEqual(['units.shp', 'units.shx', 'units.dbf', 'units.prj', 'units.cpg', 'fields.csv']);
    const of = (end: string) => (files[`units.${end}`] as Uint8Array).slice().buffer;
    const geometries = parseShp(Buffer.from(of('shp')));
    const rows = parseDbf(Buffer.from(of('dbf')), 'UTF-8' as never) as Record<string, unknown>[];
    expect(rows.map((row) => row.unit)).toEqual(['Zürich', 'الرياض', 'x'.repeat(254)]);
    expect(rows.map((row) => row.potential)).toEqual([5.5, 0, 0]);
    // Which ring comes first is the reader's affair; the area of every ring with its sign is not.
    const rings = (shape: { type: string; coordinates: unknown }) =>
      ((shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates) as [number, number][][][]).flat().length;
    expect(geometries.map((shape) => rings(shape as never))).toEqual([1, 2, 2]);
    const again = read('units.zip', shapefileZip(layers, DAY));
    expect([again.shapes, again.repairs, again.refused]).toEqual([SHAPES, [], []]);
    expect(shapefileZip(layers, DAY)).toEqual(shapefileZip(layers, DAY));
  });

  it('give dBASE names that it can hold, none twice', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 16 }), { maxLength: 40 }), (fields) => {
        const names = fieldNames(fields);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(fields.length);
        for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,9}$/);
      }),
    );
    expect(fieldNames(['potential_total', 'potential_index', 'قيمة'])).toEqual(['potential_', 'potential2', 'field3']);
  });

  it('are made of a plan without a place', () => {
    const plan = gridPlan({ map: 'A' });
    const nowhere = {
      ...plan,
      units: { ...plan.units, lat: new Float64Array([Number.NaN]), lon: new Float64Array([Number.NaN]) },
    };
    const set: FeatureSet = unitFeatures(scenarioView(nowhere, WORKING, FIELD_SALES));
    expect(JSON.parse(text(geojsonPieces(set, 'u'))).features[0].geometry).toBeNull();
    expect(text(kmlPieces(set, 'u'))).not.toContain('NaN');
    expect(shapefileZip([{ name: 'u', ...set }], DAY).length).toBeGreaterThan(100);
  });
});
