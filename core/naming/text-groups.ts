import type { TextColumn } from '../model/text-column.ts';
import { textRows } from '../model/text-rows.ts';

/** Rows of a text column grouped by equal text. */
export interface TextGroups {
  /** Group 0 to count-1 of each row; -1 for the empty text. */
  readonly group: Int32Array;
  readonly count: number;
  /** The first row of each group. */
  readonly first: Int32Array;
}

/** Groups the first `rows` texts of a column without making a string of any. */
export function textGroups(column: TextColumn, rows: number): TextGroups {
  const group = new Int32Array(rows).fill(-1);
  const first: number[] = [];
  const known = textRows(column, rows);
  for (let row = 0; row < rows; row++) {
    if (column.offsets[row] === column.offsets[row + 1]) continue;
    const same = known.add(row);
    if (same === row) group[row] = first.push(row) - 1;
    else group[row] = group[same] as number;
  }
  return { group, count: first.length, first: Int32Array.from(first) };
}
