import { ACTIVITY_FIGURES, type ResultKind, SALES_HOLDERS } from '../../../core/model/results.ts';

/** What the columns of a list of results lack. */
export type ResultProblem = 'no-holder' | 'no-amount' | 'no-date' | 'no-figure';

interface Form {
  /** Field -> header; also the months of a history in columns. */
  readonly columns: Readonly<Record<string, string | undefined>>;
  readonly fields: readonly string[];
}

/** Null where nothing is lacking. A sales history with a column for each month needs neither date nor amount. */
export function resultProblem(what: ResultKind, { columns, fields }: Form): ResultProblem | null {
  const some = (names: readonly string[]) => names.some((name) => columns[name]);
  if (what === 'sales') {
    if (!some(SALES_HOLDERS)) return 'no-holder';
    if (!fields.includes('amount')) return null;
    return columns.amount ? (columns.date ? null : 'no-date') : 'no-amount';
  }
  if (what === 'opportunities') {
    if (!some(['account', 'owner'])) return 'no-holder';
    return columns.amount ? null : 'no-amount';
  }
  if (!some(['rep', 'territory'])) return 'no-holder';
  return some(ACTIVITY_FIGURES) ? null : 'no-figure';
}
