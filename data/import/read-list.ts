import type { ImportFinding, ImportFix } from '../../core/model/import-finding.ts';
import type { TableForm } from '../../core/model/table-form.ts';
import { commonestValues } from '../../core/text/refused-rows-text.ts';
import type { PostalPacks } from '../places/packs/open-packs.ts';
import { commonestRefusal } from './commonest-refusal.ts';
import { isBlankRecord } from './csv-records.ts';
import { type AskedColumns, type FieldColumns, fieldColumns } from './field-columns.ts';
import { FileRefused } from './file-refused.ts';
import { type ListCells, type ListSurvey, listSurvey } from './list-cells.ts';
import type { ReadAccounts, ReadControl } from './read-request.ts';
import { rowRules } from './row-fixes.ts';
import { type RowLog, rowLog } from './row-log.ts';
import type { Refusal } from './row-measures.ts';
import { noPlace, type PlaceCells, placeReader, type RowPlace } from './row-place.ts';
import type { VerdictSink } from './row-verdict.ts';
import { sheetNotes } from './sheet-notes.ts';
import { stopIfCancelled, surveyTable, type TableSurvey } from './survey-table.ts';
import { openTable, type Table } from './table.ts';

/** How a list of reps, leads or results is read, where the planner says it. */
export interface ListRequest<F extends string> {
  readonly columns?: AskedColumns<F>;
  readonly form?: TableForm;
  readonly fixes?: readonly ImportFix[];
  /** Postal codes beyond those that come with the product. */
  readonly packs?: PostalPacks;
  /** Hears what is said of each row. */
  readonly verdicts?: VerdictSink;
  /** As of ReadRequest. */
  readonly judgeOnly?: boolean;
}

/** What a kind of list is made of. */
export interface ListKind<F extends string> {
  readonly spellings: Readonly<Record<F | keyof PlaceCells, readonly string[]>>;
  readonly numbers: readonly F[];
  readonly dates: readonly F[];
  /** Fields by which other rows of the list may name a row. */
  readonly names: readonly F[];
  /** A longer list names something else. */
  readonly mostRows: number;
  /** Throws FileRefused where a column that is needed is not there. */
  check(found: FieldColumns<F | keyof PlaceCells>, table: Table): void;
}

/** What the rows of an open list are judged with. */
export interface OpenList<F extends string> extends ListCells<F> {
  readonly columns: FieldColumns<F | keyof PlaceCells>;
  readonly table: Table;
  readonly log: RowLog;
  /** Whether a row of the list is named so, without regard to case; also one that is refused. */
  isNamed(text: string): boolean;
  /** Where the row lies; the same object for every row. */
  place(row: readonly string[]): RowPlace;
}

/** Takes a row of a list, or says why not. */
export interface ListRows {
  read(row: readonly string[], line: number): Refusal;
  /** The id that the verdict on a row names. */
  id(row: readonly string[]): string;
  /** How many were taken. */
  count(): number;
}

/** What was said of the rows of a list. */
export type ListRead = Pick<
  ReadAccounts,
  'refused' | 'warnings' | 'warningCounts' | 'refusalCounts' | 'warnedRows' | 'header' | 'rowsRead'
> & {
  readonly columns: readonly string[];
  readonly findings: readonly ImportFinding[];
};

/**
 * Reads a list with places in two passes, as readAccounts does: the first counts rows and finds out how numbers and
 * dates are written, the second judges row by row. Throws FileRefused where it is no readable list, lacks a column that
 * is needed, is too long, or has no row that can be taken and is not only judged.
 */
export function readList<F extends string>(
  path: string,
  list: ListKind<F> | ((table: Table) => ListKind<F>),
  request: ListRequest<F | keyof PlaceCells>,
  control: ReadControl,
  begin: (list: OpenList<F>) => ListRows,
): ListRead {
  const table = openTable(path, request.form);
  const kind = typeof list === 'function' ? list(table) : list;
  const columns = fieldColumns(table, kind.spellings, request.columns ?? {});
  kind.check(columns, table);
  const { lat, lon } = columns.cells as Readonly<Record<keyof PlaceCells, number>>;
  const rules = rowRules(columns.cells);
  const cells = listSurvey(columns, kind, request.form?.dates ?? {});
  const names = namesIn(columns, kind);
  const watchers = [rules.survey, cells.survey, names.survey];
  const survey = surveyTable(table, cells.numberCells, Int32Array.of(lat, lon), control, watchers);
  checkRows(survey, kind.mostRows, table);
  const log = rowLog(table.header, request.verdicts);
  const degrees = survey.degrees.map(({ grammar }) => grammar);
  const fixer = rules.fixer(degrees, request.fixes ?? [], log);
  const placeOf = placeReader(columns.cells, degrees, log, request.packs);
  const found = noPlace();
  const place = (row: readonly string[]) => {
    placeOf(row, found);
    return found;
  };
  const rows = begin({ ...openCells(cells, survey, table, log), columns, table, log, isNamed: names.has, place });
  const rowsRead = readRows(table, survey.rows, rows, fixer.fixed, log, control);
  if (rows.count() === 0 && !request.judgeOnly) throw noneTaken(table, rowsRead, log);
  return {
    ...log.found,
    findings: fixer.findings.list(),
    columns: table.header.names,
    header: table.header.written,
    rowsRead,
  };
}

function readRows(
  table: Table,
  total: number,
  rows: ListRows,
  fixed: (row: readonly string[], line: number) => readonly string[],
  log: RowLog,
  control: ReadControl,
): number {
  const notes = sheetNotes(table.header.line, log);
  let done = 0;
  for (const batch of table.records()) {
    stopIfCancelled(control);
    log.of(batch.list ?? '');
    notes.hear(batch);
    batch.rows.forEach((row, i) => {
      if (isBlankRecord(row)) return;
      done++;
      const line = batch.lines[i] as number;
      if (row.length !== table.header.width) {
        log.warn('row-ragged', { cells: row.length, columns: table.header.width });
      }
      for (const cell of batch.noValue?.get(i) ?? []) log.warn('formula-without-value', { cell });
      const refusal: Refusal = batch.badQuotes.has(i)
        ? { code: 'bad-quotes', values: {} }
        : rows.read(fixed(row, line), line);
      if (refusal) log.refuse(line, refusal.code, refusal.values, row, rows.id(row));
      else log.keep(line, rows.id(row));
    });
    control.progress('placing', done, total, done);
  }
  notes.tell();
  return done;
}

function openCells<F extends string>(
  cells: ListSurvey<F>,
  { measures }: TableSurvey,
  table: Table,
  log: RowLog,
): ListCells<F> {
  const { line } = table.header;
  if (table.encoding?.guessed) log.warnFile(line, 'encoding-guessed', { encoding: table.encoding.label });
  return cells.reader(measures, line, log, table.sheets !== null);
}

/** Every name in the list; none beyond the most rows it may have. */
function namesIn<F extends string>(
  { cells }: FieldColumns<F>,
  { names, mostRows }: Pick<ListKind<F>, 'names' | 'mostRows'>,
) {
  const found = new Set<string>();
  const columns = names.map((field) => cells[field]).filter((cell) => cell >= 0);
  return {
    survey(row: readonly string[]) {
      if (found.size > mostRows * columns.length) return;
      for (const cell of columns) found.add((row[cell] ?? '').trim().toLowerCase());
    },
    has: (text: string) => found.has(text.trim().toLowerCase()),
  };
}

function checkRows({ rows }: TableSurvey, limit: number, { file }: Table): void {
  if (rows === 0) throw new FileRefused('no-rows', { file, rows: 0 });
  if (rows > limit) throw new FileRefused('file-too-large', { file, rows, limit });
}

/** Every row was refused: the commonest reason is the one to tell. */
function noneTaken({ file }: Table, rows: number, { found }: RowLog): FileRefused {
  const commonest = commonestRefusal(found);
  return new FileRefused('no-rows', { file, rows, ...(commonest && commonestValues(commonest)) });
}
