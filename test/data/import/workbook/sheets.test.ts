import { describe, expect, it } from 'vitest';
import { allTexts } from '../../../../core/model/text-column.ts';
import { inspectAccounts } from '../../../../data/import/inspect-accounts.ts';
import { readAccounts } from '../../../../data/import/read-accounts.ts';
import { openTable } from '../../../../data/import/table.ts';
import { merged, rows } from '../../../support/sheet-bytes.ts';
import { plain, quiet } from '../written-file.ts';
import { workbook } from './made-sheets.ts';

const headers = (path: string) => openTable(path).header.names;

describe('a header with merged cells', () => {
  it('names every column below a merged cell', () => {
    const sheet = rows([1, 'id', 'place', '', 'sales', '', 'note'], [2, '1', '41.5', '-87.5', '5', '6', 'x']);
    expect(headers(workbook(sheet + merged('B1:C1', 'D1:E1')))).toEqual([
      'id',
      'place',
      'place (2)',
      'sales',
      'sales (2)',
      'note',
    ]);
    expect(headers(workbook(sheet))).toEqual(['id', 'place', 'Column 3', 'sales', 'Column 5', 'note']);
  });

  it('also where the merged cell is the last', () => {
    const sheet = rows([1, 'id', 'place'], [2, '1', '41.5', '-87.5']);
    expect(headers(workbook(sheet + merged('B1:C1')))).toEqual(['id', 'place', 'place (2)']);
  });

  it('is not the merged title above it, and merged cells of data are left alone', () => {
    const title = rows([1, 'Customers'], [2, 'id', 'name'], [3, '1', 'x'], [4, '2', '']) + merged('A1:B1', 'A4:B4');
    const table = openTable(workbook(title));
    expect(table.header.names).toEqual(['id', 'name']);
    expect([...table.records()].flatMap((batch) => batch.rows)).toEqual([
      ['1', 'x'],
      ['2', ''],
    ]);
  });

  it('does not grow with a merge over the whole sheet', () => {
    expect(headers(workbook(rows([1, 'id'], [2, '1']) + merged('A1:XFD1048576')))).toEqual(['id']);
  });
});

describe('rows of a sheet', () => {
  const list = (path: string) => {
    const found = readAccounts(path, { ...plain, measures: [{ name: 'n', column: '#', tolerance: 0.05 }] }, quiet);
    if (!found.ok) throw new Error(found.code);
    return found;
  };

  it('that a filter hides are counted in the preview, read, and told of', () => {
    const path = workbook(rows([1, 'id', 'lat', 'lon'], [2, '*1', '1', '2'], [3, '2', '1', '3'], [4, '*3', '1', '4']));
    const looked = inspectAccounts(path);
    expect(looked.ok && looked.preview).toMatchObject({ rows: 3, hiddenRows: 2 });
    expect(list(path).warnings).toMatchObject([{ line: 1, code: 'rows-hidden', values: { rows: 2 } }]);
    expect(list(path).rows.accounts.count).toBe(3);
  });

  it('that are stored out of order are read, and told of', () => {
    const path = workbook(rows([1, 'id', 'lat', 'lon'], [5, '1', '1', '2'], [3, '2', '1', '3']));
    expect(list(path).warningCounts).toEqual({ 'rows-out-of-order': 1 });
  });

  it('of a hidden sheet say so before the import', () => {
    const path = workbook(rows([1, 'id', 'lat', 'lon'], [2, '1', '1', '2']), {}, ' state="veryHidden"');
    const looked = inspectAccounts(path);
    expect(looked.ok && looked.preview.sheets).toEqual([{ name: 'One', hidden: true, chosen: true }]);
  });
});

describe('a number in an id column', () => {
  it('keeps all its digits, however many they are', () => {
    const ids = ['12345678901234567890', '12345678901234567891', '1234567890123456'];
    const found = readAccounts(
      workbook(rows([1, 'id', 'lat', 'lon', 'potential']) + ids.map((id, i) => numbers(i + 2, id)).join('')),
      plain,
      quiet,
    );
    expect(found.ok && found.refused).toEqual([]);
    expect(found.ok && allTexts(found.rows.accounts.ids)).toEqual(ids);
  });
});

/** A row whose cells are numbers, as programs other than Excel write long ones. */
function numbers(line: number, id: string): string {
  const cells = [id, '40.5', '-90.5', '1'].map((value, i) => `<c r="${'ABCD'[i]}${line}"><v>${value}</v></c>`);
  return `<row r="${line}">${cells.join('')}</row>`;
}
