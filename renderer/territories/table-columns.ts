import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
} from '@tanstack/react-table';
import type { Measure } from '../../core/model/measure.ts';
import type { TerritoryRow } from '../state/territory-rows.ts';

/** What a column shows, which decides how its cells are drawn. */
export type ColumnKind =
  | { readonly kind: 'id' | 'name' | 'reps' | 'accounts' | 'quota' }
  | { readonly kind: 'total' | 'index'; readonly measure: Measure; readonly at: number };

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
export const TABLE_FEATURES = features;

const helper = createColumnHelper<typeof features, TerritoryRow>();

/** Names in the order of the language, `T2` before `T10`. */
function byText(locale: string): SortFn<typeof features, TerritoryRow> {
  const order = new Intl.Collator(locale, { numeric: true });
  return (a, b, column) => order.compare(String(a.getValue(column)), String(b.getValue(column)));
}

/** Numbers; what is not there counts as least. */
const byNumber: SortFn<typeof features, TerritoryRow> = (a, b, column) =>
  numberOf(a.getValue(column)) - numberOf(b.getValue(column));

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : Number.NEGATIVE_INFINITY;
}

/** The columns for the measures of a plan. The ids are stable, so that sorting stays as it is over edits. */
export function tableColumns(measures: readonly Measure[], locale: string) {
  const text = byText(locale);
  return helper.columns([
    helper.accessor('id', { id: 'id', sortFn: text }),
    helper.accessor('name', { id: 'name', sortFn: text }),
    helper.accessor('reps', { id: 'reps', sortFn: text }),
    helper.accessor('accounts', { id: 'accounts', sortFn: byNumber, sortDescFirst: true }),
    ...measures.flatMap((measure, m) => [
      ...(countsAccounts(measure)
        ? []
        : [
            helper.accessor((row) => row.totals[m] ?? Number.NaN, {
              id: `total-${measure.key}`,
              sortFn: byNumber,
              sortDescFirst: true,
            }),
          ]),
      helper.accessor((row) => row.index[m] ?? Number.NaN, {
        id: `index-${measure.key}`,
        sortFn: byNumber,
        sortDescFirst: true,
      }),
    ]),
    helper.accessor('quotaMinor', { id: 'quota', sortFn: byNumber, sortDescFirst: true }),
  ]);
}

/** What the columns show, in their order. */
export function columnKinds(measures: readonly Measure[]): readonly ColumnKind[] {
  return [
    { kind: 'id' },
    { kind: 'name' },
    { kind: 'reps' },
    { kind: 'accounts' },
    ...measures.flatMap((measure, at): ColumnKind[] => [
      // The accounts column has that total already.
      ...(countsAccounts(measure) ? [] : [{ kind: 'total', measure, at } as const]),
      { kind: 'index', measure, at },
    ]),
    { kind: 'quota' },
  ];
}

function countsAccounts(measure: Measure): boolean {
  return measure.column === '#';
}

const WIDTHS: Readonly<Record<ColumnKind['kind'], string>> = {
  id: '72px',
  name: 'minmax(136px, 1.6fr)',
  reps: 'minmax(108px, 1fr)',
  accounts: 'minmax(76px, 0.7fr)',
  total: 'minmax(80px, 0.9fr)',
  index: 'minmax(120px, 1fr)',
  quota: 'minmax(108px, 0.9fr)',
};

/** The grid template that head and rows share. */
export function gridTemplate(kinds: readonly ColumnKind[]): string {
  return kinds.map(({ kind }) => WIDTHS[kind]).join(' ');
}
