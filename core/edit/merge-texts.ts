import type { TextColumn } from '../model/text-column.ts';
import { type Steps, stretches } from '../steps.ts';
import type { MergedRows } from './match-accounts.ts';

/**
 * A text column of a plan and one of a file as one. What the file says wins; where it is blank in every row it says
 * nothing of the accounts that the plan has.
 */
export function* mergedTexts(
  before: TextColumn,
  file: TextColumn,
  { planRow, fileRow }: MergedRows,
): Steps<TextColumn> {
  const blank = file.codes.length === 0;
  const ofFile = (i: number) => (fileRow[i] as number) >= 0 && !(blank && (planRow[i] as number) >= 0);
  const offsets = new Uint32Array(planRow.length + 1);
  for (const [from, to] of stretches(planRow.length)) {
    for (let i = from; i < to; i++) {
      const { offsets: starts } = ofFile(i) ? file : before;
      const row = (ofFile(i) ? fileRow[i] : planRow[i]) as number;
      offsets[i + 1] = (offsets[i] as number) + (starts[row + 1] as number) - (starts[row] as number);
    }
    yield;
  }
  const codes = new Uint16Array(offsets[planRow.length] as number);
  for (const [from, to] of stretches(planRow.length)) {
    let i = from;
    while (i < to) {
      // A newer list is mostly in the order of the last one: rows that stand together are copied together.
      const first = i;
      const fromFile = ofFile(first);
      const rows = fromFile ? fileRow : planRow;
      while (++i < to && ofFile(i) === fromFile && rows[i] === (rows[first] as number) + i - first);
      const column = fromFile ? file : before;
      copyCodes(codes, offsets[first] as number, column, rows[first] as number, i - first);
    }
    yield;
  }
  return { offsets, codes };
}

/** The texts of some rows, in their order. */
export function pickedTexts(column: TextColumn, rows: Int32Array): Steps<TextColumn> {
  const none = { offsets: new Uint32Array(1), codes: new Uint16Array(0) };
  return mergedTexts(column, none, { planRow: rows, fileRow: new Int32Array(rows.length).fill(-1) });
}

/** Shorter stretches are copied code unit by code unit: a view of each would cost more. */
const LEAST_AT_ONCE = 64;

function copyCodes(to: Uint16Array, at: number, { offsets, codes }: TextColumn, row: number, rows: number): void {
  const [start, end] = [offsets[row] as number, offsets[row + rows] as number];
  if (end - start >= LEAST_AT_ONCE) to.set(codes.subarray(start, end), at);
  else for (let c = start; c < end; c++) to[at + c - start] = codes[c] as number;
}
