import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DELIMITERS, NUMBER_FORMS, type TableForm } from '../../../core/model/table-form.ts';
import { inspectAccounts } from '../../../data/import/inspect-accounts.ts';
import { readAccounts } from '../../../data/import/read-accounts.ts';
import { BYTE_FORMS, type ByteForm, encoderFor } from './round-trip-bytes.ts';
import { mismatches } from './round-trip-compared.ts';
import { ROUND_TRIP, writeText, writeWorkbook } from './round-trip-files.ts';
import { type MadeAccount, madeAccounts } from './round-trip-list.ts';
import { holdsForm } from './round-trip-numbers.ts';

const ROWS = 100_000;
const WORKBOOK = 'xlsx';
const say = (line: string) => process.stdout.write(`${line}\n`);

/** What came of the files of one row of the table. */
interface Tried {
  files: number;
  seconds: number;
  mismatches: number;
  first: string;
}

/**
 * A made-up list of 100,000 accounts in every encoding and number form, as a workbook too: how many values come in as
 * others (target 0). Delimiter and number form are found out each time, the encoding is said; the last column tells
 * what it is found to be by itself. The delimiters take turns so that each meets every encoding and every number form;
 * `every` tries all of them with all. `words` choose encodings. Answers how many rows of the table missed the target.
 */
export async function roundTrips(words: readonly string[], every: boolean): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'evenfield-bench-'));
  const chosen = (name: string) => words.length === 0 || words.includes(name);
  let missed = 0;
  say(`\nRound trips of ${ROWS.toLocaleString('en')} accounts`);
  say('written as           files   seconds to read   rows a second   mismatches   found by itself');
  try {
    for (const [e, bytes] of BYTE_FORMS.entries()) {
      if (chosen(bytes.label)) missed += textRow(join(folder, 'accounts.csv'), bytes, e, every);
    }
    if (chosen(WORKBOOK)) missed += await workbookRow(join(folder, 'accounts.xlsx'));
    return missed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function textRow(path: string, bytes: ByteForm, turn: number, every: boolean): number {
  const encoder = encoderFor(bytes);
  const accounts = madeAccounts(ROWS, encoder);
  const tried: Tried = { files: 0, seconds: 0, mismatches: 0, first: '' };
  NUMBER_FORMS.forEach((form, f) => {
    if (!holdsForm(encoder, form)) return;
    for (const delimiter of every ? DELIMITERS : [DELIMITERS[(turn + f) % DELIMITERS.length] as string]) {
      writeText(path, accounts, encoder, delimiter, form);
      readBack(path, accounts, { encoding: bytes.label }, `${JSON.stringify(delimiter)} ${form}`, tried);
    }
  });
  const looked = inspectAccounts(path);
  const found = looked.ok
    ? `${looked.preview.encoding}${looked.preview.encodingGuessed ? ', a guess' : ''}`
    : looked.code;
  // What is found without a word of doubt has to be so.
  const silent = looked.ok && !looked.preview.encodingGuessed && looked.preview.encoding !== bytes.label;
  return told(`${bytes.label}${bytes.mark ? ' with mark' : ''}`, tried, found) || (silent ? 1 : 0);
}

async function workbookRow(path: string): Promise<number> {
  const encoder = encoderFor({ label: 'utf-8', mark: false });
  const accounts = madeAccounts(ROWS, encoder);
  let missed = 0;
  for (const form of ['numbers', ...NUMBER_FORMS] as const) {
    const tried: Tried = { files: 0, seconds: 0, mismatches: 0, first: '' };
    await writeWorkbook(path, accounts, encoder, form);
    readBack(path, accounts, {}, form, tried);
    missed += told(`${WORKBOOK} ${form}`, tried, '');
  }
  return missed;
}

function readBack(path: string, accounts: readonly MadeAccount[], form: TableForm, what: string, tried: Tried): void {
  const started = performance.now();
  const found = readAccounts(path, { ...ROUND_TRIP, form }, { isCancelled: () => false, progress: () => {} });
  tried.seconds += (performance.now() - started) / 1000;
  tried.files++;
  const { count, first } = found.ok ? mismatches(found, accounts) : { count: accounts.length, first: found.code };
  tried.mismatches += count;
  if (first) tried.first ||= `${what}: ${first}`;
}

function told(name: string, { files, seconds, mismatches: wrong, first }: Tried, found: string): number {
  const rate = Math.round((files * ROWS) / seconds).toLocaleString('en');
  say(
    `${name.padEnd(20)} ${`${files}`.padStart(5)} ${seconds.toFixed(1).padStart(17)} ${rate.padStart(15)} ` +
      `${`${wrong}`.padStart(12)}   ${found}${wrong > 0 ? `: MISSED, ${first}` : ''}`,
  );
  return wrong > 0 ? 1 : 0;
}
