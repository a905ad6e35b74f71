import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecords, isBlankRecord } from '../../../data/import/csv-records.ts';
import { dialectOf } from '../../../data/import/dialect.ts';
import { bytesOfFile } from '../../../data/import/file-bytes.ts';
import { FileRefused } from '../../../data/import/file-refused.ts';
import { openTable } from '../../../data/import/table.ts';
import { textEncoding } from '../../../data/import/text-encoding.ts';
import { written } from './written-file.ts';

const COMMA = { delimiter: ',', skippedLines: 0 } as const;

function records(text: string, dialect: Parameters<typeof csvRecords>[2] = COMMA) {
  const found = [...csvRecords(bytesOfFile(written(text)), 'utf-8', dialect)];
  const rows = found.flatMap((batch) => [...batch.rows]);
  const lines = found.flatMap((batch) => [...batch.lines]);
  const full = rows.map((row) => !isBlankRecord(row));
  return { rows: rows.filter((_, i) => full[i]), lines: lines.filter((_, i) => full[i]) };
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('records of a file', () => {
  it('are what was written, whatever the line ends, the quotes and the line ends in them', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', ',', ';', '"', '\n', '\r', '\r\n', '1'),
      maxLength: 8,
    });
    const row = fc.array(cell, { minLength: 3, maxLength: 3 }).filter((cells) => !isBlankRecord(cells));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
        const text = rows.map((cells) => cells.map(quoted).join(',') + end).join('');
        const found = records(text);
        expect(found.rows).toEqual(rows);
        // The line of each record, counted as an editor does.
        let line = 1;
        const lines = rows.map((cells) => {
          const begins = line;
          line += (cells.map(quoted).join(',') + end).split(/\r\n|\r|\n/).length - 1;
          return begins;
        });
        expect(found.lines).toEqual(lines);
      }),
      { numRuns: 200 },
    );
  });

  it('are the same where the file ends its lines in three ways', () => {
    expect(records('a,b\r\n1,2\n"x\r\ny",4\r5,6').rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['x\r\ny', '4'],
      ['5', '6'],
    ]);
  });

  it('keep their lines over the pieces in which a large file is read', () => {
    const row = (i: number) => `${i},"first\nsecond of ${i}",${'é'.repeat(200)}\n`;
    const text = Array.from({ length: 6000 }, (_, i) => row(i)).join('');
    expect(Buffer.byteLength(text)).toBeGreaterThan(2 << 20);
    const { rows, lines } = records(text);
    expect(rows.length).toBe(6000);
    expect(lines).toEqual(rows.map((_, i) => 1 + 2 * i));
    expect(rows.every((cells, i) => cells[0] === String(i) && cells[2] === 'é'.repeat(200))).toBe(true);
  });

  it('have quotes inside a cell that no quote opened', () => {
    expect(records('id,name\n1,5" pipe\n2,O"Brien\n').rows.slice(1)).toEqual([
      ['1', '5" pipe'],
      ['2', 'O"Brien'],
    ]);
  });

  it('end with the line of the quote that is never closed', () => {
    const opened = () => records('id,name\n1,fine\n2,"never closed\n3,next\n');
    expect(opened).toThrow(FileRefused);
    try {
      opened();
    } catch (refused) {
      expect(refused).toMatchObject({ code: 'unclosed-quote', values: { line: 3 } });
    }
  });

  it('do not swallow the next ones where a cell goes on after its quote', () => {
    expect(() => records('id,name\n1,"a"b\n2,"c"\n')).toThrow(FileRefused);
  });
});

describe('how a file is written', () => {
  it.each([
    ['a,b\n1,2\n', ','],
    ['a;b;c\n1,5;2;3\n1,5;2;3\n', ';'],
    ['a\tb\n1,0\t2\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['name\nSmith, John\n', ','],
    ['"a,x";b\n"1,2,3";2\n', ';'],
  ])('%j has %j between its cells', (text, delimiter) => {
    expect(dialectOf(text, true)).toEqual({ delimiter, skippedLines: 0 });
  });

  it("follows the line that Excel puts first, which is not the header's", () => {
    const table = openTable(written('sep=;\r\nid;name\r\n1;a\r\n'));
    expect(table.header).toMatchObject({ names: ['id', 'name'], line: 2 });
    expect([...table.records()].flatMap((batch) => [...batch.lines])[0]).toBe(3);
  });

  it('is found from its bytes', () => {
    const text = 'id;name\n1;Müller\n';
    const utf16 = Buffer.from(text, 'utf16le');
    const bytes = (...parts: (number[] | Buffer)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));
    const label = (content: Uint8Array) => textEncoding(bytesOfFile(written(content)));
    expect(label(Buffer.from(text))).toEqual({ label: 'utf-8', guessed: false });
    expect(label(bytes([0xef, 0xbb, 0xbf], Buffer.from(text)))).toEqual({ label: 'utf-8', guessed: false });
    expect(label(bytes([0xff, 0xfe], utf16))).toEqual({ label: 'utf-16le', guessed: false });
    expect(label(utf16)).toEqual({ label: 'utf-16le', guessed: false });
    expect(label(Buffer.from(utf16).swap16())).toEqual({ label: 'utf-16be', guessed: false });
    expect(label(Buffer.from(text, 'latin1'))).toEqual({ label: 'windows-1252', guessed: true });
  });

  it('is UTF-8 also where a letter lies over the border of two pieces, and not where the last is cut', () => {
    const long = `${'a'.repeat((1 << 20) - 1)}é${'b'.repeat(100)}`;
    expect(textEncoding(bytesOfFile(written(long))).label).toBe('utf-8');
    const cut = Buffer.from(`${'a'.repeat(100)}é`);
    expect(textEncoding(bytesOfFile(written(cut.subarray(0, -1)))).label).not.toBe('utf-8');
  });
});

describe('a header', () => {
  const names = (text: string) => openTable(written(text)).header.names;

  it('has unique names, also for columns with none', () => {
    expect(names('id,name,name,,\n1,a,b,c,d\n')).toEqual(['id', 'name', 'name (2)', 'Column 4', 'Column 5']);
    expect(names('__proto__,constructor\n1,2\n')).toEqual(['__proto__', 'constructor']);
  });

  it('may stand below blank lines, and may name years', () => {
    expect(names('\n ,\nid,2024,2025\n1,2,3\n')).toEqual(['id', '2024', '2025']);
  });

  it.each(['1,2\n3,4\n', 'Ann,a@b.org\n', 'x,2024-05-06\n', '{"a": 1}\n', '<!doctype html>\n', '[{"a": 1}]'])(
    'is missed in %j',
    (text) => {
      expect(() => names(text)).toThrow(FileRefused);
    },
  );
});
