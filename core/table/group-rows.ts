import { type Steps, stretches } from '../steps.ts';
import type { Cells } from './cells.ts';
import { type CompareTexts, sortedRows } from './sort-rows.ts';

/** Rows that share a name in one column, next to each other. */
export interface RowGroup {
  /** Place in the column's names, -1 for the rows with nothing there. */
  readonly name: number;
  /** Stretch of `rows`: from, and the place behind the last. */
  readonly from: number;
  readonly to: number;
  /** Sum of each given column of numbers over the rows of the group; what is not a number counts as 0. */
  readonly sums: Float64Array;
}

export interface GroupedRows {
  readonly rows: Int32Array;
  readonly groups: readonly RowGroup[];
}

/** Rows put together by a listed column, groups in the order of their names, rows within them in the order given. */
export function* groupedRows(
  given: Int32Array,
  by: Extract<Cells, { kind: 'listed' }>,
  summed: readonly ((row: number) => number)[],
  compare: CompareTexts,
): Steps<GroupedRows> {
  const rows = yield* sortedRows(given, { cells: by, descending: false }, compare);
  const groups: RowGroup[] = [];
  let from = 0;
  let sums = new Float64Array(summed.length);
  for (const [first, end] of stretches(rows.length)) {
    for (let i = first; i < end; i++) {
      const row = rows[i] as number;
      for (let s = 0; s < summed.length; s++) {
        const value = summed[s]?.(row) ?? 0;
        if (Number.isFinite(value)) sums[s] = (sums[s] as number) + value;
      }
      const next = rows[i + 1];
      if (next !== undefined && sameName(by, row, next)) continue;
      groups.push({ name: nameOf(by, row), from, to: i + 1, sums });
      from = i + 1;
      sums = new Float64Array(summed.length);
    }
    yield;
  }
  return { rows, groups };
}

function nameOf({ names, at }: Extract<Cells, { kind: 'listed' }>, row: number): number {
  const name = at(row);
  return names[name] ? name : -1;
}

/** Two of the same name are one group to the reader. */
function sameName(by: Extract<Cells, { kind: 'listed' }>, a: number, b: number): boolean {
  return (by.names[by.at(a)] ?? '') === (by.names[by.at(b)] ?? '');
}
