import type { SalesColumns } from '../../../core/model/results.ts';
import { type TextColumn, textAt, textColumn } from '../../../core/model/text-column.ts';
import { textIndex } from '../text-index.ts';

/** Where the accounts of a plan lie, as its store has it. */
export interface AccountPlaces {
  readonly ids: TextColumn;
  /** Row of its unit, -1 for none. */
  readonly unit: Int32Array;
  /** Codes of the units. */
  readonly codes: TextColumn;
}

/** How many accounts a history was of before it became sums of units, and how many of them the plan does not know. */
export interface FoldedAccounts {
  readonly entries: number;
  readonly unknown: number;
}

/** Sums up the amounts of accounts by the units they lie in; those that are in none are left out. */
export interface UnitFold {
  add(account: string, month: number, minor: number): void;
  /** An account of whom the list says that nothing was sold. */
  name(account: string): void;
  finish(digits: number): SalesColumns;
  readonly accounts: () => FoldedAccounts;
}

export function unitFold({ ids, unit, codes }: AccountPlaces): UnitFold {
  const units = Math.max(0, codes.offsets.length - 1);
  const known = textIndex();
  for (let row = 0; row < unit.length; row++) known.put(textAt(ids, row));
  const isDistinct = known.texts.count === unit.length;
  const seen = new Uint8Array(unit.length);
  const strangers = textIndex();
  /** Per month a column of sums, one for each unit. */
  const sums = new Map<number, Float64Array>();
  let entries = 0;
  /** A list with a column for each month names one account many times. */
  let last = { account: '', unit: -1 };

  function unitOf(account: string): number {
    if (account === last.account) return last.unit;
    const row = isDistinct ? known.find(account) : -1;
    if (row < 0) strangers.put(account);
    else if (seen[row] === 0) entries++;
    if (row >= 0) seen[row] = 1;
    last = { account, unit: row < 0 ? -1 : (unit[row] as number) };
    return last.unit;
  }

  return {
    add(account, month, minor) {
      const at = unitOf(account);
      if (at < 0) return;
      const column = sums.get(month) ?? new Float64Array(units);
      column[at] = (column[at] as number) + minor;
      sums.set(month, column);
    },
    name: (account) => {
      unitOf(account);
    },
    accounts: () => ({ entries: entries + strangers.texts.count, unknown: strangers.texts.count }),
    finish(digits) {
      const order = [...sums.keys()].sort((a, b) => a - b);
      const some: number[] = [];
      const offsets = [0];
      const months: number[] = [];
      const amounts: number[] = [];
      for (let at = 0; at < units; at++) {
        for (const month of order) {
          const minor = sums.get(month)?.[at] ?? 0;
          if (minor === 0) continue;
          months.push(month);
          amounts.push(minor);
        }
        if (months.length === offsets.at(-1)) continue;
        some.push(at);
        offsets.push(months.length);
      }
      return {
        by: 'unit',
        count: some.length,
        holders: textColumn(some.map((at) => textAt(codes, at))),
        offsets: Int32Array.from(offsets),
        months: Int32Array.from(months),
        amounts: Float64Array.from(amounts),
        digits,
      };
    },
  };
}
