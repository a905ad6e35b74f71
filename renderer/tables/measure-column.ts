import type { I18n } from '@lingui/core';
import type { Measure } from '../../core/model/measure.ts';
import type { Format } from '../text/format.ts';
import { measureLabel } from '../text/measure-label.ts';
import type { ListColumn } from './list-column.ts';

/** The column of a measure, its values by row; summed where rows are grouped. */
export function measureColumn(
  { key, name, quantity }: Measure,
  values: Float64Array,
  i18n: I18n,
  format: Format,
): ListColumn {
  return {
    id: `measure-${key}`,
    title: measureLabel(i18n, name),
    cells: { kind: 'number', at: (row) => values[row] ?? Number.NaN },
    width: 'minmax(96px, 0.8fr)',
    write: (value) => format.quantity(value, quantity),
    summed: true,
  };
}
