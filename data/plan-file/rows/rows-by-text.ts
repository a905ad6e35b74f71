import { type TextColumn, textAt } from '../../../core/model/text-column.ts';

/**
 * Where each of some texts stands in a column of ids; -1 for blanks and what is not there. Only the texts that are looked
 * for are kept meanwhile: the ids may be a million.
 */
export function rowsByText(sought: TextColumn, count: number, rows: number, ids: TextColumn): Int32Array {
  const rowOf = new Map<string, number>();
  const named = Array.from({ length: count }, (_, i) => textAt(sought, i));
  for (const text of named) if (text !== '') rowOf.set(text, -1);
  for (let row = 0; row < rows && rowOf.size > 0; row++) {
    const id = textAt(ids, row);
    if (rowOf.get(id) === -1) rowOf.set(id, row);
  }
  return Int32Array.from(named, (text) => rowOf.get(text) ?? -1);
}
