import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { openTable } from '../../../../data/import/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'evenfield-workbook-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a workbook that another program wrote', () => {
  it('comes in with ids, numbers, dates and letters as they are in it', async () => {
    const path = join(folder, 'accounts.xlsx');
    await writeExcelFile([
      ['Id', 'Name', 'Revenue', 'Since', 'Customer'],
      ['00123', 'Müller & Söhne <AG>', 1234.5, { value: new Date(Date.UTC(2026, 2, 1)), format: 'yyyy-mm-dd' }, true],
      ['00124', 'شركة النور', -0.000001, null, false],
    ]).toFile(path);
    const table = openTable(path);
    const rows = [...table.records()].flatMap((batch) => batch.rows);
    expect(table.header.names).toEqual(['Id', 'Name', 'Revenue', 'Since', 'Customer']);
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      ['00123', 'Müller & Söhne <AG>', '1234.5', '2026-03-01', 'TRUE'],
      ['00124', 'شركة النور', '-0.000001', '', 'FALSE'],
    ]);
    const [sheet] = await readExcelFile(path);
    expect(sheet?.data[1]?.slice(0, 3)).toEqual(['00123', 'Müller & Söhne <AG>', 1234.5]);
  });
});
