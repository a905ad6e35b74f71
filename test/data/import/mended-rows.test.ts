import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { csvLine } from '../../../data/export/csv-text.ts';
import { openTable } from '../../../data/import/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'evenfield-mended-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function list(text: string, name = 'list.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function recordsOf(path: string, form = {}): { row: string[]; line: number; bad: boolean }[] {
  return [...openTable(path, form).records()].flatMap(({ rows, lines, badQuotes }) =>
    rows.map((row, i) => ({ row, line: lines[i] as number, bad: badQuotes.has(i) })),
  );
}

describe('rows that the planner put right', () => {
  it('are read with his cells, all others as they stand', () => {
    const path = list('id,city,refused_line\n1,Bonn,\n2,Kolen,\n3,Trier,\n');
    const rows = recordsOf(path, { mended: [{ list: '', line: 3, column: 1, text: 'Köln' }] });
    expect(rows.map(({ row }) => row[1])).toEqual(['Bonn', 'Köln', 'Trier']);
  });

  it('are found by their line also below a cell of several lines, and filled up where they are too short', () => {
    const path = list('id,city,zip\n1,"a\nb",5\n2\n');
    const rows = recordsOf(path, { mended: [{ list: '', line: 4, column: 2, text: '53111' }] });
    expect(rows.map(({ row }) => row)).toEqual([
      ['1', 'a\nb', '5'],
      ['2', '', '53111'],
    ]);
  });

  it('take cells beyond the header by their number', () => {
    const path = list('id,city\n1,Bonn,too many\n');
    expect(recordsOf(path, { mended: [{ list: '', line: 2, column: 2, text: '' }] })[0]?.row).toEqual([
      '1',
      'Bonn',
      '',
    ]);
  });

  it('are trusted although their quotes were broken', () => {
    const path = list('id,city\n1,"Bo"nn"\n2,Trier\n');
    expect(recordsOf(path)[0]?.bad).toBe(true);
    const [first, second] = recordsOf(path, { mended: [{ list: '', line: 2, column: 1, text: 'Bonn' }] });
    expect(first).toMatchObject({ row: ['1', 'Bonn'], bad: false });
    expect(second?.row).toEqual(['2', 'Trier']);
  });

  it('are read as a file in which the same cells were put right', () => {
    const cell = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => /^[\p{L}\p{N}]+$/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 20 }), cell, fc.nat(), (rows, text, at) => {
        const row = at % rows.length;
        const head = csvLine(['name', 'city']);
        const before = list(head + rows.map((cells) => csvLine(cells)).join(''), 'before.csv');
        const mended = rows.map((cells, i) => csvLine(i === row ? [cells[0], text] : cells));
        const after = list(head + mended.join(''), 'after.csv');
        const form = { headerLine: 1, delimiter: ',', encoding: 'utf-8' } as const;
        expect(recordsOf(before, { ...form, mended: [{ list: '', line: row + 2, column: 1, text }] })).toEqual(
          recordsOf(after, form),
        );
      }),
    );
  });
});
