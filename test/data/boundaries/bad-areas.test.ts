import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorText } from '../../../core/text/error-text.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { areaUnits } from '../../../data/boundaries/area-units.ts';
import { type AreasRead, readAreas } from '../../../data/boundaries/files/read-areas.ts';
import { testData, testDataFile } from '../../support/test-data.ts';
import {
  HINT_BAD,
  HINT_GOOD,
  MADE_GEOJSON,
  MADE_SHP,
  type ReadOutcome,
  RINGS,
  SHAPEFILES,
} from './bad-areas-outcomes.ts';
import { written } from './written-areas.ts';

/** A reader that hangs fails here; the slowest of these files takes a second or two. */
const HANG_MS = 30_000;

const folderOf = (...parts: string[]) => testDataFile('badinput', ...parts);
const folders = [
  { parts: ['geojson', 'geojsonhint-bad'], expected: HINT_BAD },
  { parts: ['geojson', 'geojsonhint-good'], expected: HINT_GOOD },
  { parts: ['made', 'geojson'], expected: MADE_GEOJSON },
  { parts: ['made', 'shp'], expected: MADE_SHP },
  { parts: ['shapefile', 'mbostock'], expected: SHAPEFILES },
] as const;

/** Parts of a shapefile that are no boundaries alone, and the notes of the collection. */
const BESIDE = /\.(dbf|shx|prj|cpg)$/;
const NOTES = /\.result$/;

function outcomeOf(read: AreasRead): string | ReadOutcome {
  if (!read.ok) {
    const { problem, reason } = read.values;
    return read.code !== 'bad-areas' ? read.code : reason ? `${problem}: ${reason}` : String(problem);
  }
  const { shapes, points, repairs, refused } = read.areas;
  const list = (items: readonly string[]) => (items.length > 0 ? items : undefined);
  return {
    areas: shapes.filter((shape) => shape.length > 0).length || undefined,
    points: points.filter((point) => point !== null).length || undefined,
    repairs: list(repairs.map(({ feature, kind }) => `${feature} ${kind}`)),
    refused: list(refused.map(({ feature, code }) => `${feature} ${code}`)),
  } as ReadOutcome;
}

/** What is read must be usable, whatever it was: finite, in range, closed, and good for units. */
function expectUsable(read: AreasRead): void {
  if (!read.ok) return;
  for (const ring of read.areas.shapes.flat(2)) {
    expect(ring.length).toBeGreaterThanOrEqual(4);
    expect(ring.at(-1)).toEqual(ring[0]);
    expect(ring.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) < 90)).toBe(true);
  }
  const { units } = areaUnits(read.areas, read.areas.keyColumn, read.areas.nameColumn);
  expect([...units.lat, ...units.lon].every(Number.isFinite)).toBe(true);
}

describe.skipIf(!testData)('bad boundaries', () => {
  describe.each(folders)('of $parts', ({ parts, expected }) => {
    const files = testData ? readdirSync(folderOf(...parts)).filter((name) => !NOTES.test(name)) : [];

    it('are all in the table', () => {
      expect(files.filter((name) => !BESIDE.test(name)).sort()).toEqual(Object.keys(expected).sort());
    });

    it.each(Object.entries(expected))(
      '%s',
      (name, outcome) => {
        const read = readAreas(join(folderOf(...parts), name));
        expect(outcomeOf(read)).toEqual(outcome);
        expectUsable(read);
      },
      HANG_MS,
    );

    it.each(files.filter((name) => BESIDE.test(name)))('%s alone is no boundary file', (name) => {
      expect(outcomeOf(readAreas(join(folderOf(...parts), name)))).toBe('shp-beside');
    });
  });

  describe.each(Object.entries(RINGS))('the rings %s', (name, outcome) => {
    const path = testData ? folderOf('polygons', 'earcut', name) : '';
    it('as they are, are JSON of another kind', () => expect(outcomeOf(readAreas(path))).toBe('json-other'));

    it(
      'as a polygon within ten degrees',
      () => {
        const rings = JSON.parse(readFileSync(path, 'utf8')) as [number, number][][];
        const scale = 10 / Math.max(...rings.flat(2).map(Math.abs));
        const coordinates = rings.map((ring) => ring.map(([x, y]) => [x * scale, y * scale]));
        const read = readAreas(written(JSON.stringify({ type: 'Polygon', coordinates }), 'rings.geojson'));
        expect(outcomeOf(read)).toEqual(outcome);
        expectUsable(read);
      },
      HANG_MS,
    );
  });

  it('are all rings of the collection', () => {
    expect(readdirSync(folderOf('polygons', 'earcut')).sort()).toEqual(Object.keys(RINGS).sort());
  });

  it('have a sentence for each refusal, in both languages', () => {
    const refusals = folders.flatMap(({ parts, expected }) =>
      Object.keys(expected).flatMap((name) => {
        const read = readAreas(join(folderOf(...parts), name));
        return read.ok ? [] : [read];
      }),
    );
    expect(refusals.length).toBeGreaterThan(40);
    for (const locale of ['en', 'ar'] as const) {
      for (const { code, values } of refusals) {
        const text = errorText(createI18n(locale), code, values);
        expect(text).not.toMatch(/undefined|[{}]|areas\.[a-z]|area-refused/);
        expect(text.length).toBeGreaterThan(30);
      }
    }
  });
});
