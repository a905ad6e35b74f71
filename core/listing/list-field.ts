import type { ListCell } from './list-cell.ts';

/** The lists whose columns a planner chooses, by the names of their files. */
export const LIST_NAMES = ['assignments', 'territories', 'units', 'quotas', 'changes'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** What the cells of a column are, which decides how a workbook shows them. */
export type FieldKind = 'text' | 'integer' | 'number' | 'ratio' | 'index' | 'day' | 'yes-no';

/** Something that a list can say of each of its rows: a column that may be chosen. */
export interface ListField {
  /** `territory_id`, `total:potential`: what templates name it by. */
  readonly id: string;
  /** What the column is called where nobody gave it another name. */
  readonly header: string;
  readonly kind: FieldKind;
  /** Makes the function that gives the cells, so that only what is chosen is worked out. */
  readonly cells: () => (row: number) => ListCell;
}

/** A list of a plan: its rows, what can be said of them, and what is said where nobody chose. */
export interface PlanList {
  readonly name: ListName;
  readonly count: number;
  readonly fields: readonly ListField[];
  /** Ids of fields. */
  readonly usual: readonly string[];
}

/** A field of which every row is reckoned by itself. */
export function field(id: string, kind: FieldKind, cell: (row: number) => ListCell): ListField {
  return { id, header: id, kind, cells: () => cell };
}

/** A yes or no as files have it. */
export function yesNo(is: boolean): string {
  return is ? 'true' : 'false';
}
