import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAccounts } from '../../../../data/import/read-accounts.ts';
import { openTable } from '../../../../data/import/table.ts';
import { nameOf } from '../../../../data/import/workbook/cell-names.ts';
import { merged, rows } from '../../../support/sheet-bytes.ts';
import { plain, quiet } from '../written-file.ts';
import { workbook } from './made-sheets.ts';

const records = (path: string, fillMerged?: boolean) =>
  [...openTable(path, { fillMerged }).records()].flatMap((batch) => batch.rows);

/** A list of two regions in merged cells, the second over two columns as well. */
const LIST =
  rows(
    [1, 'region', 'place', 'id', 'lat', 'lon'],
    [2, 'North', 'Oslo', '1', '60', '10'],
    [3, '', '', '2', '61', '10'],
    [4, '', 'Bergen', '3', '60', '5'],
    [5, 'South', '', '4', '58', '8'],
    [6, '', '', '5', '58', '9'],
    [7, '', '', '6', '58', '7'],
  ) + merged('A2:A4', 'B2:B3', '$A$5:$B$6');

describe('merged cells below the header', () => {
  it('stand blank but for the first, and are named in a warning', () => {
    expect(records(workbook(LIST)).map(([region]) => region)).toEqual(['North', '', '', 'South', '', '']);
    const read = readAccounts(
      workbook(LIST),
      { ...plain, measures: [{ name: 'n', column: '#', tolerance: 0.05 }] },
      quiet,
    );
    expect(read).toMatchObject({
      ok: true,
      warnings: [{ line: 1, code: 'cells-merged', values: { merged: 3, ranges: 'A2:A4, B2:B3, A5:B6' } }],
    });
  });

  it('have the value of the first where that is asked for, down and to the right, and are no odd thing then', () => {
    expect(records(workbook(LIST), true).map((row) => row.slice(0, 3))).toEqual([
      ['North', 'Oslo', '1'],
      ['North', 'Oslo', '2'],
      ['North', 'Bergen', '3'],
      ['South', 'South', '4'],
      ['South', 'South', '5'],
      ['', '', '6'],
    ]);
    const form = { fillMerged: true };
    const read = readAccounts(
      workbook(LIST),
      { ...plain, form, measures: [{ name: 'n', column: '#', tolerance: 0.05 }] },
      quiet,
    );
    expect(read).toMatchObject({ ok: true, warnings: [], rowsRead: 6 });
  });

  it('of a header, of one cell, or that are no ranges are none', () => {
    const sheet = rows([1, 'id', 'name'], [2, '1', 'x'], [3, '2', 'y']);
    const odd = merged('A1:B1', 'A1:A2', 'B2:B2', 'B2', 'A:B', 'XFE2:XFE3', 'A0:Q', '');
    const table = openTable(workbook(sheet + odd));
    expect([...table.records()].flatMap((batch) => batch.merged ?? [])).toEqual([]);
    expect(records(workbook(sheet + odd), true)).toEqual([
      ['1', 'x'],
      ['2', 'y'],
    ]);
  });

  it('over the whole sheet fill no row that is not there, and no column beyond the header', () => {
    const sheet = rows([1, 'id', 'name'], [2, '1'], [3, '', 'y']) + merged('A2:XFD1048576', 'A2:A3', 'B2:B3');
    expect(records(workbook(sheet), true)).toEqual([
      ['1', '1'],
      ['1', 'y'],
    ]);
  });

  it('are filled as a sheet shows them, whatever ranges there are', () => {
    const aCell = fc.constantFrom('', '', 'a', 'b', 'c');
    const aRow = fc.tuple(aCell, aCell, aCell, aCell);
    const aRange = fc.record({
      firstRow: fc.integer({ min: 2, max: 7 }),
      from: fc.integer({ min: 0, max: 3 }),
      down: fc.nat(3),
      right: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(aRow, { minLength: 1, maxLength: 7 }), fc.array(aRange, { maxLength: 6 }), (grid, asked) => {
        const taken = new Set<string>();
        const ranges = asked.filter(({ firstRow, from, down, right }) => {
          const cells = [];
          for (let row = firstRow; row <= firstRow + down; row++) {
            for (let cell = from; cell <= from + right; cell++) cells.push(`${cell} ${row}`);
          }
          if (cells.length === 1 || cells.some((cell) => taken.has(cell))) return false;
          for (const cell of cells) taken.add(cell);
          return true;
        });
        const refs = ranges.map(({ firstRow, from, down, right }) => {
          return `${nameOf(from, firstRow)}:${nameOf(from + right, firstRow + down)}`;
        });
        const header = [1, 'k', 'l', 'm', 'n'] as const;
        const lines = grid.map((row, i) => [i + 2, ...row] as const);
        const path = workbook(rows(header, ...lines) + merged(...refs));
        const shown = grid.map((row, i) =>
          row.map((text, cell) => {
            const over = ranges.find(({ firstRow, from, down, right }) => {
              return from <= cell && cell <= from + right && firstRow <= i + 2 && i + 2 <= firstRow + down;
            });
            return text !== '' || !over ? text : (grid[over.firstRow - 2]?.[over.from] ?? '');
          }),
        );
        // A row that is blank in the sheet is not read, whatever is merged into it.
        const read = (rowsShown: readonly (readonly string[])[]) =>
          rowsShown.filter((_, i) => grid[i]?.some((text) => text !== ''));
        expect(records(path, true)).toEqual(read(shown));
        expect(records(path)).toEqual(read(grid));
      }),
      { numRuns: 150 },
    );
  });
});
