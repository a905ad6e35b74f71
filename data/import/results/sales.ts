import { monthOfDay } from '../../../core/forecast/months.ts';
import { SALES_HOLDERS, type SalesColumns, type SalesHolder } from '../../../core/model/results.ts';
import { type FileRefusal, refusalOf } from '../file-refused.ts';
import { isMissing } from '../number-grammar.ts';
import { type ListRead, type ListRequest, type ListRows, type OpenList, readList } from '../read-list.ts';
import type { ReadControl } from '../read-request.ts';
import type { Refusal } from '../row-measures.ts';
import { amountIn } from './amount.ts';
import { type SalesColumnField, type SalesKind, salesKind } from './month-columns.ts';
import { monthOfText } from './month-text.ts';
import { type SalesBuilder, salesBuilder } from './sales-builder.ts';
import type { AccountPlaces, FoldedAccounts } from './unit-fold.ts';

/** A sales history that was read. */
export type ReadSales =
  | ({ readonly ok: true; readonly sales: SalesColumns; readonly folded: FoldedAccounts | null } & ListRead)
  | FileRefusal;

/** How results are read: besides the list, the digits of the minor unit of the plan's currency. */
export interface ResultsRequest<F extends string> extends ListRequest<F> {
  readonly digits: number;
}

/** How a sales history is read. */
export interface SalesRequest extends ResultsRequest<SalesColumnField> {
  /** Where accounts lie, so that a history that is too long for each of them becomes that of their units. */
  readonly places?: AccountPlaces | null;
}

/** From 1970 to 2099; a month outside is a slip of the pen. */
const FIRST_MONTH = 12 * 1970;
const LAST_MONTH = 12 * 2100 - 1;
const LONGEST_SHOWN = 80;

/**
 * Reads a sales history, long (a row for each amount, summed per month) or wide (a column for each month, blank for
 * nothing). Amounts are those of accounts where the list names these, else of units, territories or reps. Amounts below
 * zero are credits and count as such. A row without holder, month or amount is refused.
 */
export function readSales(path: string, request: SalesRequest, control: ReadControl): ReadSales {
  return refusalOf<ReadSales>(path, () => {
    let builder: SalesBuilder | null = null;
    let kind: SalesKind | null = null;
    const read = readList<SalesColumnField>(
      path,
      (table) => {
        kind = salesKind(table);
        return kind;
      },
      request,
      control,
      (list) => {
        const holder = SALES_HOLDERS.find((one) => list.columns.cells[one] >= 0) as SalesHolder;
        const sums = salesBuilder(list.table.file, holder, request.places ?? null);
        builder = sums;
        return salesRows(list, holder, kind as SalesKind, sums, request.digits);
      },
    );
    const sums: SalesBuilder = builder ?? salesBuilder(path, 'account', null);
    return { ok: true, sales: sums.finish(request.digits), folded: sums.folded(), ...read };
  });
}

function salesRows(
  list: OpenList<SalesColumnField>,
  by: SalesHolder,
  { months }: SalesKind,
  sums: SalesBuilder,
  digits: number,
): ListRows {
  const { text } = list;
  const amounts = new Float64Array(months.length);
  let taken = 0;

  function wide(row: readonly string[], holder: string): Refusal {
    for (const [m, { field }] of months.entries()) {
      const found = isMissing(text(row, field)) ? { minor: 0 } : amountIn(list, row, field, digits);
      if (found.refusal) return found.refusal;
      amounts[m] = found.minor;
    }
    sums.name(holder);
    for (const [m, { month }] of months.entries()) if (amounts[m] !== 0) sums.add(holder, month, amounts[m] as number);
    return null;
  }

  function long(row: readonly string[], holder: string): Refusal {
    const said = text(row, 'date');
    const month = monthOf(list, row, said);
    if (month === null) return { code: 'month-unreadable', values: { text: said.slice(0, LONGEST_SHOWN) } };
    const found = amountIn(list, row, 'amount', digits);
    if (found.refusal) return found.refusal;
    sums.add(holder, month, found.minor);
    return null;
  }

  return {
    read(row) {
      const holder = text(row, by);
      if (holder === '') return { code: 'holder-missing', values: { column: list.columns.columns[by] ?? '' } };
      const refusal = months.length > 0 ? wide(row, holder) : long(row, holder);
      if (!refusal) taken++;
      return refusal;
    },
    id: (row) => text(row, by),
    count: () => taken,
  };
}

function monthOf(list: OpenList<SalesColumnField>, row: readonly string[], said: string): number | null {
  const month = monthOfText(said) ?? monthOfDay(list.day(row, 'date'));
  return month >= FIRST_MONTH && month <= LAST_MONTH ? month : null;
}
