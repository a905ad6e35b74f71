import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText } from '../../../core/listing/list-cell.ts';
import { type Cell, type CsvTarget, csvLines } from '../../../data/export/csv-text.ts';
import { HEADERS } from '../../../data/export/own-headers.ts';
import { MEASURE_GRAMMARS, parseNumber } from '../../../data/import/number-grammar.ts';
import { openTable } from '../../../data/import/table.ts';
import { testData } from '../../support/test-data.ts';
import { written } from '../import/written-file.ts';
import { aText, hostileTexts } from './hostile-texts.ts';

const HEADER = HEADERS['assignments.csv'];
const TARGETS: readonly CsvTarget[] = ['crm', 'spreadsheet', 'spreadsheet-comma'];

const cellsRead = (path: string) => [...openTable(path).records()].flatMap(({ rows }) => rows);
/** What is read of rows that were written; the texts between two that are never blank, as ids are not. */
const again = (rows: readonly (readonly Cell[])[], target: CsvTarget) =>
  cellsRead(written([...csvLines([HEADER, ...rows], target)].join(''))).filter((cells) => cells.length > 1);

describe('export, then import', () => {
  it.each(TARGETS)('gives every text back, whatever is in it (%s)', (target) => {
    const rows = fc.array(fc.array(aText, { minLength: HEADER.length, maxLength: HEADER.length }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (texts) => {
        const table = texts.map((cells, i) => [`a${i}`, ...cells.slice(1)]);
        expect(again(table, target)).toEqual(table);
      }),
      { numRuns: 60 },
    );
  });

  it.each(TARGETS)('gives every number back in the grammar of the file (%s)', (target) => {
    const grammar = MEASURE_GRAMMARS.find(
      ({ name }) => name === (target === 'spreadsheet-comma' ? '1.234,56' : '1,234.56'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), { minLength: 1, maxLength: 6 }),
        (numbers) => {
          const rows = numbers.map((value) => ['id', value, '', '', '', '', { decimal: '-10.50' }]);
          const read = again(rows, target).map((cells) => parseNumber(cells[1] ?? '', grammar as never));
          expect(read).toEqual(numbers.map((value) => Number(numberText(value))));
          expect(parseNumber(again(rows, target)[0]?.[6] ?? '', grammar as never)).toBe(-10.5);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.skipIf(!testData).each(TARGETS)('gives the known payloads and naughty strings back (%s)', (target) => {
    const rows = hostileTexts().map((text, i) => [`a${i}`, '', `''${text}`, text, `'${text}`, '', 'true']);
    expect(rows.length).toBeGreaterThan(400);
    expect(again(rows, target)).toEqual(rows);
  });
});

describe("an apostrophe in somebody else's list", () => {
  it.each([
    ['another header', `\ufeffid,name\n1,'=1+1\n`],
    ['a file of ours for a CRM, which has no mark', `${HEADER.join(',')}\n1,'=1+1,,,,,\n`],
  ])('stays: %s', (_, text) => {
    expect(cellsRead(written(text))[0]?.[1]).toBe("'=1+1");
  });

  it('stays in a file of ours before what could not run', () => {
    const text = `\ufeff${HEADER.join(',')}\n1,'s-Hertogenbosch,,,,,\n`;
    expect(cellsRead(written(text))[0]?.[1]).toBe("'s-Hertogenbosch");
  });
});
