import type { FieldKind } from '../../../../core/listing/list-field.ts';

const NUMERIC: readonly (FieldKind | undefined)[] = ['integer', 'number', 'ratio', 'index'];

/** Whether the cells of a column are numbers, which stand at the end of their cells. */
export function isNumeric(kind: FieldKind | undefined): boolean {
  return NUMERIC.includes(kind);
}
