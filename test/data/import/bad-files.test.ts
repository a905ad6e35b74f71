import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorText } from '../../../core/text/error-text.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import type { FileRefusalCode } from '../../../data/import/file-refused.ts';
import { inspectAccounts } from '../../../data/import/inspect-accounts.ts';
import { readAccounts } from '../../../data/import/read-accounts.ts';
import { testData, testDataFile } from '../../support/test-data.ts';
import { plain, quiet } from './written-file.ts';

/** Imported and refused rows, or the code with which the whole file is refused. */
type Verdict = FileRefusalCode | readonly [imported: number, refused: number];

const MADE: Readonly<Record<string, Verdict>> = {
  'arabic-iso8859-6.csv': [2, 0],
  'arabic-utf8-indic-digits.csv': [2, 0],
  'arabic-windows1256-semicolon.csv': [2, 0],
  'bidi-controls.csv': 'no-place-column',
  'bom-only.csv': 'file-empty',
  'case-dup-headers.csv': 'no-place-column',
  'cr-only.csv': [2, 0],
  'dates.csv': 'no-place-column',
  'double-encoded-utf8.csv': 'no-place-column',
  'dup-headers.csv': 'no-place-column',
  'embedded-newlines.csv': 'no-place-column',
  'empty.csv': 'file-empty',
  'field-1MB.csv': 'no-place-column',
  'formula-payloads.csv': 'no-place-column',
  'header-only.csv': 'no-place-column',
  'html-as.xls': 'no-header',
  // German codes that no US state or city vouches for.
  'ids-leading-zero-dup.csv': 'no-rows',
  'ids-unicode-dup.csv': 'no-place-column',
  'invalid-utf8.csv': 'no-place-column',
  'latlon.csv': [7, 8],
  'looks-like-xlsx.csv': 'file-binary',
  'macroman.csv': [2, 0],
  'mixed-eol.csv': 'no-place-column',
  'nul-bytes.csv': 'file-binary',
  'numbers-locales.csv': 'no-place-column',
  'one-column.csv': 'no-place-column',
  'persian-digits-utf8.csv': 'no-place-column',
  'pipe.csv': 'no-place-column',
  'proto-headers.csv': 'no-place-column',
  'quote-in-unquoted.csv': 'no-place-column',
  'ragged.csv': 'no-place-column',
  'semicolon-decimal-comma.csv': [2, 0],
  'sep-directive.csv': [2, 0],
  'unclosed-quote.csv': 'unclosed-quote',
  'utf16be-bom-tab.txt': [2, 0],
  'utf16le-bom-tab.txt': [2, 0],
  'utf16le-nobom.csv': [2, 0],
  'utf8-bom-semicolon.csv': [2, 0],
  'utf8-nobom-comma.csv': [2, 0],
  'wide-300-columns.csv': 'no-place-column',
  'windows1252-semicolon.csv': [2, 0],
  'xss.csv': 'no-place-column',
};

const english = createI18n('en');
const counting = { ...plain, measures: [{ name: 'accounts', column: '#', tolerance: 0.05 }] };

function verdict(path: string): Verdict {
  const result = readAccounts(path, counting, quiet);
  return result.ok ? [result.rows.accounts.count, result.refused.length] : result.code;
}

describe.skipIf(!testData)('hostile and odd files', () => {
  const made = testData ? readdirSync(testDataFile('badinput', 'made', 'csv')) : [];

  it('are all in the table', () => expect(made.filter((file) => !(file in MADE))).toEqual([]));

  it.each(made)('%s is read or refused as it should be', (file) => {
    expect(verdict(testDataFile('badinput', 'made', 'csv', file))).toEqual(MADE[file]);
  });

  const others = testData
    ? ['csv/csv-spectrum', 'csv/papaparse', 'encodings', 'strings'].flatMap((folder) =>
        readdirSync(testDataFile('badinput', folder))
          .map((file) => join('badinput', folder, file))
          .filter((file) => statSync(testDataFile(file)).isFile()),
      )
    : [];

  it.each(others)('%s, which is no list of accounts, gets one sentence', (file) => {
    const done = readAccounts(testDataFile(file), counting, quiet);
    if (done.ok) throw new Error('it was read');
    expect(errorText(english, done.code, done.values)).toMatch(/^[^{}]+\.$/s);
  });

  it.each(others)('%s can be looked at', (file) => {
    const looked = inspectAccounts(testDataFile(file));
    if (looked.ok) expect(looked.preview.sample.length).toBeGreaterThan(0);
    else expect(errorText(english, looked.code, looked.values)).toMatch(/\.$/);
  });

  it('says on which line a quote was opened that nothing closes', () => {
    const result = inspectAccounts(testDataFile('badinput', 'made', 'csv', 'unclosed-quote.csv'));
    expect(result).toEqual({ ok: false, code: 'unclosed-quote', values: { file: 'unclosed-quote.csv', line: 2 } });
  });
});

describe('files that are not there or cannot be read', () => {
  it('are refused by name, without their folder', () => {
    const answer = { ok: false, code: 'file-missing', values: { file: 'gone.csv' } };
    expect(readAccounts('/nowhere/gone.csv', plain, quiet)).toEqual(answer);
    expect(inspectAccounts('/nowhere/gone.csv')).toEqual(answer);
  });

  it('say that a folder has no lists', () => {
    const answer = { ok: false, code: 'bad-workbook', values: { file: 'import', problem: 'no-lists' } };
    expect(inspectAccounts(import.meta.dirname)).toEqual(answer);
  });
});

describe.skipIf(!testData)('6,559 US universities', () => {
  it.each(['points', 'us-states', 'us-counties'] as const)('read as %s: every row imported or refused', (unitSet) => {
    const measures = ['enrolment', 'employees'].map((column) => ({ name: column, column, tolerance: 0.05 }));
    const result = readAccounts(
      testDataFile('accounts', 'us_universities.csv'),
      { ...plain, measures, unitSet },
      quiet,
    );
    if (!result.ok) throw new Error(result.code);
    expect(result.rowsRead).toBe(6559);
    expect(result.rows.accounts.count + result.refused.length).toBe(6559);
    expect(result.refused.length).toBe(unitSet === 'points' ? 0 : 3);
    expect(result.warningCounts['measure-blank']).toBe(736);
    expect(result.rows.accounts.unit.every((unit) => unit >= 0)).toBe(true);
  });
});
