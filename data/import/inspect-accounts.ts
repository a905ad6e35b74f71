import { ACCOUNT_FIELDS, type AccountField, NUMBER_FIELDS } from '../../core/model/account-fields.ts';
import type { TableForm } from '../../core/model/table-form.ts';
import { cityNamed } from '../places/cities.ts';
import { cutPostalCode, postalPlace } from '../places/postal-codes.ts';
import { ACCOUNT_SPELLINGS } from './account-fields.ts';
import { type ColumnKind, columnKinds } from './column-kinds.ts';
import { isBlankRecord } from './csv-records.ts';
import { type FileRefusal, FileRefused, refusalOf } from './file-refused.ts';
import { mapColumns } from './map-columns.ts';
import { DEGREE_GRAMMARS } from './number-grammar.ts';
import { numberSurvey } from './number-survey.ts';
import { headerList, openTable, type Table, type TableSheet } from './table.ts';

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
  /** Fields found by name -> header. */
  readonly columns: Readonly<Partial<Record<AccountField, string>>>;
  /** Headers whose cells are numbers and that no field without numbers takes: what a measure can be read from. */
  readonly numeric: readonly string[];
  /** Why it cannot be imported as it is read now; only where the planner changed how it is read, else it is refused. */
  readonly problem: 'no-place-column' | 'no-rows' | null;
}

export type InspectResult = { readonly ok: true; readonly preview: AccountsPreview } | FileRefusal;

const SAMPLE_ROWS = 100;

/**
 * Looks at an account list without importing it: how it is written, its columns, its first rows. Refuses with the code
 * of the closed list what cannot be imported in any case; a file in which neither the names nor the cells of a column
 * tell where its rows lie has no place column. Where the planner said in `form` how it is written, it is shown all the
 * same, so that he sees what his choice made of it.
 */
export function inspectAccounts(path: string, form: TableForm = {}): InspectResult {
  return refusalOf<InspectResult>(path, () => {
    const table = openTable(path, form);
    const { rows, bytes } = firstRows(table);
    const { names } = table.header;
    const columns = mapColumns(names, ACCOUNT_SPELLINGS);
    const problem = problemOf(columns, rows);
    if (problem && Object.values(form).every((said) => said === undefined)) {
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
      columns,
      numeric: names.filter((name, c) => !taken.has(name) && kinds[c]?.kind === 'number'),
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

/** The rows of the first batch, cut to the header's columns, and how many bytes of the file they are of. */
function firstRows(table: Table): { rows: string[][]; bytes: number } {
  let rows: string[][] = [];
  for (const batch of table.records()) {
    const found = batch.rows.filter((row) => !isBlankRecord(row));
    rows = [...rows, ...found.map((row) => Array.from(table.header.cells, (cell) => row[cell] ?? ''))];
    // The last piece of a file comes after its last bytes: a small file is read to its end.
    if (rows.length > 0 && batch.bytesDone < table.bytes) return { rows, bytes: batch.bytesDone };
  }
  return { rows, bytes: table.bytes };
}

function hasPlace(columns: Partial<Record<AccountField, string>>): boolean {
  return (columns.lat && columns.lon) !== undefined || columns.postalCode !== undefined || columns.city !== undefined;
}

/** Whether some columns hold coordinates, postal codes or cities under names that nobody knows. */
function cellsTellPlaces(rows: readonly (readonly string[])[]): boolean {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const width = sample[0]?.length ?? 0;
  const columns = Array.from({ length: Math.min(width, 60) }, (_, c) => sample.map((row) => row[c] ?? ''));
  if (columns.filter(looksLikeDegrees).length >= 2) return true;
  return columns.some(
    (cells) =>
      mostly(cells, (cell) => /^\d{5}(?:-\d{4})?$|^[A-Z]\d[A-Z]/.test(cell) && isPostalCode(cell)) ||
      mostly(cells, (cell) => /^\p{L}[\p{L} .'-]{2,59}$/u.test(cell) && cityNamed(cell, '', '') !== null),
  );
}

function isPostalCode(cell: string): boolean {
  const cut = cutPostalCode(cell);
  return cut !== null && postalPlace(cut.code) !== null;
}

function looksLikeDegrees(cells: readonly string[]): boolean {
  const survey = numberSurvey(DEGREE_GRAMMARS);
  for (const cell of cells) if (cell !== '') survey.add(cell);
  const { numbers, unreadable } = survey.choose(false);
  return numbers > 0 && unreadable === 0 && mostly(cells, (cell) => /^-?\d{1,3}[.,]\d{3,}$/.test(cell));
}

function mostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  const full = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return full.length > 1 && full.filter(test).length * 2 > full.length;
}
