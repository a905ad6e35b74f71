import { ACCOUNT_FIELDS, type AccountField, NUMBER_FIELDS } from '../../core/model/account-fields.ts';
import type { ImportFinding } from '../../core/model/import-finding.ts';
import type { TableForm } from '../../core/model/table-form.ts';
import { type AccountCells, accountFields } from './account-cells.ts';
import { type ColumnKind, columnKinds } from './column-kinds.ts';
import { type FileRefusal, FileRefused, refusalOf } from './file-refused.ts';
import { type FirstRecord, firstRows } from './first-rows.ts';
import { DEGREE_GRAMMARS, type NumberGrammar } from './number-grammar.ts';
import type { ReadRequest } from './read-request.ts';
import { rowRules } from './row-fixes.ts';
import { headerList, openTable, type TableSheet } from './table.ts';
import { cellsTellPlaces } from './tell-places.ts';

/** What a planner sees of a list before importing it. */
export interface AccountsPreview {
  /** Without its folder. */
  readonly fileName: string;
  /** Null for a workbook, which has neither. */
  readonly encoding: string | null;
  readonly encodingGuessed: boolean;
  readonly delimiter: string | null;
  /** The line on which the header stands; 0 where there is none. */
  readonly headerLine: number;
  /** Sheets of a workbook. */
  readonly sheets: readonly TableSheet[];
  /** Lists of a folder or zip that are read as one. */
  readonly lists: readonly string[];
  readonly headers: readonly string[];
  /** What each column holds, in the order of the headers. */
  readonly kinds: readonly ColumnKind[];
  /** The first hundred rows as they stand in the file. */
  readonly sample: readonly (readonly string[])[];
  /** Rows below the header: counted in a file of up to about a megabyte, else estimated from its size. */
  readonly rows: number;
  readonly rowsExact: boolean;
  /** How many of the first rows a spreadsheet hides; they are read like the others. */
  readonly hiddenRows: number;
  /** Fields -> header: those that were given, the others found by name. */
  readonly columns: Readonly<Partial<Record<AccountField, string>>>;
  /** Headers whose cells are numbers and that no field without numbers takes: what a measure can be read from. */
  readonly numeric: readonly string[];
  /** What is odd of many of the first rows alike. */
  readonly findings: readonly ImportFinding[];
  /** Why it cannot be imported as it is read now; only where the planner changed how it is read, else it is refused. */
  readonly problem: 'no-place-column' | 'no-rows' | null;
}

export type InspectResult = { readonly ok: true; readonly preview: AccountsPreview } | FileRefusal;

const SAMPLE_ROWS = 100;

/**
 * Looks at an account list without importing it: how it is written, its columns, its first rows. Refuses with the code
 * of the closed list what cannot be imported in any case; a file in which neither the names nor the cells of a column
 * tell where its rows lie has no place column. Where the planner said in `form` how it is written, it is shown all the
 * same, so that he sees what his choice made of it. `given` columns go before those found by name;
 * `anyway` never refuses for the lack of a place column.
 */
export function inspectAccounts(
  path: string,
  form: TableForm = {},
  given: ReadRequest['columns'] = {},
  anyway = false,
): InspectResult {
  return refusalOf<InspectResult>(path, () => {
    const table = openTable(path, form);
    const { records, rows, hidden, bytes } = firstRows(table);
    const { names } = table.header;
    const { field, columns } = accountFields(table, given);
    const problem = problemOf(columns, rows);
    const changed = [...Object.values(form), ...Object.values(given)].some((said) => said !== undefined);
    if (problem && !changed && !anyway) {
      const values = problem === 'no-rows' ? { rows: 0 } : { columns: headerList(table.header) };
      throw new FileRefused(problem, { file: table.file, ...values });
    }
    const taken = new Set(fieldsOnly(columns));
    const rowsExact = bytes >= table.bytes;
    const kinds = columnKinds(table, rows, form.dates ?? {});
    const preview: AccountsPreview = {
      fileName: table.file,
      encoding: table.encoding?.label ?? null,
      encodingGuessed: table.encoding?.guessed ?? false,
      delimiter: table.dialect?.delimiter ?? null,
      headerLine: table.header.line,
      sheets: table.sheets ?? [],
      lists: table.lists,
      headers: names,
      kinds,
      sample: rows.slice(0, SAMPLE_ROWS),
      rows: rowsExact ? rows.length : Math.round((rows.length * table.bytes) / bytes),
      rowsExact,
      hiddenRows: hidden,
      columns,
      numeric: names.filter((name, c) => !taken.has(name) && kinds[c]?.kind === 'number'),
      findings: findingsOf(field, records),
      problem,
    };
    return { ok: true, preview };
  });
}

/** The columns that cannot be measures because they are a field without a number. */
function fieldsOnly(columns: AccountsPreview['columns']): string[] {
  return ACCOUNT_FIELDS.filter((field) => !NUMBER_FIELDS.includes(field)).flatMap((field) => columns[field] ?? []);
}

function problemOf(
  columns: AccountsPreview['columns'],
  rows: readonly (readonly string[])[],
): AccountsPreview['problem'] {
  if (!hasPlace(columns) && !cellsTellPlaces(rows)) return 'no-place-column';
  return rows.length === 0 ? 'no-rows' : null;
}

function findingsOf(field: AccountCells['field'], records: readonly FirstRecord[]): ImportFinding[] {
  const rules = rowRules(field);
  for (const { cells } of records) rules.survey(cells);
  const [grammar] = DEGREE_GRAMMARS;
  const fixer = rules.fixer([grammar, grammar] as NumberGrammar[], [], { warn: () => {} });
  for (const { cells, line } of records) fixer.fixed(cells, line);
  return fixer.findings.list();
}

function hasPlace(columns: Partial<Record<AccountField, string>>): boolean {
  return Boolean((columns.lat && columns.lon) || columns.postalCode || columns.city);
}
