import { MOST_AMOUNTS } from '../../../core/forecast/bounded-sales.ts';
import type { SalesColumns, SalesHolder } from '../../../core/model/results.ts';
import { FileRefused } from '../file-refused.ts';
import { numberBuilder } from '../text-builder.ts';
import { textIndex } from '../text-index.ts';
import { type AccountPlaces, type FoldedAccounts, type UnitFold, unitFold } from './unit-fold.ts';

/** Sums up amounts whose number is not known at the start, per holder and month. */
export interface SalesBuilder {
  /** `minor` is a whole number. */
  add(holder: string, month: number, minor: number): void;
  /** A holder of whom the list says that nothing was sold. */
  name(holder: string): void;
  finish(digits: number): SalesColumns;
  /** Where the history was too long to be kept per account: which accounts it was of. */
  folded(): FoldedAccounts | null;
}

/** More amounts than these are not kept in memory at once, where they are not those of accounts that lie in units. */
const MOST_IN_MEMORY = 12_000_000;

/**
 * With `places` the amounts of accounts become sums of units as soon as there are more than a plan keeps per account, so
 * that a million accounts with two years of months take no more room than their units. Amounts of one holder and month
 * are summed up before that; `most` is how many there may be at once.
 */
export function salesBuilder(
  file: string,
  by: SalesHolder,
  places: AccountPlaces | null,
  most = places && by === 'account' ? MOST_AMOUNTS : MOST_IN_MEMORY,
): SalesBuilder {
  const holders = textIndex();
  let rows = numberBuilder(Int32Array);
  let months = numberBuilder(Int32Array);
  let amounts = numberBuilder(Float64Array);
  let count = 0;
  let fold: UnitFold | null = null;

  const taken = () => summed(holders.texts.count, rows.finish(), months.finish(), amounts.finish());
  function put(row: number, month: number, minor: number): void {
    count++;
    rows.add(row);
    months.add(month);
    amounts.add(minor);
  }

  /** Sums up what there is; where that does not make half of the room free, it goes into units. */
  function makeRoom(): void {
    const sums = taken();
    if (2 * sums.months.length > most) {
      if (!places || by !== 'account') throw new FileRefused('too-many-amounts', { file, limit: most });
      fold = unitFold(places);
      for (let row = 0; row < holders.texts.count; row++) fold.name(holders.texts.at(row));
    }
    [rows, months, amounts] = [numberBuilder(Int32Array), numberBuilder(Int32Array), numberBuilder(Float64Array)];
    count = 0;
    for (let row = 0; row < holders.texts.count; row++) {
      const holder = fold ? holders.texts.at(row) : '';
      for (let i = sums.offsets[row] as number; i < (sums.offsets[row + 1] as number); i++) {
        const [month, minor] = [sums.months[i] as number, sums.amounts[i] as number];
        if (fold) fold.add(holder, month, minor);
        else put(row, month, minor);
      }
    }
  }

  return {
    add(holder, month, minor) {
      if (!fold && count === most) makeRoom();
      if (fold) fold.add(holder, month, minor);
      else put(holders.put(holder), month, minor);
    },
    name: (holder) => {
      if (fold) fold.name(holder);
      else holders.put(holder);
    },
    folded: () => fold?.accounts() ?? null,
    finish(digits) {
      if (fold) return fold.finish(digits);
      const all = holders.texts.count;
      return { by, count: all, digits, ...taken(), holders: holders.texts.finish() };
    },
  };
}

/** The amounts of each holder by month, rising; those that sum to nothing take no room. */
function summed(
  count: number,
  rows: Int32Array,
  months: Int32Array,
  amounts: Float64Array,
): Pick<SalesColumns, 'offsets' | 'months' | 'amounts'> {
  const ends = new Int32Array(count + 1);
  for (const row of rows) ends[row + 1] = (ends[row + 1] as number) + 1;
  for (let row = 0; row < count; row++) ends[row + 1] = (ends[row + 1] as number) + (ends[row] as number);
  const next = ends.slice();
  const order = new Int32Array(rows.length);
  rows.forEach((row, i) => {
    order[next[row] as number] = i;
    next[row] = (next[row] as number) + 1;
  });
  const offsets = new Int32Array(count + 1);
  const outMonths = new Int32Array(rows.length);
  const outAmounts = new Float64Array(rows.length);
  let at = 0;
  for (let row = 0; row < count; row++) {
    const own = order.subarray(ends[row], ends[row + 1]).sort((a, b) => (months[a] as number) - (months[b] as number));
    const begin = at;
    for (const i of own) {
      const month = months[i] as number;
      if (at > begin && outMonths[at - 1] === month) {
        outAmounts[at - 1] = (outAmounts[at - 1] as number) + (amounts[i] as number);
        continue;
      }
      if (at > begin && outAmounts[at - 1] === 0) at--;
      outMonths[at] = month;
      outAmounts[at] = amounts[i] as number;
      at++;
    }
    if (at > begin && outAmounts[at - 1] === 0) at--;
    offsets[row + 1] = at;
  }
  return { offsets, months: outMonths.slice(0, at), amounts: outAmounts.slice(0, at) };
}
