import { DATE_FIELDS } from '../../core/model/account-fields.ts';
import type { DateForm } from '../../core/model/table-form.ts';
import type { AccountCells } from './account-cells.ts';
import { type DateChoice, dateSurvey, parseDate } from './date-grammar.ts';
import { isMissing } from './number-grammar.ts';
import type { RowLog } from './row-log.ts';

/** Reads the dates of a list's rows. */
export interface RowDates {
  /** Looks at a row, to learn how dates are written. */
  survey(row: readonly string[]): void;
  /** When all rows were looked at: tells of columns that leave the form open, and reads row by row. */
  reader(headerLine: number, log: Pick<RowLog, 'warn' | 'warnFile'>): (row: readonly string[]) => RowDays;
}

/** Days since 1 January 1970, NaN where the row has no date. */
export type RowDays = Record<(typeof DATE_FIELDS)[number], number>;

/** `said`: header -> form, the planner's own word. */
export function rowDates(
  cells: Pick<AccountCells, 'field' | 'headers'>,
  said: Readonly<Record<string, DateForm>>,
): RowDates {
  const columns = DATE_FIELDS.flatMap((field) => {
    const cell = cells.field[field];
    return cell < 0 ? [] : [{ field, cell, survey: dateSurvey(), column: cells.headers.get(cell) ?? '' }];
  });
  return {
    survey(row) {
      for (const { cell, survey } of columns) survey.add(row[cell] ?? '');
    },
    reader(headerLine, log) {
      const chosen = columns.map((column) => ({ ...column, choice: column.survey.choose(said[column.column]) }));
      for (const { column, choice } of chosen) warnOfForm(column, choice, headerLine, log);
      const days: RowDays = { ownerSince: Number.NaN, lastActivity: Number.NaN };
      return (row) => {
        for (const { field, cell, column, choice } of chosen) {
          const text = row[cell] ?? '';
          days[field] = parseDate(text, choice.form);
          if (Number.isNaN(days[field]) && !isMissing(text)) {
            log.warn('date-unreadable', { column, text: text.slice(0, 80), form: choice.form });
          }
        }
        return days;
      };
    },
  };
}

function warnOfForm(
  column: string,
  { ambiguous, form }: DateChoice,
  line: number,
  log: Pick<RowLog, 'warnFile'>,
): void {
  if (ambiguous !== null) log.warnFile(line, 'date-ambiguous', { column, text: ambiguous, form });
}
