import type { Cells } from '../../core/table/cells.ts';

/** One column of a table of units, accounts or reps. */
export interface ListColumn {
  /** Stable over edits, so that sorting stays. */
  readonly id: string;
  readonly title: string;
  readonly cells: Cells;
  /** A track of the grid. */
  readonly width: string;
  /** How a number is written; texts are shown as they are. */
  readonly write?: (value: number) => string;
  /** A number that is summed where rows are grouped. */
  readonly summed?: boolean;
  /** Whether its cells can be changed here. */
  readonly editable?: boolean;
  /** Palette index of the territory in a row, -1 for none: drawn before the text. */
  readonly colour?: (row: number) => number;
}

/** A table as a whole. */
export interface PlanList {
  readonly name: 'units' | 'accounts' | 'reps';
  readonly count: number;
  readonly columns: readonly ListColumn[];
  /** Id of the column whose text names a row. */
  readonly key: string;
}

/** What stands in a cell, also for the clipboard of a spreadsheet: numbers there are raw. */
export function shownText({ cells, write }: ListColumn, row: number): string {
  switch (cells.kind) {
    case 'text':
      return cells.at(row);
    case 'listed':
      return cells.names[cells.at(row)] ?? '';
    case 'number': {
      const value = cells.at(row);
      return Number.isNaN(value) ? '' : (write?.(value) ?? String(value));
    }
  }
}

/** The same for a spreadsheet: numbers without groups of digits or a currency. */
export function rawText(column: ListColumn, row: number): string {
  if (column.cells.kind !== 'number') return shownText(column, row);
  const value = column.cells.at(row);
  return Number.isFinite(value) ? String(value) : '';
}
