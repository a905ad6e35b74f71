import type { AccountTable } from '../model/account.ts';
import { textAt } from '../model/text-column.ts';

/**
 * Rows of the first accounts whose id or name has a text in it, capitals or not, in the order of the list; those whose
 * id is the very text come first. At most `most`; none for a blank text.
 */
export function findAccounts({ count, ids, names }: AccountTable, text: string, most: number): Int32Array {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return new Int32Array(0);
  const same: number[] = [];
  const like: number[] = [];
  for (let row = 0; row < count && same.length < most; row++) {
    const id = textAt(ids, row).toLowerCase();
    if (id === wanted) same.push(row);
    else if (like.length < most && (id.includes(wanted) || textAt(names, row).toLowerCase().includes(wanted))) {
      like.push(row);
    }
  }
  return Int32Array.from([...same, ...like].slice(0, most));
}
