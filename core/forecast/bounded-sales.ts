import type { Plan } from '../model/plan.ts';
import type { SalesColumns } from '../model/results.ts';
import { textAt, textColumn } from '../model/text-column.ts';
import { gatherRows } from './sparse-rows.ts';

/**
 * Amounts that a plan keeps per account: 12 bytes each in every thread that has the plan, so some 36 MB. A longer history
 * is kept as the sums of units.
 */
export const MOST_AMOUNTS = 3_000_000;

/**
 * A history as a plan keeps it: that of accounts as it is where it is short enough, else as sums of the units they lie in
 * (an account named for another territory then takes no history along, and new business cannot be told). `rows`: row of
 * each holder in the account table, -1 for none. Null where units are accounts themselves, so that there is nothing to
 * sum up to.
 */
export function boundedSales(
  plan: Pick<Plan, 'accounts' | 'units' | 'unitSet'>,
  sales: SalesColumns,
  rows: Int32Array,
): SalesColumns | null {
  if (sales.by !== 'account' || sales.months.length <= MOST_AMOUNTS) return sales;
  if (!plan.unitSet || plan.unitSet.kind === 'points') return null;
  return unitSums(plan, sales, rows);
}

/** The history of the units in which the accounts lie; those that are in none are left out. */
export function unitSums(
  { accounts, units }: Pick<Plan, 'accounts' | 'units'>,
  sales: SalesColumns,
  rows: Int32Array,
): SalesColumns {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const month of sales.months) {
    first = Math.min(first, month);
    last = Math.max(last, month);
  }
  const width = Math.max(0, last - first + 1);
  const unitOf = rows.map((row) => (row < 0 ? -1 : (accounts.unit[row] as number)));
  const sums = gatherRows(units.count, width, unitOf, (holder, into) => {
    for (let i = sales.offsets[holder] as number; i < (sales.offsets[holder + 1] as number); i++) {
      const slot = (sales.months[i] as number) - first;
      into[slot] = (into[slot] as number) + (sales.amounts[i] as number);
    }
  });
  const some: number[] = [];
  for (let unit = 0; unit < units.count; unit++) {
    if ((sums.offsets[unit + 1] as number) > (sums.offsets[unit] as number)) some.push(unit);
  }
  return {
    by: 'unit',
    count: some.length,
    holders: textColumn(some.map((unit) => textAt(units.codes, unit))),
    // Units without sales hold no slots, so that the others follow on each other.
    offsets: Int32Array.from([0, ...some.map((unit) => sums.offsets[unit + 1] as number)]),
    months: sums.slots.map((slot) => slot + first),
    amounts: sums.values,
    digits: sales.digits,
  };
}
