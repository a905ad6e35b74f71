import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { sum } from '../../core/fairness/mean.ts';
import type { Measure } from '../../core/model/measure.ts';
import type { TerritoryTotals } from '../../core/tally/territory-totals.ts';
import type { ListColumn } from '../tables/list-column.ts';
import type { Format } from '../text/format.ts';
import { measureLabel } from '../text/measure-label.ts';
import { figureWidth } from './figure-width.ts';
import { indexRatio } from './index-ratio.ts';
import { IndexCell } from './table-cells.tsx';

/** Per measure its total, summed in groups, and its index; the accounts have a column of their own already. */
export function measureColumns(
  measures: readonly Measure[],
  totals: TerritoryTotals,
  i18n: I18n,
  format: Format,
): ListColumn[] {
  return measures.flatMap((measure, m) => {
    const values = totals.totals[m] ?? new Float64Array(0);
    const total: ListColumn = {
      id: `total-${measure.key}`,
      title: measureLabel(i18n, measure.name),
      cells: { kind: 'number', at: (row) => values[row] ?? Number.NaN },
      width: figureWidth(format.quantity(sum(values), measure.quantity), 80),
      write: (value) => format.quantity(value, measure.quantity),
      summed: true,
    };
    const index = indexColumn(measure, values, totals, m, i18n, format);
    return measure.column === '#' ? [index] : [total, index];
  });
}

function indexColumn(
  measure: Measure,
  values: Float64Array,
  { index, capacity }: TerritoryTotals,
  m: number,
  i18n: I18n,
  format: Format,
): ListColumn {
  const name = measureLabel(i18n, measure.name);
  return {
    id: `index-${measure.key}`,
    title: i18n._(msg`${name} index`),
    cells: { kind: 'number', at: (row) => index[m]?.[row] ?? Number.NaN },
    width: 'minmax(120px, 1fr)',
    write: format.index,
    ratio: indexRatio(values, capacity),
    draw: (value) => <IndexCell index={value} tolerance={measure.tolerance} />,
  };
}
