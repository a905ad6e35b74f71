import { type SortingState, useTable } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { type TerritoryRow, territoryRows } from '../state/territory-rows.ts';
import { useAppState, usePlanTotals } from '../use-app.ts';
import { columnKinds, TABLE_FEATURES, tableColumns } from './table-columns.ts';

const NO_ROWS: TerritoryRow[] = [];
const BY_ID: SortingState = [{ id: 'id', desc: false }];

/** The territories as the table shows them: sorted, with what each column shows and how it is sorted. */
export function useRows() {
  const shown = usePlanTotals();
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const locale = useAppState((state) => state.locale);
  const measures = shown?.plan.measures;
  const [sorting, setSorting] = useState<SortingState>(BY_ID);
  const data = useMemo(
    () => (shown ? territoryRows(shown.plan, shown.totals, { scenario, role }) : NO_ROWS),
    [shown, scenario, role],
  );
  const columns = useMemo(() => tableColumns(measures ?? [], locale), [measures, locale]);
  const kinds = useMemo(() => columnKinds(measures ?? []), [measures]);
  const table = useTable({
    features: TABLE_FEATURES,
    columns,
    data,
    state: { sorting },
    onSortingChange: setSorting,
    enableSortingRemoval: false,
    getRowId: (row) => String(row.key),
  });
  const heads = table.getAllColumns();
  return {
    rows: table.getRowModel().rows.map((row) => row.original),
    kinds,
    sorted: heads.map((column) => column.getIsSorted()),
    sortBy: (column: number) => heads[column]?.toggleSorting(),
  };
}
