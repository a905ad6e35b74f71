import { FileRefused } from './file-refused.ts';
import { withLand } from './land-column.ts';
import { columnIndex, mapColumns } from './map-columns.ts';
import { headerList, type Table } from './table.ts';

/** Which columns of a list are which fields. */
export interface FieldColumns<F extends string> {
  /** Cell of a record per field, -1 where there is no such column. */
  readonly cells: Readonly<Record<F, number>>;
  /** Header per field that has one. */
  readonly columns: Readonly<Partial<Record<F, string>>>;
}

/** Columns asked for by name; the empty text says that no column is this field, also where one has its name. */
export type AskedColumns<F extends string> = { readonly [K in F]?: string | undefined };

/** The columns of the fields: those that were asked for, the others found by name. Throws FileRefused `column-missing`. */
export function fieldColumns<F extends string>(
  table: Table,
  spellings: Readonly<Record<F, readonly string[]>>,
  asked: AskedColumns<F>,
): FieldColumns<F> {
  const { names, cells } = table.header;
  const given: Partial<Record<F, string>> = {};
  for (const [field, header] of Object.entries(asked) as [F, string | undefined][]) {
    if (header !== undefined) given[field] = header && (names[columnIndex(names, header)] ?? header);
  }
  const named = mapColumns<F>(names, spellings, given);
  const columns: typeof named = 'region' in spellings ? withLand(table, named, given) : named;
  const cellOf = (header: string | undefined): number => {
    if (!header) return -1;
    const index = columnIndex(names, header);
    if (index >= 0) return cells[index] as number;
    throw new FileRefused('column-missing', { file: table.file, column: header, columns: headerList(table.header) });
  };
  const fields = Object.keys(spellings) as F[];
  return {
    cells: Object.fromEntries(fields.map((field) => [field, cellOf(columns[field])])) as Record<F, number>,
    columns: Object.fromEntries(Object.entries(columns).filter(([, header]) => header)) as Partial<Record<F, string>>,
  };
}
