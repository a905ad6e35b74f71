import { textAt } from '../../../core/model/text-column.ts';
import type { ReadAccounts } from '../../../data/import/read-request.ts';
import type { MadeAccount } from './round-trip-list.ts';

/** How many values of a list came in as others; every value of a row that did not come in counts. */
export function mismatches({ rows }: ReadAccounts, made: readonly MadeAccount[]): { count: number; first: string } {
  const { accounts } = rows;
  let count = Math.abs(accounts.count - made.length) * VALUES;
  let first = count > 0 ? `${accounts.count} rows instead of ${made.length}` : '';
  for (let i = 0; i < Math.min(accounts.count, made.length); i++) {
    const { id, name, city, postalCode, owner, ...numbers } = made[i] as MadeAccount;
    const expected = [id, name, city, postalCode, owner, ...numbersOf(numbers)];
    const found = [
      ...[accounts.ids, accounts.names, accounts.cities, accounts.postalCodes].map((column) => textAt(column, i)),
      accounts.ownerNames[accounts.owner[i] as number],
      ...[accounts.lat, accounts.lon, ...accounts.values].map((column) => column?.[i]),
    ];
    for (let v = 0; v < expected.length; v++) {
      if (found[v] === expected[v]) continue;
      count++;
      first ||= `row ${i + 1}: ${JSON.stringify(found[v])} instead of ${JSON.stringify(expected[v])}`;
    }
  }
  return { count, first };
}

const VALUES = 9;

/** Measures below zero count 0. */
function numbersOf({ lat, lon, revenue, visits }: Pick<MadeAccount, 'lat' | 'lon' | 'revenue' | 'visits'>): number[] {
  return [Number(lat), Number(lon), Math.max(0, Number(revenue)), Math.max(0, Number(visits))];
}
