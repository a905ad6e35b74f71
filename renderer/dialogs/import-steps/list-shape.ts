import { SHAPE_PARTS, type TableForm } from '../../../core/model/table-form.ts';

const SHAPES: readonly string[] = SHAPE_PARTS;

/** Whether a list read in that way may have other columns, so that their fields are found anew. */
export function changesColumns(part: Partial<TableForm>): boolean {
  return Object.keys(part).some((key) => SHAPES.includes(key));
}

/** How a list is read apart from its single columns and cells. */
export function shapeOf(form: TableForm): TableForm {
  return Object.fromEntries(Object.entries(form).filter(([key]) => SHAPES.includes(key)));
}
