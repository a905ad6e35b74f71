import type { TableForm } from '../../core/model/table-form.ts';
import { type ColumnKind, columnKinds } from './column-kinds.ts';
import { type AskedColumns, fieldColumns } from './field-columns.ts';
import { type FileRefusal, FileRefused, refusalOf } from './file-refused.ts';
import { firstRows } from './first-rows.ts';
import type { ListKind } from './read-list.ts';
import type { PlaceCells } from './row-place.ts';
import { openTable, type Table, type TableSheet } from './table.ts';

/** What a planner sees of a list of people before importing it; see AccountsPreview. */
export interface ListPreview {
  readonly fileName: string;
  readonly encoding: string | null;
  readonly encodingGuessed: boolean;
  readonly delimiter: string | null;
  readonly headerLine: number;
  readonly sheets: readonly TableSheet[];
  readonly lists: readonly string[];
  readonly headers: readonly string[];
  readonly kinds: readonly ColumnKind[];
  readonly sample: readonly (readonly string[])[];
  readonly rows: number;
  readonly rowsExact: boolean;
  /** Field -> header. */
  readonly columns: Readonly<Record<string, string>>;
  /** The fields that a column can be mapped to. */
  readonly fields: readonly string[];
  /** Why it cannot be imported as it is read now. */
  readonly problem: ListProblem | null;
}

type ListProblem = (typeof LIST_PROBLEMS)[number];
const LIST_PROBLEMS = [
  'no-id-column',
  'no-place-column',
  'no-holder-column',
  'no-amount-column',
  'no-figure-column',
  'no-rows',
] as const;

const SAMPLE_ROWS = 100;

/** Looks at a list of people without importing it. Refuses what is no readable list; what else is wrong is its problem. */
export function inspectList<F extends string>(
  path: string,
  list: ListKind<F> | ((table: Table) => ListKind<F>),
  form: TableForm = {},
  asked: AskedColumns<F | keyof PlaceCells> = {},
): { readonly ok: true; readonly preview: ListPreview } | FileRefusal {
  return refusalOf(path, () => {
    const table = openTable(path, form);
    const kind = typeof list === 'function' ? list(table) : list;
    const { rows, bytes } = firstRows(table);
    const found = fieldColumns(table, kind.spellings, asked);
    const rowsExact = bytes >= table.bytes;
    const preview: ListPreview = {
      fileName: table.file,
      encoding: table.encoding?.label ?? null,
      encodingGuessed: table.encoding?.guessed ?? false,
      delimiter: table.dialect?.delimiter ?? null,
      headerLine: table.header.line,
      sheets: table.sheets ?? [],
      lists: table.lists,
      headers: table.header.names,
      kinds: columnKinds(table, rows, form.dates ?? {}),
      sample: rows.slice(0, SAMPLE_ROWS),
      rows: rowsExact ? rows.length : Math.round((rows.length * table.bytes) / bytes),
      rowsExact,
      columns: found.columns as Readonly<Record<string, string>>,
      // Months and places that are not asked for have no name of their own.
      fields: Object.keys(kind.spellings).filter((field) => isAsked(kind, field as F)),
      problem: rows.length === 0 ? 'no-rows' : missing(() => kind.check(found, table)),
    };
    return { ok: true as const, preview };
  });
}

/** Whether a field can be mapped: one that has no spelling is none of this list, and the column of a month is what it is. */
function isAsked<F extends string>({ spellings }: ListKind<F>, field: F): boolean {
  return spellings[field].length > 0 && !field.startsWith('month ');
}

function missing(check: () => void): ListProblem | null {
  try {
    check();
    return null;
  } catch (thrown) {
    if (!(thrown instanceof FileRefused)) throw thrown;
    return LIST_PROBLEMS.find((problem) => problem === thrown.code) ?? 'no-id-column';
  }
}
