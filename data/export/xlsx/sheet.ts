/** What the numbers of a column are, which decides how a spreadsheet shows them; ids are always texts. */
export type ColumnKind = 'text' | 'integer' | 'number' | 'ratio' | 'percent' | 'index' | 'day' | 'yes-no';

export interface SheetColumn {
  readonly title: string;
  readonly kind: ColumnKind;
  /** Of a usual letter. */
  readonly width: number;
}

/** A text, a number, a truth, or nothing. A number that is not finite is nothing. */
export type SheetCell = string | number | boolean | null;

/** One sheet of a workbook: a head that stays in sight and can be filtered by, and rows that are made as they are asked for. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: () => Iterable<readonly SheetCell[]>;
}

/** Rows of a sheet in all: the most that Excel reads. */
export const MOST_ROWS = 1_048_576;
/** Letters of a cell in all. */
export const MOST_LETTERS = 32_767;
