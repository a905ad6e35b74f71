import { useEffect, useMemo, useState } from 'react';
import { inSlices, type Steps } from '../../core/steps.ts';
import { type GroupedRows, groupedRows } from '../../core/table/group-rows.ts';
import { groupLines, type Lines, plainLines } from '../../core/table/lines.ts';
import { searchedRows } from '../../core/table/search-rows.ts';
import { type CompareTexts, sortedRows } from '../../core/table/sort-rows.ts';
import { type PlanList, summedOf } from './list-column.ts';

/** How a planner wants to see a table. */
export interface ListView {
  readonly typed: string;
  /** Column with its direction; null for the order of the list. */
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  /** Column whose texts are groups; blank for none. */
  readonly groupBy: string;
  /** The rows to show; null for all. */
  readonly only: Int32Array | null;
}

/** Nothing is grouped. */
export const NO_GROUPS = '';

type Ordered = { readonly kind: 'plain'; readonly rows: Int32Array } | ({ readonly kind: 'groups' } & GroupedRows);

/** The lines are not wanted any more. */
class Stopped extends Error {}

/** The page does something else after so many milliseconds of sorting. */
const SLICE_MS = 12;
const NOTHING: Ordered = { kind: 'plain', rows: new Int32Array(0) };

/**
 * The lines of a table as the planner wants to see it. A long table is searched and sorted in slices while the lines of
 * before stay; `busy` says so.
 */
export function useLines(
  list: PlanList,
  view: ListView,
  folded: ReadonlySet<number>,
  compare: CompareTexts,
): { readonly lines: Lines; readonly busy: boolean; readonly rows: Int32Array; readonly isGrouped: boolean } {
  const { typed, sort, groupBy, only } = view;
  const [ordered, setOrdered] = useState<Ordered>(NOTHING);
  const [busy, setBusy] = useState(true);
  useEffect(() => {
    let stopped = false;
    setBusy(true);
    const giveWay = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      if (stopped) throw new Stopped();
    };
    const turns = { now: () => performance.now(), sliceMs: SLICE_MS, giveWay };
    inSlices(orderedRows(list, { typed, sort, groupBy, only }, compare), turns).then(
      (done) => {
        if (stopped) return;
        setOrdered(done);
        setBusy(false);
      },
      (error: unknown) => {
        if (!(error instanceof Stopped)) throw error;
      },
    );
    return () => {
      stopped = true;
    };
  }, [list, typed, sort, groupBy, only, compare]);
  const lines = useMemo(
    () => (ordered.kind === 'plain' ? plainLines(ordered.rows) : groupLines(ordered, folded)),
    [ordered, folded],
  );
  return { lines, busy, rows: ordered.rows, isGrouped: ordered.kind === 'groups' };
}

function* orderedRows(list: PlanList, view: ListView, compare: CompareTexts): Steps<Ordered> {
  const all = view.only ?? Int32Array.from({ length: list.count }, (_, row) => row);
  const columns = list.columns.filter(({ unsearched }) => !unsearched).map(({ cells }) => cells);
  let rows = yield* searchedRows(all, columns, view.typed);
  const by = list.columns.find(({ id }) => id === view.sort?.column);
  if (by && view.sort) rows = yield* sortedRows(rows, { cells: by.cells, descending: view.sort.descending }, compare);
  const group = list.columns.find(({ id }) => id === view.groupBy)?.cells;
  if (group?.kind !== 'listed') return { kind: 'plain', rows };
  return { kind: 'groups', ...(yield* groupedRows(rows, group, summedOf(list.columns), compare)) };
}
