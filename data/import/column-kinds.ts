import { isCarried } from '../../core/crm/carried-columns.ts';
import type { DateForm, NumberForm } from '../../core/model/table-form.ts';
import { normalHeader } from './account-fields.ts';
import { dateSurvey } from './date-grammar.ts';
import { MEASURE_GRAMMARS } from './number-grammar.ts';
import { numberSurvey } from './number-survey.ts';
import type { Table } from './table.ts';

/** What the first rows of a column hold. */
export interface ColumnKind {
  readonly kind: 'empty' | 'text' | 'number' | 'date';
  /** How its numbers or dates are written; null for texts. */
  readonly form: NumberForm | DateForm | null;
  /** A cell that reads in two ways, `1.234` or `3/4/2026`, where nothing in the column decides: to be asked. */
  readonly ambiguous: string | null;
  /** Cells that are not blank, and those of them that do not fit a column of numbers or dates. */
  readonly filled: number;
  readonly unreadable: number;
}

/**
 * The kind of each column from its first rows. Ids, codes and telephone numbers are texts, whatever they look like,
 * and so is a column with leading zeros, and whatever a CRM keeps for itself; a form that the planner named makes a column what he says it is.
 */
export function columnKinds(
  { header, numberForms, dialect, sheets }: Table,
  rows: readonly (readonly string[])[],
  dates: Readonly<Record<string, DateForm>>,
): ColumnKind[] {
  return header.names.map((name, c) => {
    const cells = rows.map((row) => row[c] ?? '').filter((cell) => cell.trim() !== '');
    const filled = cells.length;
    if (isCarried(name)) return { kind: 'text', form: null, ambiguous: null, filled, unreadable: 0 };
    if (filled === 0) return { kind: 'empty', form: null, ambiguous: null, filled, unreadable: 0 };
    const said = numberForms.get(header.cells[c] as number);
    const found =
      (said === undefined && isDates(cells, filled, dates[name])) ||
      isNumbers(name, cells, filled, dialect?.delimiter === ';', said);
    if (!found) return { kind: 'text', form: null, ambiguous: null, filled, unreadable: 0 };
    // The numbers of a sheet are stored, not written.
    return sheets && found.kind === 'number' ? { ...found, ambiguous: null } : found;
  });
}

/** One cell in twenty may be something else. */
const MOST_ODD = 20;

function isDates(cells: readonly string[], filled: number, said: DateForm | undefined): ColumnKind | null {
  const survey = dateSurvey();
  for (const cell of cells) if (said || !/^\d+(?:\.\d+)?$/.test(cell)) survey.add(cell);
  const { form, dates, ambiguous } = survey.choose(said);
  const unreadable = filled - dates;
  if (!said && (dates === 0 || unreadable * MOST_ODD > dates)) return null;
  return { kind: 'date', form, ambiguous, filled, unreadable };
}

const CODE_NAMES = /(?:id|code|fips|zip|plz|nr|no|number|num|phone|fax|tel|telefon|(?<!per)year|postal|sic|naics)$/;

function isNumbers(
  name: string,
  cells: readonly string[],
  filled: number,
  comma: boolean,
  said: NumberForm | undefined,
): ColumnKind | null {
  if (!said && (CODE_NAMES.test(normalHeader(name)) || cells.some((cell) => /^0\d/.test(cell)))) return null;
  const survey = numberSurvey(MEASURE_GRAMMARS);
  for (const cell of cells) survey.add(cell);
  const { grammar, numbers, unreadable, ambiguous } = survey.choose(comma, said);
  if (!said && (numbers === 0 || unreadable * MOST_ODD > numbers)) return null;
  return { kind: 'number', form: grammar.name as NumberForm, ambiguous, filled, unreadable };
}
