import * as v from 'valibot';
import { SHAPE_PARTS, type TableForm, type TableShape } from '../../core/model/table-form.ts';
import { tableForm } from '../api/import-schemas.ts';

/** How a list was written, where the planner said it. */
export const keptForm = v.pick(tableForm, [...SHAPE_PARTS, 'numbers', 'dates', 'fillMerged']);
type KeptForm = v.InferOutput<typeof keptForm>;

/** A form without the cells that were put right: they are of one file only. */
export function formToKeep({ mended: _, ...form }: TableForm): KeptForm {
  return form as KeptForm;
}

/** The shapes of forms, each once, in their order; none of a form that says nothing of its shape. */
export function shapesOf(forms: readonly TableForm[]): TableShape[] {
  const shapes = new Map<string, TableShape>();
  for (const form of forms) {
    const shape = shapeOf(form);
    if (Object.keys(shape).length > 0) shapes.set(JSON.stringify(shape), shape);
  }
  return [...shapes.values()];
}

/** What a form says of how a list falls into columns. */
export function shapeOf(form: TableForm): TableShape {
  const said = SHAPE_PARTS.flatMap((part) => (form[part] === undefined ? [] : [[part, form[part]] as const]));
  return Object.fromEntries(said);
}
