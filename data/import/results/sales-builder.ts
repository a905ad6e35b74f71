import type { SalesColumns, SalesHolder } from '../../../core/model/results.ts';
import { FileRefused } from '../file-refused.ts';
import { numberBuilder } from '../text-builder.ts';
import { textIndex } from '../text-index.ts';

/** Sums up amounts whose number is not known at the start, per holder and month. */
export interface SalesBuilder {
  /** `minor` is a whole number. */
  add(holder: string, month: number, minor: number): void;
  /** A holder of whom the list says that nothing was sold. */
  name(holder: string): void;
  /** How many amounts came. */
  count(): number;
  finish(by: SalesHolder, digits: number): SalesColumns;
}

/** More amounts than these are not kept in memory at once: a million accounts with a year of months each. */
const MOST_AMOUNTS = 12_000_000;

export function salesBuilder(file: string): SalesBuilder {
  const holders = textIndex();
  const rows = numberBuilder(Int32Array);
  const months = numberBuilder(Int32Array);
  const amounts = numberBuilder(Float64Array);
  let count = 0;
  return {
    add(holder, month, minor) {
      if (count === MOST_AMOUNTS) throw new FileRefused('too-many-amounts', { file, limit: MOST_AMOUNTS });
      count++;
      rows.add(holders.put(holder));
      months.add(month);
      amounts.add(minor);
    },
    name: (holder) => {
      holders.put(holder);
    },
    count: () => count,
    finish(by, digits) {
      const texts = holders.texts.finish();
      const all = texts.offsets.length - 1;
      return {
        by,
        count: all,
        holders: texts,
        digits,
        ...summed(all, rows.finish(), months.finish(), amounts.finish()),
      };
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
