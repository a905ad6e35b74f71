import type { TextColumn } from '../model/text-column.ts';

/** Rows of a text column grouped by equal text. */
export interface TextGroups {
  /** Group 0 to count-1 of each row; -1 for the empty text. */
  readonly group: Int32Array;
  readonly count: number;
  /** The first row of each group. */
  readonly first: Int32Array;
}

/** Groups the first `rows` texts of a column without making a string of any: a hash table over their code units. */
export function textGroups(column: TextColumn, rows: number): TextGroups {
  const group = new Int32Array(rows).fill(-1);
  const first: number[] = [];
  const mask = 2 ** Math.ceil(Math.log2(2 * rows + 2)) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  for (let row = 0; row < rows; row++) {
    const start = column.offsets[row] as number;
    const end = column.offsets[row + 1] as number;
    if (start === end) continue;
    let slot = hash(column.codes, start, end) & mask;
    for (;;) {
      const found = table[slot] as number;
      if (found < 0) {
        table[slot] = first.length;
        group[row] = first.length;
        first.push(row);
        break;
      }
      if (sameText(column, first[found] as number, start, end)) {
        group[row] = found;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return { group, count: first.length, first: Int32Array.from(first) };
}

/** FNV-1a over code units, with a last mix so that the low bits depend on all of them. */
function hash(codes: Uint16Array, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) h = Math.imul(h ^ (codes[i] as number), 0x01000193);
  return h ^ (h >>> 15);
}

function sameText(column: TextColumn, row: number, start: number, end: number): boolean {
  const at = column.offsets[row] as number;
  if ((column.offsets[row + 1] as number) - at !== end - start) return false;
  for (let i = 0; i < end - start; i++) if (column.codes[at + i] !== column.codes[start + i]) return false;
  return true;
}
