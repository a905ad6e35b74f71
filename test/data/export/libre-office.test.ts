import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvLines } from '../../../data/export/csv-text.ts';
import { guarded } from '../../../data/export/formula-guard.ts';
import { HEADERS } from '../../../data/export/own-headers.ts';
import { workbookPieces } from '../../../data/export/xlsx/workbook.ts';
import { testData } from '../../support/test-data.ts';
import { hostileTexts } from './hostile-texts.ts';

const SOFFICE = process.env.EVENFIELD_SOFFICE ?? 'soffice';
/** Where LibreOffice is not installed these tests are skipped and counted as such. */
const canCalculate = testData !== null && spawnSync(SOFFICE, ['--version']).status === 0;
const DAY = new Date('2027-01-01T12:00:00');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-office-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file as LibreOffice has it after opening it: its document in flat XML. */
function opened(name: string, content: string | Uint8Array, filter: readonly string[] = []): string {
  writeFileSync(join(folder, name), content);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const convert = ['--headless', ...filter, '--convert-to', 'fods', '--outdir', folder, join(folder, name)];
  execFileSync(SOFFICE, [profile, ...convert], { stdio: 'ignore', timeout: 50_000 });
  return readFileSync(join(folder, name.replace(/\.\w+$/, '.fods')), 'utf8');
}

/** Second cell by first cell, as the document shows them. */
function secondCells(document: string): Map<string, string> {
  const rows = document.match(/<table:table-row\b[\s\S]*?<\/table:table-row>/g) ?? [];
  return new Map(
    rows.map((row) => {
      const cells = row.match(/<table:table-cell\b(?:[^>]*\/>|[\s\S]*?<\/table:table-cell>)/g) ?? [];
      return [shown(cells[0] ?? ''), shown(cells[1] ?? '')];
    }),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The text of a cell (OpenDocument 1.3, part 3, 6.1): its paragraphs are lines, spaces and tabs are elements. */
function shown(cell: string): string {
  const lines = [...cell.matchAll(/<text:p\b[^>]*?(?:\/>|>([\s\S]*?)<\/text:p>)/g)].map(([, line = '']) => line);
  return lines
    .join('\n')
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = '1') => ' '.repeat(Number(count)))
    .replace(/<text:tab\/>/g, '\t')
    .replace(/<text:line-break\/>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&#(x?)([\da-fA-F]+);/g, (_, hex, digits) => String.fromCodePoint(Number.parseInt(digits, hex ? 16 : 10)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ENTITIES[name] as string);
}

describe.skipIf(!canCalculate)('LibreOffice, where soffice is installed', () => {
  /** Texts of one line without controls: what becomes of the others is the program's affair. */
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones to leave out.
  const texts = () => hostileTexts().filter((text) => text.trim() !== '' && !/[\u0000-\u001f\ufffe\uffff]/.test(text));

  it('finds no formula in a workbook, and the same texts', () => {
    const rows = texts().map((text, i) => [`a${i}`, text]);
    const columns = ['account_id', 'account'].map((title) => ({ title, kind: 'text' as const, width: 10 }));
    const sheets = [{ name: 'Assignments', columns, rows: () => rows }];
    const document = opened('workbook.xlsx', Buffer.concat([...workbookPieces(sheets, false, DAY)]));
    expect(document).not.toContain('table:formula');
    const cells = secondCells(document);
    expect(rows.map(([id = '']) => cells.get(id))).toEqual(rows.map(([, text]) => text));
  });

  it('finds no formula in a list for spreadsheets, and the same texts with their guard', () => {
    const rows = texts().map((text, i) => [`a${i}`, text, '', '', '', '', '']);
    const csv = [...csvLines([HEADERS['assignments.csv'], ...rows], 'spreadsheet')].join('');
    // Comma, double quote, UTF-8, from the first line.
    const document = opened('assignments.csv', csv, ['--infilter=CSV:44,34,76,1']);
    expect(document).not.toContain('table:formula');
    const cells = secondCells(document);
    const guards = rows.filter(([, text = '']) => guarded(text) !== text);
    expect(guards.length).toBeGreaterThan(10);
    expect(guards.map(([id = '']) => cells.get(id))).toEqual(guards.map(([, text = '']) => guarded(text)));
  });
});
