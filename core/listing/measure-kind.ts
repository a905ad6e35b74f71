import type { Measure } from '../model/measure.ts';
import type { FieldKind } from './list-field.ts';

/** How the values of a measure stand in a column. */
export function measureKind({ quantity }: Pick<Measure, 'quantity'>): FieldKind {
  return quantity === 'count' ? 'integer' : 'number';
}
