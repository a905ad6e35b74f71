import { type ChosenColumn, usualColumns } from './column-template.ts';
import type { ListCell } from './list-cell.ts';
import type { PlanList } from './list-field.ts';

/** A list as a table: the headers of the columns, then its rows, `most` of them at most. */
export function* listRows(
  list: PlanList,
  columns: readonly ChosenColumn[] = usualColumns(list),
  most = Number.POSITIVE_INFINITY,
): Generator<readonly ListCell[]> {
  yield columns.map(({ header }) => header.trim());
  const cells = columnCells(list, columns);
  const count = Math.min(list.count, most);
  for (let row = 0; row < count; row++) yield cells.map((cell) => cell(row));
}

/**
 * The function that gives the cells of each column; what is not chosen is not worked out. A field that the list does
 * not have gives empty cells (columnsFault finds it before).
 */
export function columnCells(list: PlanList, columns: readonly ChosenColumn[]): ((row: number) => ListCell)[] {
  const byId = new Map(list.fields.map((field) => [field.id, field]));
  return columns.map(({ field }) => byId.get(field)?.cells() ?? NOTHING);
}

const NOTHING = () => '';
