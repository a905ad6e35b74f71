import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileLetters } from '../../../data/crm-fill/file-letters.ts';
import { filledText } from '../../../data/crm-fill/filled-text.ts';
import { csvRecords } from '../../../data/import/csv-records.ts';
import type { FileBytes } from '../../../data/import/file-bytes.ts';

/** A file whose pieces are as small as they can be, so that everything falls between two of them. */
function inPieces(bytes: Uint8Array, size: number): FileBytes {
  return {
    name: 'list.csv',
    size: bytes.length,
    *chunks() {
      for (let at = 0; at < bytes.length; at += size) {
        const piece = bytes.slice(at, at + size);
        yield { bytes: piece, done: at + piece.length };
      }
    },
    slice: (from, length) => bytes.slice(from, from + length),
  };
}

const LABELS = ['utf-8', 'utf-16le', 'windows-1252'] as const;
const encoded = (text: string, label: (typeof LABELS)[number]) =>
  Buffer.from(text, label === 'utf-8' ? 'utf8' : label === 'utf-16le' ? 'utf16le' : 'latin1');

const cell = fc.record({
  text: fc.stringMatching(/^[a-zé ,;"\n\r']{0,6}$/),
  quoted: fc.boolean(),
});
const written = ({ text, quoted }: { text: string; quoted: boolean }, delimiter: string) =>
  quoted || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;

const file = fc.record({
  rows: fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
  delimiter: fc.constantFrom(',', ';', '\t'),
  // One way throughout: what a mixture means inside of quotes nobody can say.
  lineEnd: fc.constantFrom('\n', '\r\n'),
  lastEnd: fc.boolean(),
  mark: fc.boolean(),
  label: fc.constantFrom(...LABELS),
  size: fc.integer({ min: 2, max: 40 }).map((size) => 2 * size),
});

type Made = typeof file extends fc.Arbitrary<infer T> ? T : never;

function textOf({ rows, delimiter, lineEnd, lastEnd, mark, label }: Made): Buffer {
  const lines = rows.map((cells) => cells.map((one) => written(one, delimiter)).join(delimiter)).join(lineEnd);
  const start = mark && label !== 'windows-1252' ? '\ufeff' : '';
  return encoded(`${start}${lines}${lastEnd ? lineEnd : ''}`, label);
}

const recordsOf = (bytes: Uint8Array, label: string, delimiter: string) =>
  [...csvRecords(inPieces(bytes, 1 << 20), label, { delimiter, skippedLines: 0 })].flatMap(({ rows, lines }) =>
    rows.map((row, i) => ({ row, line: lines[i] as number })),
  );

it('a text without anything to fill in is the same, byte for byte', () => {
  fc.assert(
    fc.property(file, (made) => {
      const bytes = textOf(made);
      const letters = fileLetters(inPieces(bytes, made.size), made.label);
      if (!letters) throw new Error('can be written');
      const out = Buffer.concat([...filledText(letters, { delimiter: made.delimiter, columns: [1], row: () => null })]);
      expect(out.equals(bytes)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('what is filled in is read again where it was put, and every other cell as before', () => {
  const word = fc.stringMatching(/^[A-Zé][a-z,;"é ]{0,6}[a-z]$/);
  fc.assert(
    fc.property(file, word, fc.integer({ min: 1, max: 3 }), (made, to, every) => {
      const bytes = textOf(made);
      const { label, delimiter } = made;
      const before = recordsOf(bytes, label, delimiter);
      const letters = fileLetters(inPieces(bytes, made.size), label);
      if (!letters) throw new Error('can be written');
      const changed = new Set(before.filter((_, i) => i % every === 0).map(({ line }) => line));
      const row = (line: number) => (changed.has(line) ? [null, to] : null);
      const out = Buffer.concat([...filledText(letters, { delimiter, columns: [0, 2], row })]);
      const expected = before.map(({ row: cells, line }) => {
        const isBlank = cells.length === 1 && cells[0] === '';
        if (!changed.has(line) || isBlank) return isBlank && changed.has(line) ? ['', '', to] : cells;
        return [cells[0], cells[1], to];
      });
      expect(recordsOf(out, label, delimiter).map(({ row: cells }) => cells)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

it('a record that is too short gets the cells that it lacks', () => {
  const letters = fileLetters(inPieces(Buffer.from('a,b,c\n1\n2,x\n'), 4), 'utf-8');
  if (!letters) throw new Error('can be written');
  const row = (line: number) => (line > 1 ? ['v', 'w'] : null);
  const out = Buffer.concat([...filledText(letters, { delimiter: ',', columns: [1, 2], row })]);
  expect(out.toString()).toBe('a,b,c\n1,v,w\n2,v,w\n');
});
