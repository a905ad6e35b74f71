import type { ImportedRows } from '../../core/model/imported-rows.ts';
import { commonestValues } from '../../core/text/refused-rows-text.ts';
import { PLACE_LEVELS, type PlaceLevel } from '../places/confidence.ts';
import { ABSENT, type AccountCells, accountCells } from './account-cells.ts';
import { type AccountColumns, type AccountRow, accountColumns } from './account-columns.ts';
import { commonestRefusal } from './commonest-refusal.ts';
import { isBlankRecord } from './csv-records.ts';
import { FileRefused, refusalOf } from './file-refused.ts';
import { importedUnits, type UnitSource, unitSource } from './imported-units.ts';
import type { ReadAccounts, ReadControl, ReadRequest, ReadResult } from './read-request.ts';
import { idReader } from './row-ids.ts';
import { type RowLog, rowLog } from './row-log.ts';
import { measureReader, type Refusal } from './row-measures.ts';
import { noPlace, placeReader } from './row-place.ts';
import type { RowUnit } from './row-unit.ts';
import { stopIfCancelled, surveyTable, type TableSurvey } from './survey-table.ts';
import { openTable, type Table } from './table.ts';

/**
 * Reads an account list (any delimited text file with a header) into typed columns, in two passes: the first counts
 * rows and finds out how numbers are written, the second judges row by row. Every row that is not blank is either
 * imported or refused with its line and a reason; what was odd about an imported row is a warning. Answers a refusal
 * of the whole file where it is no readable list or lacks a column that is needed, or where no row can be imported.
 */
export function readAccounts(path: string, request: ReadRequest, control: ReadControl): ReadResult {
  return refusalOf<ReadResult>(path, () => {
    const table = openTable(path, request.form);
    const cells = accountCells(table, request);
    const degreeCells = Int32Array.of(cells.field.lat, cells.field.lon);
    const survey = surveyTable(table, cells.measures, degreeCells, control);
    if (survey.rows === 0) throw new FileRefused('no-rows', { file: table.file, rows: 0 });
    const log = rowLog(table.header);
    warnOfForms(table, cells, survey, log);
    return readRows(table, cells, survey, request, control, log);
  });
}

/** What was guessed about the file as a whole. */
function warnOfForms(table: Table, { measureColumns }: AccountCells, survey: TableSurvey, log: RowLog): void {
  const { line } = table.header;
  if (table.encoding?.guessed) log.warnFile(line, 'encoding-guessed', { encoding: table.encoding.label });
  survey.measures.forEach(({ ambiguous, grammar }, m) => {
    // The numbers of a sheet are stored, not written.
    if (ambiguous === null || table.sheets) return;
    log.warnFile(line, 'number-ambiguous', { column: measureColumns[m] ?? '', text: ambiguous, form: grammar.name });
  });
}

function readRows(
  table: Table,
  cells: AccountCells,
  survey: TableSurvey,
  request: ReadRequest,
  control: ReadControl,
  log: RowLog,
): ReadAccounts {
  const accounts = accountColumns(request.measures.length);
  const source = unitSource(request.unitSet, cells, log);
  const reader = rowReader(cells, survey, source, accounts, request.requirePlace, log);
  let rows = 0;
  for (const batch of table.records()) {
    stopIfCancelled(control);
    log.of(batch.list ?? '');
    for (let i = 0; i < batch.rows.length; i++) {
      const row = batch.rows[i] as string[];
      if (isBlankRecord(row)) continue;
      rows++;
      const line = batch.lines[i] as number;
      if (row.length !== table.header.width) {
        log.warn('row-ragged', { cells: row.length, columns: table.header.width });
      }
      for (const cell of batch.noValue?.get(i) ?? []) log.warn('formula-without-value', { cell });
      const refusal: Refusal = batch.badQuotes.has(i) ? { code: 'bad-quotes', values: {} } : reader.read(row, line);
      if (refusal) log.refuse(line, refusal.code, refusal.values, row);
      else log.keep(line);
    }
    control.progress('placing', rows, survey.rows);
  }
  if (accounts.count === 0) throw noRows(table, rows, log);
  return {
    ok: true,
    rows: imported(source, cells, accounts, reader.locked(), request),
    ...log.found,
    placedBy: reader.placedBy,
    header: table.header.names,
    rowsRead: rows,
  };
}

/** Every row was refused: the commonest reason is the one to tell. */
function noRows(table: Table, rows: number, { found }: RowLog): FileRefused {
  const commonest = commonestRefusal(found);
  return new FileRefused('no-rows', { file: table.file, rows, ...(commonest && commonestValues(commonest)) });
}

interface RowReader {
  /** Adds the row to the accounts, or says why not. */
  read(row: readonly string[], line: number): Refusal;
  readonly placedBy: Readonly<Record<PlaceLevel, number>>;
  /** Rows of the unit table that a lock column holds. */
  locked(): Int32Array;
}

function rowReader(
  cells: AccountCells,
  survey: TableSurvey,
  source: UnitSource,
  accounts: AccountColumns,
  requirePlace: boolean,
  log: RowLog,
): RowReader {
  const grammarOf = ({ grammar }: TableSurvey['measures'][number]) => grammar;
  const readMeasures = measureReader(cells, survey.measures.map(grammarOf), log);
  const readPlace = placeReader(cells.field, survey.degrees.map(grammarOf), log);
  const ids = idReader(log);
  const text = textReader(cells);
  const placedBy = Object.fromEntries(PLACE_LEVELS.map((level) => [level, 0])) as Record<PlaceLevel, number>;
  const locked = new Set<number>();
  const place = noPlace();
  const found: RowUnit = { unit: -1, refusal: null };
  const values = new Float64Array(cells.measures.length);

  function read(row: readonly string[], line: number): Refusal {
    const { id, refusal: badId } = ids.read(row[cells.field.id] ?? '', accounts.rowOf);
    const refusal = badId ?? readMeasures(row, values);
    if (refusal) return refusal;
    readPlace(row, place);
    if (place.final) return place.refusal;
    source.read(row, place, found);
    if (found.refusal) {
      if (requirePlace) return found.refusal;
      log.warn('not-placed', { reason: found.refusal.code, ...found.refusal.values });
      place.lat = place.lon = Number.NaN;
    } else if (place.level !== null) {
      placedBy[place.level]++;
    }
    const account: AccountRow = { id, ...text(row), lat: place.lat, lon: place.lon, unit: found.unit, values };
    if (GARBLED.test(account.name) || GARBLED.test(account.city)) log.warn('text-garbled', { text: account.name });
    accounts.add(account);
    ids.keep(id, line);
    if (cells.lock >= 0 && found.unit >= 0 && LOCKED.test(row[cells.lock] ?? '')) locked.add(found.unit);
    return null;
  }

  return { read, placedBy, locked: () => Int32Array.from(locked).sort() };
}

/** UTF-8 read as windows-1252 and written as UTF-8 again: `MÃ¼ller`. */
const GARBLED = /[ÃÂ][\u0080-\u00bf]/;
const LOCKED = /^\s*(?:1|yes|y|true|x)\s*$/i;

/** Reads the texts of a row. */
function textReader({ field, owner }: AccountCells): (row: readonly string[]) => Omit<AccountRow, 'id' | NumberField> {
  const cell = (row: readonly string[], index: number): string => (index < 0 ? '' : (row[index] ?? '').trim());
  return (row) => ({
    name: cell(row, field.name),
    city: cell(row, field.city),
    region: cell(row, field.region),
    postalCode: cell(row, field.postalCode),
    country: cell(row, field.country),
    owner: cell(row, owner),
  });
}

type NumberField = 'lat' | 'lon' | 'unit' | 'values';

function imported(
  source: UnitSource,
  cells: AccountCells,
  columns: AccountColumns,
  lockedUnits: Int32Array,
  request: ReadRequest,
): ImportedRows {
  const accounts = columns.finish(Array.from(cells.measures, (cell) => cell === ABSENT));
  const { units, neighbours, unitSet } = importedUnits(source, accounts, request.measures.length);
  return {
    unitSet,
    units,
    neighbours,
    accounts,
    measureNames: request.measures.map(({ name }) => name),
    lockedUnits,
  };
}
