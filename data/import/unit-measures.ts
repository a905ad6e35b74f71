import { commonestValues } from '../../core/text/refused-rows-text.ts';
import { commonestRefusal } from './commonest-refusal.ts';
import { isBlankRecord } from './csv-records.ts';
import { type FileRefusal, FileRefused, refusalOf } from './file-refused.ts';
import { columnIndex, mapColumns } from './map-columns.ts';
import { isMissing, type NumberGrammar, parseNumber } from './number-grammar.ts';
import type { ReadControl, RefusedRow, RowWarning } from './read-request.ts';
import { type RowLog, rowLog } from './row-log.ts';
import { surveyTable } from './survey-table.ts';
import { headerList, openTable, type Table } from './table.ts';

/** Measures of units from a list by their code, such as the population of postcodes. */
export interface UnitMeasures {
  readonly ok: true;
  readonly file: string;
  /** The column that was joined by. */
  readonly codeColumn: string;
  /** One column per measure asked for, by row of the units; 0 for a unit that the list does not have. */
  readonly values: readonly Float64Array[];
  /** Rows of the units that the list does not have: the planner sees them. */
  readonly missing: Int32Array;
  readonly refused: readonly RefusedRow[];
  readonly warnings: readonly RowWarning[];
}

const CODES = [
  'code',
  'geoid',
  'geoid20',
  'zip',
  'zipcode',
  'zcta',
  'zcta5',
  'postalcode',
  'postcode',
  'plz',
  'fips',
  'unitid',
  'unit',
  'id',
  'key',
];

/**
 * Reads measures of units from a list (CSV, TSV, XLSX) with a column of codes: the named one, else one that is so
 * called. `rowOfCode` gives the row of a unit by what stands in the cell, -1 where there is none; it decides what lost
 * zeros mean. Rows whose code is blank, unknown or there already, or whose number cannot be read, are refused each with
 * its line; blank and negative numbers count as 0 with a warning. The file is refused where a column is not there
 * (`column-missing`, `no-id-column`) or no row is of a unit (`no-rows`).
 */
export function readUnitMeasures(
  path: string,
  columns: readonly string[],
  unitCount: number,
  rowOfCode: (code: string) => number,
  codeColumn: string | undefined,
  control: ReadControl,
): UnitMeasures | FileRefusal {
  return refusalOf<UnitMeasures | FileRefusal>(path, () => {
    const table = openTable(path);
    const code = codeColumnOf(table, codeColumn);
    const codeCell = cellOf(table, code);
    const cells = columns.map((column) => cellOf(table, column));
    const survey = surveyTable(table, Int32Array.from(cells), new Int32Array(0), control);
    const log = rowLog(table.header);
    const values = columns.map(() => new Float64Array(unitCount));
    const lineOf = new Int32Array(unitCount);
    const reader = { columns, cells, grammars: survey.measures.map(({ grammar }) => grammar), log };
    for (const batch of table.records()) {
      batch.rows.forEach((record, i) => {
        if (isBlankRecord(record)) return;
        const line = batch.lines[i] as number;
        const text = (record[codeCell] ?? '').trim();
        const unit = text === '' ? -1 : rowOfCode(text);
        const refuse: Refuse = (reason, named) => log.refuse(line, reason, named, record);
        if (text === '') refuse('id-missing', {});
        else if (unit < 0) refuse('unit-unknown', { unit: text.slice(0, 80) });
        else if (lineOf[unit]) refuse('id-duplicate', { id: text.slice(0, 80), line: lineOf[unit] as number });
        else if (readNumbers(record, unit, values, reader, refuse)) {
          lineOf[unit] = line;
          log.keep(line);
        }
      });
    }
    const missing = Int32Array.from(lineOf.keys()).filter((unit) => lineOf[unit] === 0);
    if (missing.length === unitCount) throw noRows(table, survey.rows, log);
    const { refused, warnings } = log.found;
    return { ok: true, file: table.file, codeColumn: code, values, missing, refused, warnings };
  });
}

type Refuse = (...refusal: [code: RefusedRow['code'], values: RefusedRow['values']]) => void;

function codeColumnOf({ header, file }: Table, asked: string | undefined): string {
  const { names } = header;
  const column = asked === undefined ? mapColumns(names, { code: CODES }).code : names[columnIndex(names, asked)];
  if (column !== undefined) return column;
  const columns = headerList(header);
  throw asked === undefined
    ? new FileRefused('no-id-column', { file, columns })
    : new FileRefused('column-missing', { file, column: asked, columns });
}

function cellOf({ header, file }: Table, column: string): number {
  const cell = header.cells[columnIndex(header.names, column)];
  if (cell === undefined) throw new FileRefused('column-missing', { file, column, columns: headerList(header) });
  return cell;
}

/** How the numbers of a row are read. */
interface NumberReader {
  readonly columns: readonly string[];
  readonly cells: readonly number[];
  readonly grammars: readonly NumberGrammar[];
  readonly log: Pick<RowLog, 'warn'>;
}

/** Writes all numbers of a row, or none where one of them refuses it. */
function readNumbers(
  record: readonly string[],
  unit: number,
  values: readonly Float64Array[],
  { columns, cells, grammars, log }: NumberReader,
  refuse: Refuse,
): boolean {
  const numbers = cells.map((cell, m) => parseNumber(record[cell] ?? '', grammars[m] as NumberGrammar));
  for (const [m, value] of numbers.entries()) {
    const [column = '', text = ''] = [columns[m], record[cells[m] as number]];
    if (value >= 0) continue;
    if (value < 0) log.warn('measure-negative', { column, text });
    else if (text.trim() === '') log.warn('measure-blank', { column });
    else if (isMissing(text)) log.warn('measure-missing', { column, text });
    else {
      refuse('measure-unreadable', { column, text: text.slice(0, 80), form: grammars[m]?.name ?? '' });
      return false;
    }
  }
  for (const [m, value] of numbers.entries()) if (value > 0) (values[m] as Float64Array)[unit] = value;
  return true;
}

function noRows({ file }: Table, rows: number, { found }: RowLog): FileRefused {
  const commonest = commonestRefusal(found);
  return new FileRefused('no-rows', { file, rows, ...(commonest && commonestValues(commonest)) });
}
