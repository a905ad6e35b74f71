import { rowOfKey } from '../../core/model/assignment.ts';
import type { Lines } from '../../core/table/lines.ts';
import { type PlanList, rawText } from './list-column.ts';

/** More rows than a spreadsheet takes are not copied. */
const MOST_ROWS = 1_048_575;
const NEEDS_QUOTES = /["\t\r\n]/;

/**
 * The selected rows as a spreadsheet pastes them, titles first, in the order of the table; the row with the focus where
 * none that is shown is selected. Numbers are raw, ids as they are.
 */
export function copiedText(list: PlanList, lines: Lines, picked: Int32Array, focused: number): string {
  const shown = lines.rowsBetween(0, lines.count - 1);
  const chosen = picked.length > 0 ? shown.filter((row) => rowOfKey(picked, row) >= 0) : shown.slice(0, 0);
  const rows = chosen.length > 0 ? chosen : lines.rowsBetween(focused, focused);
  const titles = list.columns.map(({ title }) => sheetCell(title)).join('\t');
  const text = Array.from(rows.slice(0, MOST_ROWS), (row) =>
    list.columns.map((column) => sheetCell(rawText(column, row))).join('\t'),
  );
  return [titles, ...text].join('\r\n');
}

/** A text as a cell of what a spreadsheet pastes. */
export function sheetCell(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
