import { type Steps, stretches } from '../steps.ts';
import { type Cells, cellText } from './cells.ts';

/**
 * The rows of which some text holds what was typed, in the order they are given. Upper and lower case, accents and the
 * vowel signs of Arabic do not matter. All rows where nothing was typed.
 */
export function* searchedRows(rows: Int32Array, columns: readonly Cells[], typed: string): Steps<Int32Array> {
  const wanted = plainText(typed.trim());
  if (wanted === '') return rows;
  const matches = columns.filter(({ kind }) => kind !== 'number').map((cells) => matcher(cells, wanted));
  const found = new Int32Array(rows.length);
  let count = 0;
  for (const [from, to] of stretches(rows.length)) {
    for (let i = from; i < to; i++) {
      const row = rows[i] as number;
      if (matches.some((match) => match(row))) found[count++] = row;
    }
    yield;
  }
  return found.slice(0, count);
}

/** Each name of a listed column is looked at once. */
function matcher(cells: Cells, wanted: string): (row: number) => boolean {
  if (cells.kind !== 'listed') return (row) => plainText(cellText(cells, row)).includes(wanted);
  const fits = cells.names.map((name) => plainText(name).includes(wanted));
  return (row) => fits[cells.at(row)] === true;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const ASCII = /^[\u0000-\u007f]*$/;
const MARKS = /\p{Mark}/gu;

/** Without case and marks. */
function plainText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase();
}
