import type { ReactNode } from 'react';
import type { TerritoryKey } from '../../core/model/ids.ts';
import type { Cells } from '../../core/table/cells.ts';
import type { TableName } from '../state/tables-slice.ts';

/** One column of a table of territories, units, accounts or reps. */
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
  /** A number that is one sum by another; a group has that of its sums. */
  readonly ratio?: { readonly of: (row: number) => number; readonly to: (row: number) => number };
  /** Texts that nobody looks for: with a million rows each costs time. */
  readonly unsearched?: boolean;
  /** Whether its cells can be changed here. */
  readonly editable?: boolean;
  /** Letters that a cell takes at most. */
  readonly longest?: number;
  /** What a cell that is changed can be chosen from; others may be typed. */
  readonly choices?: () => readonly CellChoice[];
  /** Palette index of the territory in a row, -1 for none: drawn before the text. */
  readonly colour?: (row: number) => number;
  /** What is drawn in place of a text. */
  readonly show?: (row: number) => ReactNode;
  /** What is drawn in place of a number, also in the line of a group. */
  readonly draw?: (value: number) => ReactNode;
  /** What a group is called, where that is not its name in the column (place in its names, -1 for none). */
  readonly groupName?: (name: number) => string | null;
}

/** Something a cell can be chosen to hold: the text it gets, and what is shown of it. */
export interface CellChoice {
  readonly text: string;
  readonly code: string;
  readonly name: string;
  /** Palette index; left out where it has no colour. */
  readonly colour?: number;
}

/** A table as a whole. */
export interface PlanList {
  readonly name: TableName;
  readonly count: number;
  readonly columns: readonly ListColumn[];
  /** Id of the column whose text names a row. */
  readonly key: string;
  /** Id of the column that F2 changes where the cell with the focus cannot be changed. */
  readonly renames?: string;
  /** The territory that a row is; it is lifted out on the map with its row, and the other way round. */
  readonly territoryOf?: (row: number) => TerritoryKey | null;
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

/** What is added up of a row in groups: two numbers per column, in their order; `groupValue` reads the sums. */
export function summedOf(columns: readonly ListColumn[]): readonly ((row: number) => number)[] {
  const nothing = () => 0;
  return columns.flatMap(({ cells, summed, ratio }) => {
    if (ratio) return [ratio.of, ratio.to];
    if (!summed || cells.kind !== 'number') return [nothing, nothing];
    return [cells.at, (row) => (Number.isNaN(cells.at(row)) ? 0 : 1)];
  });
}

/**
 * The number of a group in a column: its sum, or the ratio of its sums; NaN where no row has one. Null where the column
 * is not summed.
 */
export function groupValue({ summed, ratio }: ListColumn, at: number, sums: Float64Array): number | null {
  const [sum, other] = [sums[2 * at] ?? 0, sums[2 * at + 1] ?? 0];
  if (ratio) return sum / other;
  return summed ? (other > 0 ? sum : Number.NaN) : null;
}

/** A column of few different texts, of which each row has one; blank for nothing. */
export function listedTexts(texts: readonly string[]): Extract<Cells, { kind: 'listed' }> {
  const places = new Map([...new Set(texts.filter((text) => text !== ''))].map((text, place) => [text, place]));
  return { kind: 'listed', names: [...places.keys()], at: (row) => places.get(texts[row] ?? '') ?? -1 };
}
