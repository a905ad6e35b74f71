import type { ChosenColumn } from '../../../core/listing/column-template.ts';
import type { ListCell } from '../../../core/listing/list-cell.ts';
import type { FieldKind, PlanList } from '../../../core/listing/list-field.ts';
import { columnCells } from '../../../core/listing/list-rows.ts';
import { daySerial } from './day-serial.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/** A sheet of a list with the columns that the planner chose; only the rows that are wanted. */
export function arrangedSheet(
  name: string,
  list: PlanList,
  columns: readonly ChosenColumn[],
  wanted: (row: number) => boolean = () => true,
): Sheet {
  const kinds = new Map(list.fields.map(({ id, kind }) => [id, kind]));
  const shown = columns.map(({ field, header }) => {
    const kind = kinds.get(field) ?? 'text';
    return { title: header.trim(), kind, width: Math.max(WIDTH[kind], Math.min(header.length + 2, WIDEST)) };
  });
  return {
    name,
    columns: shown,
    *rows() {
      const cells = columnCells(list, columns);
      for (let row = 0; row < list.count; row++) {
        if (wanted(row)) yield cells.map((cell, i) => typed(cell(row), shown[i]?.kind ?? 'text'));
      }
    },
  };
}

/** Of usual letters. */
const WIDTH: Readonly<Record<FieldKind, number>> = {
  text: 18,
  integer: 12,
  number: 16,
  ratio: 12,
  index: 12,
  day: 12,
  'yes-no': 9,
};
const WIDEST = 30;

function typed(cell: ListCell, kind: FieldKind): SheetCell {
  if (typeof cell === 'object') return cell.decimal === '' ? null : Number(cell.decimal);
  if (typeof cell === 'number' || cell === '') return cell;
  if (kind === 'yes-no') return cell === 'true';
  return kind === 'day' ? daySerial(cell) : cell;
}
