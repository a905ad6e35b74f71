import { isBlankRecord } from './csv-records.ts';
import { FileRefused } from './file-refused.ts';
import { DEGREE_GRAMMARS, MEASURE_GRAMMARS } from './number-grammar.ts';
import { chooseGrammars, type GrammarChoice, numberSurvey } from './number-survey.ts';
import type { ReadControl } from './read-request.ts';
import type { Table } from './table.ts';

/** What a first pass over a file found. */
export interface TableSurvey {
  /** Rows that are not blank. */
  readonly rows: number;
  /** How the numbers of each column of measures, and of each column of degrees, are written. */
  readonly measures: readonly GrammarChoice[];
  readonly degrees: readonly GrammarChoice[];
}

/** Files with more rows are refused before anything is made of them. */
const MOST_ROWS = 5_000_000;

/**
 * Reads a file once to count its rows, to find an unclosed quote before anything is imported, and to choose one number
 * grammar per column from all its cells; `watchers` see every row. A negative cell index is a column that is not there.
 */
export function surveyTable(
  table: Table,
  measureCells: Int32Array,
  degreeCells: Int32Array,
  control: ReadControl,
  watchers: readonly ((row: readonly string[]) => void)[] = [],
): TableSurvey {
  const measures = Array.from(measureCells, () => numberSurvey(MEASURE_GRAMMARS));
  const degrees = Array.from(degreeCells, () => numberSurvey(DEGREE_GRAMMARS));
  const cells = [...measureCells, ...degreeCells];
  const surveys = [...measures, ...degrees];
  let rows = 0;
  for (const batch of table.records()) {
    stopIfCancelled(control);
    for (const row of batch.rows) {
      if (isBlankRecord(row)) continue;
      rows++;
      for (const watch of watchers) watch(row);
      for (let i = 0; i < surveys.length; i++) {
        const text = row[cells[i] as number];
        if (text) surveys[i]?.add(text);
      }
    }
    if (rows > MOST_ROWS) throw new FileRefused('file-too-large', { file: table.file, rows, limit: MOST_ROWS });
    control.progress('reading', batch.bytesDone, table.bytes, rows);
  }
  const said = cells.map((cell) => table.numberForms.get(cell));
  const chosen = chooseGrammars(surveys, table.dialect?.delimiter ?? '', said);
  return { rows, measures: chosen.slice(0, measures.length), degrees: chosen.slice(measures.length) };
}

export function stopIfCancelled(control: ReadControl): void {
  if (control.isCancelled()) throw new FileRefused('cancelled', {});
}
