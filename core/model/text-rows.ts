import { sameText, type TextColumn } from './text-column.ts';

/** Rows of a text column by their texts. */
export interface TextRows {
  /** Takes a row in and answers the first that came with the same text: that one stands for all. */
  add(row: number): number;
  /** The row with the text that stands in a row of another column, -1 where none has it. */
  find(column: TextColumn, row: number): number;
}

/**
 * A hash table (open addressing, FNV-1a) over the code units of a column with room for `count` rows: a Map of a million
 * ids would make a million strings, and take five times as long.
 */
export function textRows(column: TextColumn, count: number): TextRows {
  const size = 2 ** Math.ceil(Math.log2(2 * count + 2));
  const slots = new Int32Array(size).fill(-1);
  const hashes = new Int32Array(size);

  /** The slot that holds the text, or the free one where it belongs. */
  const slotOf = (from: TextColumn, row: number, hash: number): number => {
    let slot = hash & (size - 1);
    for (let at = slots[slot] as number; at >= 0; at = slots[slot] as number) {
      if (hashes[slot] === hash && sameText(column, at, from, row)) return slot;
      slot = (slot + 1) & (size - 1);
    }
    return slot;
  };
  return {
    add(row) {
      const hash = hashOf(column, row);
      const slot = slotOf(column, row, hash);
      const found = slots[slot] as number;
      if (found >= 0) return found;
      slots[slot] = row;
      hashes[slot] = hash;
      return row;
    },
    find: (from, row) => slots[slotOf(from, row, hashOf(from, row))] as number,
  };
}

/** With a last mix, so that the low bits depend on all code units. */
function hashOf({ offsets, codes }: TextColumn, row: number): number {
  const end = offsets[row + 1] as number;
  let hash = 0x811c9dc5;
  for (let at = offsets[row] as number; at < end; at++) hash = Math.imul(hash ^ (codes[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}
