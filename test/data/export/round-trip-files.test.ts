import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeColumn } from '../../../core/model/shape-column.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { readAreas } from '../../../data/boundaries/files/read-areas.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { workbookPieces } from '../../../data/export/xlsx/workbook.ts';
import { geojsonPieces } from '../../../data/geo-files/geojson-file.ts';
import { type FeatureSet, territoryFeatures, unitFeatures } from '../../../data/geo-files/plan-features.ts';
import { openTable } from '../../../data/import/table.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';
import { testData } from '../../support/test-data.ts';
import { written } from '../import/written-file.ts';
import { aText, hostileTexts } from './hostile-texts.ts';

const DAY = new Date('2027-01-01T12:00:00');

/** What is read of a sheet of texts that was written; cells that are blank behind the last text are left out. */
function workbookAgain(rows: readonly (readonly string[])[]): string[][] {
  const columns = ['account_id', 'account', 'territory', 'rep'].map((title) => ({
    title,
    kind: 'text' as const,
    width: 10,
  }));
  const pieces = [...workbookPieces([{ name: 'Assignments', columns, rows: () => rows }], false, DAY)];
  const table = openTable(written(Buffer.concat(pieces), 'workbook.xlsx'));
  return [...table.records()]
    .flatMap((batch) => batch.rows)
    .map((cells) => columns.map((_, cell) => cells[cell] ?? ''));
}

describe('a workbook, then its import', () => {
  it('gives every text back, whatever is in it', () => {
    const rows = fc.array(fc.array(aText, { minLength: 3, maxLength: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (texts) => {
        const table = texts.map((cells, i) => [`a${i}`, ...cells]);
        expect(workbookAgain(table)).toEqual(table);
      }),
      { numRuns: 60 },
    );
  });

  it('gives back what looks like a code of a letter, and letters that XML has not', () => {
    const texts = ['_x0041_', '_x005F_x0041_', 'a\rb\r\nc\n', '\u0007bell', '\ufffe', ' both ends ', '\ttab'];
    const rows = texts.map((text, i) => [`a${i}`, text, `${text}${text}`, `x${text}`]);
    expect(workbookAgain(rows)).toEqual(rows);
  });

  it.skipIf(!testData)('gives the known payloads and naughty strings back', () => {
    const rows = hostileTexts().map((text, i) => [`a${i}`, text, `'${text}`, `''${text}`]);
    expect(rows.length).toBeGreaterThan(400);
    expect(workbookAgain(rows)).toEqual(rows);
  });
});

/** Units in a row, each in a territory of its own, all of them called by the texts. */
function areasCalled(texts: readonly string[]) {
  // A letter of its own for each territory.
  const plan = gridPlan({ map: String.fromCodePoint(...texts.map((_, i) => 0x4e00 + i)) });
  const shapes = shapeColumn(
    texts.map((_, i): [number, number][][][] => [
      [
        [
          [i / 8, 0],
          [i / 8 + 0.125, 0],
          [i / 8 + 0.125, 0.125],
          [i / 8, 0.125],
          [i / 8, 0],
        ],
      ],
    ]),
  );
  const named = {
    ...plan,
    unitSet: { ...(plan.unitSet as NonNullable<typeof plan.unitSet>), kind: 'areas' as const },
    units: { ...plan.units, names: textColumn(texts) },
    territories: plan.territories.map((territory, i) => ({ ...territory, name: texts[i] as string })),
  };
  return scenarioView(named, WORKING, FIELD_SALES, shapes);
}

/** A column of a GeoJSON file that was written and read as a planner's boundary file. */
function columnAgain(set: FeatureSet, column: string): readonly string[] | undefined {
  const read = readAreas(written([...geojsonPieces(set, 'units')].join(''), 'areas.geojson'));
  if (!read.ok) throw new Error(JSON.stringify(read));
  expect([read.areas.refused, read.areas.repairs]).toEqual([[], []]);
  return read.areas.columns.find(({ name }) => name === column)?.values;
}

describe('GeoJSON, then its import', () => {
  it('gives every name back, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(aText, { minLength: 1, maxLength: 8 }), (texts) => {
        const view = areasCalled(texts);
        expect(columnAgain(unitFeatures(view), 'unit')).toEqual(texts);
        expect(columnAgain(territoryFeatures(view), 'territory')).toEqual(texts);
      }),
      { numRuns: 30 },
    );
  });

  it.skipIf(!testData)('gives the known payloads and naughty strings back', () => {
    const texts = hostileTexts();
    const view = areasCalled(texts);
    expect(columnAgain(unitFeatures(view), 'unit')).toEqual(texts);
    expect(columnAgain(territoryFeatures(view), 'territory')).toEqual(texts);
  });
});
