import type { OpenList } from '../read-list.ts';
import type { Refusal } from '../row-measures.ts';

/** A trillion: sums of millions of larger amounts could not be kept exactly. */
const LARGEST = 1e12;
const LONGEST_SHOWN = 80;

/** An amount in whole minor units, or why it is none. */
export type FoundAmount =
  | { readonly minor: number; readonly refusal?: undefined }
  | { readonly minor?: undefined; readonly refusal: NonNullable<Refusal> };

/** The amount in a cell, rounded to the minor unit; one that is blank, no number or too large refuses the row. */
export function amountIn<F extends string>(
  { number, text, columns }: Pick<OpenList<F>, 'number' | 'text' | 'columns'>,
  row: readonly string[],
  field: F,
  digits: number,
): FoundAmount {
  const value = number(row, field);
  const values = { column: columns.columns[field] ?? '', text: text(row, field).slice(0, LONGEST_SHOWN) };
  if (value === null) return { refusal: { code: 'amount-missing', values } };
  if (Number.isNaN(value)) return { refusal: { code: 'amount-unreadable', values } };
  if (Math.abs(value) > LARGEST) return { refusal: { code: 'amount-too-large', values } };
  return { minor: Math.round(value * 10 ** digits) };
}
