import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { DELIMITERS, type EncodingLabel, NUMBER_FORMS, type NumberForm } from '../../../core/model/table-form.ts';
import { allTexts } from '../../../core/model/text-column.ts';
import { readAccounts } from '../../../data/import/read-accounts.ts';
import type { ReadAccounts } from '../../../data/import/read-request.ts';
import { plain, quiet, written } from './written-file.ts';

/** One account of a made-up list; the measure has two decimals. */
interface Made {
  readonly id: string;
  readonly name: string;
  readonly cents: number;
}

const NAMES = ['Müller & Söhne', 'Café "Zoë"', 'a;b,c|d\te', "O'Neill", ' 100 % ', 'two\nlines', '=1+1', ''];
/** Letters that an encoding has and ASCII has not. */
const LETTERS: Readonly<Partial<Record<EncodingLabel, string>>> = {
  'windows-1256': 'شركة النور',
  'iso-8859-6': 'شركة النور',
  'windows-1251': 'Рога и копыта',
  'koi8-r': 'Рога и копыта',
  'windows-1253': 'Ελληνικά',
  'windows-1255': 'שלום',
  'windows-1250': 'Příliš žluťoučký',
  'windows-1254': 'İstanbul şişe',
  macintosh: 'Søren Ångström',
};
const BYTES: readonly EncodingLabel[] = [...(Object.keys(LETTERS) as EncodingLabel[]), 'windows-1252'];

const list = (names: readonly string[]) =>
  fc
    .array(fc.record({ name: fc.constantFrom(...names), cents: fc.integer({ min: 0, max: 2_000_000_000 }) }), {
      minLength: 1,
      maxLength: 30,
    })
    .map((rows) => rows.map((row, i): Made => ({ id: `00${i}`, ...row })));

/** A number of cents as a grammar writes it, with groups. */
function inForm(cents: number, form: NumberForm): string {
  const [whole, rest] = [String(Math.floor(cents / 100)), String(cents % 100).padStart(2, '0')];
  const three = (mark: string) => whole.replace(/\B(?=(?:\d{3})+$)/g, mark);
  switch (form) {
    case '1,234.56':
      return `${three(',')}.${rest}`;
    case '1.234,56':
      return `${three('.')},${rest}`;
    case '1 234,56':
      return `${three('\u202f')},${rest}`;
    case "1'234.56":
      return `${three('’')}.${rest}`;
    case '12,34,567.89':
      return `${whole.replace(/\B(?=(?:\d{2})*\d{3}$)/g, ',')}.${rest}`;
    case '1 234.56':
      return `${three(' ')}.${rest}`;
    case '1٬234٫56':
      return `${three('٬')}٫${rest}`.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  }
}

function csvOf(rows: readonly Made[], delimiter: string, form: NumberForm): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map(({ id, name, cents }, i) =>
    [id, quoted(name), '1', String(i % 90), quoted(inForm(cents, form))].join(delimiter),
  );
  return [['id', 'name', 'lat', 'lon', 'potential'].join(delimiter), ...lines, ''].join('\r\n');
}

/** The bytes of a text in an encoding of one byte a letter; what it has not is a question mark. */
function encoded(text: string, label: EncodingLabel): Uint8Array {
  const letters = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const byteOf = new Map([...letters].map((letter, byte) => [letter, byte]));
  return Uint8Array.from([...text], (letter) => byteOf.get(letter) ?? 63);
}

function accounts(file: string, form: Parameters<typeof readAccounts>[1]['form'] = {}): ReadAccounts {
  const found = readAccounts(file, { ...plain, form }, quiet);
  if (!found.ok) throw new Error(found.code);
  return found;
}

function expectSame({ rows }: ReadAccounts, made: readonly Made[]): void {
  expect(allTexts(rows.accounts.ids)).toEqual(made.map(({ id }) => id));
  expect(allTexts(rows.accounts.names)).toEqual(made.map(({ name }) => name.trim()));
  expect(Array.from(rows.accounts.values[0] ?? [])).toEqual(made.map(({ cents }) => cents / 100));
}

const FEW = { numRuns: 5 };

describe('a list comes in with the values it was written with', () => {
  it.each(DELIMITERS.flatMap((delimiter) => NUMBER_FORMS.map((form) => [delimiter, form] as const)))(
    'delimiter %j, numbers %s, in UTF-8 and UTF-16',
    (delimiter, form) => {
      fc.assert(
        fc.property(list([...NAMES, 'شركة النور']), (made) => {
          const text = csvOf(made, delimiter, form);
          const said = { numbers: { potential: form } };
          expectSame(accounts(written(text), said), made);
          expectSame(accounts(written(Buffer.from(`\ufeff${text}`, 'utf16le')), said), made);
        }),
        FEW,
      );
    },
  );

  it.each(BYTES)('encoding %s, said by the planner', (encoding) => {
    const names = [...NAMES.slice(2), LETTERS[encoding] ?? 'Müller & Söhne'];
    fc.assert(
      fc.property(list(names), (made) => {
        const bytes = encoded(csvOf(made, ';', '1.234,56'), encoding);
        expectSame(accounts(written(bytes), { encoding, numbers: { potential: '1.234,56' } }), made);
      }),
      FEW,
    );
  });

  it('from a workbook', async () => {
    const made = fc.sample(list([...NAMES, 'شركة النور']), { numRuns: 3, seed: 7 });
    for (const [i, rows] of made.entries()) {
      const path = written('', `round-${i}.xlsx`);
      const cells = rows.map(({ id, name, cents }, r) => [id, name, 1, r % 90, cents / 100]);
      await writeExcelFile([['id', 'name', 'lat', 'lon', 'potential'], ...cells]).toFile(path);
      expectSame(accounts(path), rows);
    }
  });
});
