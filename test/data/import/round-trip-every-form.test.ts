import { describe, expect, it } from 'vitest';
import { DELIMITERS, NUMBER_FORMS, type TableForm } from '../../../core/model/table-form.ts';
import { inspectAccounts } from '../../../data/import/inspect-accounts.ts';
import { readAccounts } from '../../../data/import/read-accounts.ts';
import { BYTE_FORMS, encoderFor } from '../../bench/intake/round-trip-bytes.ts';
import { mismatches } from '../../bench/intake/round-trip-compared.ts';
import { ROUND_TRIP, writeText, writeWorkbook } from '../../bench/intake/round-trip-files.ts';
import { madeAccounts } from '../../bench/intake/round-trip-list.ts';
import { holdsForm } from '../../bench/intake/round-trip-numbers.ts';
import { quiet, written } from './written-file.ts';

/** Small, because there are some seven hundred files; `npm run bench -- roundtrip` reads 100,000 rows of each. */
const ROWS = 250;
const SAME = { count: 0, first: '' };

function read(path: string, form: TableForm = {}) {
  const found = readAccounts(path, { ...ROUND_TRIP, form }, quiet);
  if (!found.ok) throw new Error(`${found.code} ${JSON.stringify(found.values)}`);
  return found;
}

describe.each(BYTE_FORMS)('a list in $label (byte order mark: $mark)', (bytes) => {
  const encoder = encoderFor(bytes);
  const accounts = madeAccounts(ROWS, encoder);
  const forms = NUMBER_FORMS.filter((form) => holdsForm(encoder, form));
  const path = written('', `${bytes.label}-${bytes.mark}.csv`);

  it('has letters that ASCII has not, and every form of numbers that its letters can write', () => {
    expect(accounts.some(({ name }) => /[^\0-\x7f]/.test(name))).toBe(true);
    expect(forms.length).toBe(bytes.label.startsWith('utf-') ? NUMBER_FORMS.length : NUMBER_FORMS.length - 1);
  });

  it.each(DELIMITERS)('comes in with the same values in every form of numbers between %j', (delimiter) => {
    for (const form of forms) {
      writeText(path, accounts, encoder, delimiter, form);
      const found = read(path, { encoding: bytes.label });
      expect(found.refused).toEqual([]);
      expect([form, mismatches(found, accounts)]).toEqual([form, SAME]);
      expect(found.warningCounts['measure-negative']).toBe(ROWS / 50);
    }
  });

  it('is never taken for another encoding without a word', () => {
    writeText(path, accounts, encoder, ';', '1.234,56');
    const looked = inspectAccounts(path);
    if (!looked.ok) throw new Error(looked.code);
    const { encoding, encodingGuessed } = looked.preview;
    const found = read(path);
    expect(found.warningCounts['encoding-guessed'] ?? 0).toBe(encodingGuessed ? 1 : 0);
    expect(encodingGuessed || encoding === bytes.label).toBe(true);
    expect(encodingGuessed).toBe(!bytes.label.startsWith('utf-'));
    if (encoding === bytes.label) expect(mismatches(found, accounts)).toEqual(SAME);
    // Whatever the letters were taken for, the numbers are right.
    expect([...(found.rows.accounts.values[1] ?? [])]).toEqual(accounts.map(({ visits }) => Number(visits)));
  });
});

describe('a workbook', () => {
  const encoder = encoderFor({ label: 'utf-8', mark: false });
  const accounts = madeAccounts(ROWS, encoder);

  it.each(['numbers', ...NUMBER_FORMS] as const)('comes in with the same values, its numbers as %s', async (form) => {
    const path = written('', 'accounts.xlsx');
    await writeWorkbook(path, accounts, encoder, form);
    const found = read(path);
    expect(found.refused).toEqual([]);
    expect(mismatches(found, accounts)).toEqual(SAME);
  });
});
