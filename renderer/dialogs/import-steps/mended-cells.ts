import type { MendedCell } from '../../../core/model/table-form.ts';
import { MOST_MENDED } from '../../../electron/api/import-schemas.ts';

/** The cells with one more put right; `stands` is what the list has there as it was judged. */
export function withMended(cells: readonly MendedCell[], cell: MendedCell, stands: string): readonly MendedCell[] {
  const known = cells.find((other) => isSame(other, cell));
  const others = cells.filter((other) => other !== known);
  // Typed back to what the file says, it is not put right at all.
  if (!known && cell.text === stands) return cells;
  return !known && others.length >= MOST_MENDED ? cells : [...others, cell];
}

/** What a cell is on the screen: as it was put right, else as it stands. */
export function mendedText(cells: readonly MendedCell[], cell: Omit<MendedCell, 'text'>, stands: string): string {
  return cells.find((other) => isSame(other, cell))?.text ?? stands;
}

/** How many rows have a cell that was put right. */
export function mendedRows(cells: readonly MendedCell[]): number {
  return new Set(cells.map(({ list, line }) => `${line} ${list}`)).size;
}

function isSame(a: Omit<MendedCell, 'text'>, b: Omit<MendedCell, 'text'>): boolean {
  return a.line === b.line && a.column === b.column && a.list === b.list;
}
