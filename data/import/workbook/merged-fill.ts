import type { MergedRange } from './sheet-merges.ts';

/** Fills the cells of a row that are merged into one above or to the left of them, and gives the row. */
export type MergedFill = (cells: string[], line: number) => string[];

/**
 * Gives every blank cell of a merged range what stands in its first cell, row by row as a sheet is read; a cell with a
 * text of its own keeps it. Ranges do not overlap in a sheet that a spreadsheet program wrote; of those that do, the one
 * that begins first has the column, so that a row costs no more than its columns. A row that is stored before the one
 * in which its range begins is not filled.
 */
export function mergedFill(ranges: readonly MergedRange[]): MergedFill {
  const sorted = [...ranges].sort((a, b) => a.firstRow - b.firstRow || a.from - b.from);
  let open: OpenRange[] = [];
  let next = 0;

  return (cells, line) => {
    open = open.filter(({ range }) => range.lastRow >= line);
    for (let range = sorted[next]; range && range.firstRow <= line; range = sorted[++next]) {
      const { from, to } = range;
      // A range whose first row is blank, and so was left out, has no value.
      const value = range.firstRow === line ? (cells[from] ?? '') : '';
      const taken = open.some((other) => other.range.from <= to && from <= other.range.to);
      if (value.trim() !== '' && !taken) open.push({ range, value });
    }
    for (const { range, value } of open) {
      if (line < range.firstRow) continue;
      for (let cell = range.from; cell <= range.to && cell < cells.length; cell++) {
        if ((cells[cell] ?? '').trim() === '') cells[cell] = value;
      }
    }
    return cells;
  };
}

interface OpenRange {
  readonly range: MergedRange;
  readonly value: string;
}
