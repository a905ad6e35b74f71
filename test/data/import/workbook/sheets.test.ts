import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inspectAccounts } from '../../../../data/import/inspect-accounts.ts';
import { readAccounts } from '../../../../data/import/read-accounts.ts';
import { openTable } from '../../../../data/import/table.ts';
import { plain, quiet, written } from '../written-file.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
let made = 0;

/** A workbook with one sheet of this XML; `more` are further parts. */
function workbook(sheet: string, more: Record<string, Uint8Array> = {}, state = ''): string {
  const parts = {
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="One" sheetId="1" r:id="s"${state}/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="s" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
  };
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return written(zipSync({ ...bytes, ...more }), `made-${++made}.xlsx`);
}

/** Rows of inline texts; a number is the row's number, `*` hides the row. */
function rows(...lines: readonly (readonly [number, string, ...string[]])[]): string {
  const cells = (texts: readonly string[], line: number) =>
    texts
      .map((text, c) =>
        text === '' ? '' : `<c r="${String.fromCharCode(65 + c)}${line}" t="inlineStr"><is><t>${text}</t></is></c>`,
      )
      .join('');
  const written = lines.map(([line, first, ...rest]) => {
    const hidden = first.startsWith('*');
    return `<row r="${line}"${hidden ? ' hidden="1"' : ''}>${cells([first.replace('*', ''), ...rest], line)}</row>`;
  });
  return `<sheetData>${written.join('')}</sheetData>`;
}

const merged = (...refs: string[]) =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
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
