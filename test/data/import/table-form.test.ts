import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { ENCODINGS, NUMBER_FORMS } from '../../../core/model/table-form.ts';
import { inspectAccounts } from '../../../data/import/inspect-accounts.ts';
import { MEASURE_GRAMMARS } from '../../../data/import/number-grammar.ts';
import { openTable } from '../../../data/import/table.ts';
import { read, written } from './written-file.ts';

const look = (path: string, form?: Parameters<typeof inspectAccounts>[1]) => {
  const looked = inspectAccounts(path, form);
  if (!looked.ok) throw new Error(looked.code);
  return looked.preview;
};
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the form of a list that the planner says', () => {
  it('names grammars and encodings that there are', () => {
    expect(MEASURE_GRAMMARS.map(({ name }) => name)).toEqual([...NUMBER_FORMS]);
    for (const label of ENCODINGS) expect(new TextDecoder(label).encoding).toBe(label);
  });

  it('encoding: the same bytes in another alphabet, and no guess any more', () => {
    const path = written(Uint8Array.of(...bytes('id,city,lat,lon\n1,'), 0xc8, 0xe1, 0xcf, ...bytes(',1,2\n')));
    expect(look(path, { encoding: 'windows-1256' })).toMatchObject({
      encoding: 'windows-1256',
      encodingGuessed: false,
      sample: [['1', 'بلد', '1', '2']],
    });
    expect(look(path, { encoding: 'windows-1252' }).sample[0]?.[1]).toBe('ÈáÏ');
    expect(look(path).encodingGuessed).toBe(true);
  });

  it('encoding: counts before a look at the bytes would refuse them', () => {
    const path = written('id,lat,lon\n1\0,1,2\n');
    expect(inspectAccounts(path)).toMatchObject({ ok: false, code: 'file-binary' });
    expect(look(path, { encoding: 'utf-8' }).sample).toEqual([['1\0', '1', '2']]);
  });

  it('delimiter: what nothing shows can be said', () => {
    const path = written('id^lat^lon^potential\n1^1^2^5\n');
    expect(inspectAccounts(path)).toMatchObject({ ok: false });
    expect(look(path, { delimiter: '^' }).headers).toEqual(['id', 'lat', 'lon', 'potential']);
    expect(look(path, { delimiter: '|' })).toMatchObject({
      headers: ['id^lat^lon^potential'],
      problem: 'no-place-column',
    });
  });

  it('header line: one further down, or one that looks like data', () => {
    const path = written('list,of,2026\nid,lat,lon\n1,1,2\n');
    expect(look(path, { headerLine: 2 })).toMatchObject({ headerLine: 2, headers: ['id', 'lat', 'lon'], rows: 1 });
    const odd = written('id,lat,lon,31.12.2025\n1,1,2,7\n');
    expect(inspectAccounts(odd)).toMatchObject({ ok: false, code: 'no-header' });
    expect(look(odd, { headerLine: 1 }).headers).toEqual(['id', 'lat', 'lon', '31.12.2025']);
  });

  it('no header: columns have numbers, and every row is a row', () => {
    const text = '7,41.5,-87.5,100\n8,42.5,-71.5,200\n9,40.5,-74.5,300,more\n';
    expect(inspectAccounts(written(text))).toMatchObject({ ok: false, code: 'no-header' });
    const { headers, headerLine, rows } = look(written(text), { headerLine: 0 });
    expect({ headers, headerLine, rows }).toEqual({
      headers: ['Column 1', 'Column 2', 'Column 3', 'Column 4', 'Column 5'],
      headerLine: 0,
      rows: 3,
    });
    const columns = { id: 'Column 1', lat: 'Column 2', lon: 'Column 3' };
    const measures = [{ name: 'potential', column: 'Column 4', tolerance: 0.05 }];
    const found = read(text, { columns, measures, form: { headerLine: 0 } });
    expect([...(found.rows.accounts.values[0] ?? [])]).toEqual([100, 200, 300]);
    expect([...found.rows.accounts.lat]).toEqual([41.5, 42.5, 40.5]);
  });

  it('numbers: the form of one column, against what its cells look like', () => {
    const text = 'id,lat,lon,potential\n1,1,2,1.234\n2,1,3,5\n';
    const values = (form: (typeof NUMBER_FORMS)[number]) =>
      Array.from(read(text, { form: { numbers: { potential: form } } }).rows.accounts.values[0] ?? []);
    expect(values('1.234,56')).toEqual([1234, 5]);
    expect(values('1,234.56')).toEqual([1.234, 5]);
    expect(read(text).warningCounts['number-ambiguous']).toBe(1);
    expect(read(text, { form: { numbers: { potential: '1.234,56' } } }).warningCounts).toEqual({});
    expect(look(written(text)).kinds[3]).toMatchObject({ kind: 'number', ambiguous: '1.234' });
    expect(look(written(text), { numbers: { potential: '1.234,56' } }).kinds[3]).toMatchObject({
      form: '1.234,56',
      ambiguous: null,
    });
  });

  it('sheets: all are named, hidden ones marked, and another can be chosen; a workbook has no encoding', async () => {
    const sheet = (id: string) => [
      ['id', 'lat', 'lon'],
      [id, 1, 2],
    ];
    const path = written('', 'two.xlsx');
    await writeExcelFile([
      { data: sheet('a'), sheet: 'First' },
      { data: sheet('b'), sheet: 'Second' },
    ]).toFile(path);
    expect(look(path)).toMatchObject({
      encoding: null,
      delimiter: null,
      sheets: [
        { name: 'First', hidden: false, chosen: true },
        { name: 'Second', hidden: false, chosen: false },
      ],
    });
    expect(look(path, { sheet: 'second' }).sample[0]?.[0]).toBe('b');
    expect(inspectAccounts(path, { sheet: 'Third' })).toMatchObject({ values: { problem: 'sheet-missing' } });
  });

  it('lists of a zip are named', () => {
    const list = (id: number) => bytes(`id,lat,lon\n${id},1,2\n`);
    const path = written(zipSync({ 'b.csv': list(2), 'a.csv': list(1), 'read me.md': bytes('x') }), 'lists.zip');
    expect(look(path)).toMatchObject({ lists: ['a.csv', 'b.csv'], rows: 2 });
    expect([...openTable(path).records()].map(({ list: name }) => name)).toContain('b.csv');
  });
});

describe('the kind of a column', () => {
  it('is told with how it is written', () => {
    const { kinds } = look(
      written(
        'id,lat,lon,since,us,odd,note,blank\n1,1,2,31.12.2026,12/31/2026,3/4/2026,x,\n2,1,3,1.2.2026,1/2/26,5/6/2026,y,\n',
      ),
    );
    expect(kinds.slice(3).map(({ kind, form, ambiguous }) => [kind, form, ambiguous])).toEqual([
      ['date', '31/12/2026', null],
      ['date', '12/31/2026', null],
      ['date', '31/12/2026', '3/4/2026'],
      ['text', null, null],
      ['empty', null, null],
    ]);
  });

  it('is a number for calls per year, and a text for the year a company was founded', () => {
    const { kinds, numeric } = look(written('id,lat,lon,Calls per year,founding year\n1,1,2,12,1999\n2,1,3,6,2001\n'));
    expect(kinds.slice(3).map(({ kind }) => kind)).toEqual(['number', 'text']);
    expect(numeric).toEqual(['Calls per year']);
  });

  it('of a sheet is never asked: its numbers are stored, not written', async () => {
    const path = written('', 'numbers.xlsx');
    await writeExcelFile([
      ['id', 'lat', 'lon', 'potential'],
      ['a', 1, 2, 1.234],
    ]).toFile(path);
    expect(look(path).kinds[3]).toMatchObject({ kind: 'number', ambiguous: null });
  });
});
