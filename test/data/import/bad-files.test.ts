import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorText } from '../../../core/text/error-text.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { isBlankRecord } from '../../../data/import/csv-records.ts';
import { inspectAccounts } from '../../../data/import/inspect-accounts.ts';
import { readAccounts } from '../../../data/import/read-accounts.ts';
import { openTable } from '../../../data/import/table.ts';
import { testData, testDataFile } from '../../support/test-data.ts';
import { badFiles } from './bad-file-list.ts';
import { OUTCOMES } from './bad-outcomes.ts';
import { outcomeOf } from './outcome-of.ts';
import { plain, quiet } from './written-file.ts';

/** The rows of a file that are not blank. */
function valuesOf(...path: string[]): string[][] {
  const rows = [...openTable(testDataFile('badinput', ...path)).records()].flatMap((batch) => batch.rows);
  return rows.filter((row) => !isBlankRecord(row));
}

const english = createI18n('en');
const counting = { ...plain, measures: [{ name: 'accounts', column: '#', tolerance: 0.05 }] };

describe.skipIf(!testData)('hostile and odd files', () => {
  const files = testData ? badFiles() : [];

  it('are all in the table', () => expect(files).toEqual(Object.keys(OUTCOMES).sort()));

  it.each(files)('%s is read or refused as it should be', (file) => {
    expect(outcomeOf(file)).toEqual(OUTCOMES[file]);
  });

  it.each([
    'cr-only.csv',
    'sep-directive.csv',
    'utf16be-bom-tab.txt',
    'utf16le-bom-tab.txt',
    'utf16le-nobom.csv',
    'utf8-bom-semicolon.csv',
    'utf8-nobom-comma.csv',
    'windows1252-semicolon.csv',
  ])('%s has the same values as the others that say the same in another form', (file) => {
    const [first, second] = valuesOf('made', 'csv', file);
    expect(first?.slice(0, 4)).toEqual(['00042', 'Müller & Söhne', 'Köln', '01067']);
    expect(second?.slice(0, 4)).toEqual(['00043', 'Café "Zoë", Ltd', 'Nîmes', '30000']);
  });

  // The two others are faults of the corpus: line ends that were taken off, and another telephone number.
  const spectrum = testData
    ? readdirSync(testDataFile('badinput', 'csv', 'csv-spectrum', 'json')).filter(
        (file) => !['newlines_crlf.json', 'location_coordinates.json'].includes(file),
      )
    : [];

  it.each(spectrum)('csv-spectrum: the values are those of %s', (file) => {
    const folder = ['badinput', 'csv', 'csv-spectrum'];
    const expected = JSON.parse(readFileSync(testDataFile(...folder, 'json', file), 'utf8')) as Record<
      string,
      string
    >[];
    const { header } = openTable(testDataFile(...folder, file.replace('.json', '.csv')));
    const rows = valuesOf('csv', 'csv-spectrum', file.replace('.json', '.csv'));
    expect(rows.map((row) => Object.fromEntries(header.names.map((name, c) => [name, row[c]])))).toEqual(expected);
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
