import { WorkbookRefused } from './workbook-refused.ts';

/** Columns of a table; a sheet may have more. */
export const MOST_COLUMNS = 2_000;

/** Column of a reference such as `AB12`, counted from 0. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (column > 16_384) throw new WorkbookRefused('damaged');
  }
  if (column === 0) throw new WorkbookRefused('damaged');
  return column - 1;
}

/** `AB12` for a column counted from 0 and a row. */
export function nameOf(column: number, line: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${line}`;
}
