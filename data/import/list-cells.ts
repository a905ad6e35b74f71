import type { DateForm } from '../../core/model/table-form.ts';
import { dateSurvey, parseDate } from './date-grammar.ts';
import type { FieldColumns } from './field-columns.ts';
import { isMissing, parseNumber } from './number-grammar.ts';
import type { GrammarChoice } from './number-survey.ts';
import type { RowLog } from './row-log.ts';

/** Reads the cells of a row by their fields. */
export interface ListCells<F extends string> {
  /** The cell without spaces at its ends; the empty text where there is no such column. */
  text(row: readonly string[], field: F): string;
  /** Null where nothing is said; NaN where the cell is no number in the form of its column. */
  number(row: readonly string[], field: F): number | null;
  /** Days since 1 January 1970; NaN where nothing is said, or nothing that is a date, which is warned of. */
  day(row: readonly string[], field: F): number;
}

/** Learns how numbers and dates are written, before any is read. */
export interface ListSurvey<F extends string> {
  /** Cells that the survey of the table looks at for numbers, in the order in which `reader` wants what it chose. */
  readonly numberCells: Int32Array;
  survey(row: readonly string[]): void;
  /** `stored`: the numbers of a sheet are stored, not written, so none of them is ambiguous. */
  reader(chosen: readonly GrammarChoice[], headerLine: number, log: RowLog, stored: boolean): ListCells<F>;
}

/** One grammar per column of numbers, and one form per column of dates; `said`: header -> form, the planner's word. */
export function listSurvey<F extends string>(
  { cells, columns }: FieldColumns<F>,
  { numbers, dates }: { readonly numbers: readonly F[]; readonly dates: readonly F[] },
  said: Readonly<Record<string, DateForm>>,
): ListSurvey<F> {
  const surveys = dates.map((field) => ({ field, cell: cells[field], survey: dateSurvey() }));
  return {
    numberCells: Int32Array.from(numbers, (field) => cells[field]),
    survey(row) {
      for (const { cell, survey } of surveys) if (cell >= 0) survey.add(row[cell] ?? '');
    },
    reader(chosen, line, log, stored) {
      numbers.forEach((field, n) => {
        const { ambiguous, grammar } = chosen[n] as GrammarChoice;
        if (ambiguous === null || stored) return;
        log.warnFile(line, 'number-ambiguous', { column: columns[field] ?? '', text: ambiguous, form: grammar.name });
      });
      const forms = new Map<F, DateForm>();
      for (const { field, survey } of surveys) {
        const column = columns[field] ?? '';
        const { form, ambiguous } = survey.choose(said[column]);
        forms.set(field, form);
        if (ambiguous !== null) log.warnFile(line, 'date-ambiguous', { column, text: ambiguous, form });
      }
      const text = (row: readonly string[], field: F) => (cells[field] < 0 ? '' : (row[cells[field]] ?? '').trim());
      return {
        text,
        number(row, field) {
          const cell = text(row, field);
          const { grammar } = chosen[numbers.indexOf(field)] as GrammarChoice;
          return isMissing(cell) ? null : parseNumber(cell, grammar);
        },
        day(row, field) {
          const cell = text(row, field);
          if (cell === '') return Number.NaN;
          const form = forms.get(field) as DateForm;
          const day = parseDate(cell, form);
          if (Number.isNaN(day) && !isMissing(cell)) {
            log.warn('date-unreadable', { column: columns[field] ?? '', text: cell.slice(0, 80), form });
          }
          return day;
        },
      };
    },
  };
}
