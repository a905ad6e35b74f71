import type { ImportedRows } from '../../core/model/imported-rows.ts';
import { commonestValues } from '../../core/text/refused-rows-text.ts';
import { ABSENT, type AccountCells, accountCells } from './account-cells.ts';
import { type AccountColumns, accountColumns } from './account-columns.ts';
import { commonestRefusal } from './commonest-refusal.ts';
import { isBlankRecord } from './csv-records.ts';
import { FileRefused, refusalOf } from './file-refused.ts';
import { type UnitSource, unitSource } from './imported-units.ts';
import type { ReadAccounts, ReadControl, ReadRequest, ReadResult } from './read-request.ts';
import { type RowDates, rowDates } from './row-dates.ts';
import { type RowRules, rowRules } from './row-fixes.ts';
import { type RowLog, rowLog } from './row-log.ts';
import type { Refusal } from './row-measures.ts';
import { rowReader } from './row-reader.ts';
import { sheetNotes } from './sheet-notes.ts';
import { stopIfCancelled, surveyTable, type TableSurvey } from './survey-table.ts';
import { openTable, type Table } from './table.ts';

/**
 * Reads an account list (any delimited text file with a header) into typed columns, in two passes: the first counts
 * rows and finds out how numbers are written, the second judges row by row. Every row that is not blank is either
 * imported or refused with its line and a reason; what was odd about an imported row is a warning. Answers a refusal
 * of the whole file where it is no readable list or lacks a column that is needed, or where no row can be imported
 * and the list is not only judged.
 */
export function readAccounts(path: string, request: ReadRequest, control: ReadControl): ReadResult {
  return refusalOf<ReadResult>(path, () => {
    const table = openTable(path, request.form);
    const cells = accountCells(table, request);
    const degreeCells = Int32Array.of(cells.field.lat, cells.field.lon);
    const rules = rowRules(cells.field);
    const dates = rowDates(cells, request.form?.dates ?? {});
    const numberCells = Int32Array.of(...cells.measures, ...cells.inputs.values());
    const survey = surveyTable(table, numberCells, degreeCells, control, [rules.survey, dates.survey]);
    if (survey.rows === 0) throw new FileRefused('no-rows', { file: table.file, rows: 0 });
    const log = rowLog(table.header, request.verdicts);
    warnOfForms(table, cells, survey, log);
    return readRows(table, { cells, survey, rules, dates }, request, control, log);
  });
}

/** What is known of a list before its rows are read. */
interface Surveyed {
  readonly cells: AccountCells;
  readonly survey: TableSurvey;
  readonly rules: RowRules;
  readonly dates: RowDates;
}

/** What was guessed about the file as a whole. */
function warnOfForms(table: Table, { measureColumns, inputs }: AccountCells, survey: TableSurvey, log: RowLog): void {
  const { line } = table.header;
  const columns = [...measureColumns, ...inputs.keys()];
  if (table.encoding?.guessed) log.warnFile(line, 'encoding-guessed', { encoding: table.encoding.label });
  survey.measures.forEach(({ ambiguous, grammar }, m) => {
    // The numbers of a sheet are stored, not written.
    if (ambiguous === null || table.sheets) return;
    log.warnFile(line, 'number-ambiguous', { column: columns[m] ?? '', text: ambiguous, form: grammar.name });
  });
}

function readRows(
  table: Table,
  { cells, survey, rules, dates }: Surveyed,
  request: ReadRequest,
  control: ReadControl,
  log: RowLog,
): ReadAccounts {
  const accounts = accountColumns(request.measures.length);
  const source = unitSource(request.unitSet, cells, log, request.measures.length);
  const degrees = survey.degrees.map(({ grammar }) => grammar);
  const fixer = rules.fixer(degrees, request.fixes ?? [], log);
  const readDates = dates.reader(table.header.line, log);
  const reader = rowReader(cells, survey, source, accounts, request, log);
  const notes = sheetNotes(table.header.line, log);
  let rows = 0;
  for (const batch of table.records()) {
    stopIfCancelled(control);
    log.of(batch.list ?? '');
    notes.hear(batch);
    for (let i = 0; i < batch.rows.length; i++) {
      const row = batch.rows[i] as string[];
      if (isBlankRecord(row)) continue;
      rows++;
      const line = batch.lines[i] as number;
      if (row.length !== table.header.width) {
        log.warn('row-ragged', { cells: row.length, columns: table.header.width });
      }
      for (const cell of batch.noValue?.get(i) ?? []) log.warn('formula-without-value', { cell });
      const refusal: Refusal = batch.badQuotes.has(i)
        ? { code: 'bad-quotes', values: {} }
        : reader.read(fixer.fixed(row, line), line, readDates(row));
      const id = row[cells.field.id] ?? '';
      if (refusal) log.refuse(line, refusal.code, refusal.values, row, id);
      else log.keep(line, id);
    }
    control.progress('placing', rows, survey.rows, rows);
  }
  notes.tell();
  if (accounts.count === 0 && !request.judgeOnly) throw noRows(table, rows, log);
  reader.piles.tell(rows, fixer.findings);
  return {
    ok: true,
    rows: imported(source, cells, accounts, reader.locked(), request),
    ...log.found,
    findings: fixer.findings.list(),
    placedBy: reader.placedBy,
    columns: table.header.names,
    header: table.header.written,
    rowsRead: rows,
  };
}

/** Every row was refused: the commonest reason is the one to tell. */
function noRows(table: Table, rows: number, { found }: RowLog): FileRefused {
  const commonest = commonestRefusal(found);
  return new FileRefused('no-rows', { file: table.file, rows, ...(commonest && commonestValues(commonest)) });
}

function imported(
  source: UnitSource,
  cells: AccountCells,
  columns: AccountColumns,
  lockedUnits: Int32Array,
  request: ReadRequest,
): ImportedRows {
  const accounts = columns.finish(Array.from(cells.measures, (cell) => cell === ABSENT));
  return { ...source.finish(accounts, lockedUnits), measureNames: request.measures.map(({ name }) => name) };
}
