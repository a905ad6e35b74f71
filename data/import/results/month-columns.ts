import type { SalesField } from '../../../core/model/result-fields.ts';
import { normalHeader } from '../account-fields.ts';
import { FileRefused } from '../file-refused.ts';
import type { ListKind } from '../read-list.ts';
import { headerList, type Table } from '../table.ts';
import { monthOfText } from './month-text.ts';
import { SALES_SPELLINGS } from './result-fields.ts';

/** A field of a sales history, or the column of one month: `month 24323`. */
export type SalesColumnField = SalesField | `month ${number}`;

/** What a sales history is made of, as its header has it. */
export interface SalesKind extends ListKind<SalesColumnField> {
  /** The fields that are months, and which; none where the list has a row for each amount. */
  readonly months: readonly { readonly field: SalesColumnField; readonly month: number }[];
}

/** Fewer columns named like months are no history in columns. */
const LEAST_MONTHS = 2;
/** Ten years. */
const MOST_MONTHS = 120;
/** Rows of a history; each is one amount, or one account with its months. */
const MOST_ROWS = 5_000_000;

/**
 * The kind of list that a sales history with this header is: wide, with a column for each month, or long, with a month
 * and an amount in each row.
 */
export function salesKind({ header }: Table): SalesKind {
  const found = new Map<number, string>();
  for (const name of header.names) {
    const month = monthOfText(name, true);
    if (month !== null && !found.has(month)) found.set(month, name);
  }
  const wide = found.size >= LEAST_MONTHS && found.size <= MOST_MONTHS;
  const months = wide ? [...found].sort(([a], [b]) => a - b) : [];
  const columns = months.map(([month, name]) => ({ field: `month ${month}` as SalesColumnField, month, name }));
  const { date, amount, ...holders } = SALES_SPELLINGS;
  const ofMonths = Object.fromEntries(columns.map(({ field, name }) => [field, [normalHeader(name)]]));
  const spellings = wide ? { ...holders, date: [], amount: [], ...ofMonths } : { ...holders, date, amount };
  return {
    spellings: spellings as SalesKind['spellings'],
    numbers: wide ? columns.map(({ field }) => field) : ['amount'],
    dates: ['date'],
    names: [],
    mostRows: MOST_ROWS,
    months: columns,
    check({ cells }, { file, header: own }) {
      const holder = cells.account >= 0 || cells.unit >= 0 || cells.territory >= 0 || cells.rep >= 0;
      if (!holder) throw new FileRefused('no-holder-column', { file, columns: headerList(own) });
      if (wide || (cells.date >= 0 && cells.amount >= 0)) return;
      throw new FileRefused('no-amount-column', { file, columns: headerList(own) });
    },
  };
}
