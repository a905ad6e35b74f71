import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Plan } from '../../core/model/plan.ts';
import type { ShownPart } from '../../core/select/groups.ts';
import { LONGEST_NAME, TERRITORY_COLUMNS } from '../../core/table/territory-edits.ts';
import type { TerritoryTotals } from '../../core/tally/territory-totals.ts';
import { type TerritoryRow, territoryRows } from '../state/territory-rows.ts';
import type { ListColumn, PlanList } from '../tables/list-column.ts';
import { lockedColumn } from '../tables/locked-column.tsx';
import type { Format } from '../text/format.ts';
import {
  centreColumn,
  colourColumn,
  levelsColumns,
  limitsColumn,
  managerColumns,
  repsColumn,
} from './fixed-columns.tsx';
import { LockSigns } from './lock-signs.tsx';
import { measureColumns } from './measure-columns.tsx';
import { quotaColumns } from './quota-columns.tsx';

/**
 * The territories of a scenario and role as a table: who works each, every measure with its index, quota, limits, the
 * regions it rolls up to, locks, centre and colour. Rows are those of `totals`.
 */
export function territoriesList(
  plan: Plan,
  totals: TerritoryTotals,
  shown: ShownPart,
  i18n: I18n,
  format: Format,
): PlanList {
  const rows = territoryRows(plan, totals, shown);
  return {
    name: 'territories',
    count: rows.length,
    key: 'id',
    renames: TERRITORY_COLUMNS.name,
    territoryOf: (row) => rows[row]?.key ?? null,
    columns: [
      {
        ...textColumn(rows, 'id', i18n._(msg`Id`), '72px', ({ id }) => id),
        colour: (row) => rows[row]?.colour ?? -1,
      },
      {
        ...textColumn(rows, TERRITORY_COLUMNS.name, i18n._(msg`Name`), 'minmax(136px, 1.6fr)', ({ name }) => name),
        editable: true,
        longest: LONGEST_NAME,
        show: (row) => <NameWithLocks row={rows[row]} />,
      },
      repsColumn(plan, rows, i18n),
      {
        id: 'accounts',
        title: i18n._(msg`Accounts`),
        cells: { kind: 'number', at: (row) => rows[row]?.accounts ?? Number.NaN },
        width: 'minmax(76px, 0.7fr)',
        write: format.whole,
        summed: true,
      },
      ...measureColumns(plan.measures, totals, i18n, format),
      ...quotaColumns(plan, shown, rows, i18n, format),
      limitsColumn(plan, totals, i18n),
      ...levelsColumns(plan, shown, rows),
      ...managerColumns(plan, shown, rows, i18n),
      lockedColumn(i18n, (row) => rows[row]?.locks?.whole === true),
      ...(plan.units.xKm === null ? [centreColumn(plan, shown, rows, i18n)] : []),
      colourColumn(rows, i18n),
    ],
  };
}

function textColumn(
  rows: readonly TerritoryRow[],
  id: string,
  title: string,
  width: string,
  of: (row: TerritoryRow) => string,
): ListColumn {
  return { id, title, cells: { kind: 'text', at: (row) => (rows[row] ? of(rows[row]) : '') }, width };
}

function NameWithLocks({ row }: { readonly row: TerritoryRow | undefined }) {
  return (
    <>
      <bdi className="one-line">{row?.name}</bdi>
      {row?.locks && <LockSigns locks={row.locks} />}
    </>
  );
}
