import { type Steps, stretches } from '../steps.ts';
import type { Cells } from './cells.ts';

/** Orders texts as the reader's language does. */
export type CompareTexts = (a: string, b: string) => number;

export interface SortBy {
  readonly cells: Cells;
  readonly descending: boolean;
}

/**
 * Rows in the order of a column: numbers by size, texts by `compare`. Rows that are alike keep their order; those with
 * nothing in the column come last, whichever way. A merge sort in steps, so that a page with a million rows stays alive
 * meanwhile: O(n log n) comparisons, and for listed columns O(n).
 */
export function* sortedRows(rows: Int32Array, by: SortBy, compare: CompareTexts): Steps<Int32Array> {
  const { cells } = by;
  switch (cells.kind) {
    case 'number':
      return yield* byNumber(rows, cells.at, by.descending);
    case 'listed':
      return yield* byRank(rows, cells.at, ranksOf(cells.names, by.descending, compare), cells.names.length);
    case 'text':
      return yield* byText(rows, cells.at, by.descending, compare);
  }
}

function* byNumber(rows: Int32Array, at: (row: number) => number, descending: boolean): Steps<Int32Array> {
  const keys = new Float64Array(rows.length);
  for (const [from, to] of stretches(rows.length)) {
    for (let i = from; i < to; i++) {
      const value = at(rows[i] as number);
      keys[i] = Number.isNaN(value) ? Number.POSITIVE_INFINITY : descending ? -value : value;
    }
    yield;
  }
  const order = yield* mergeSorted(rows.length, (a, b) => (keys[a] as number) - (keys[b] as number) || 0);
  return order.map((i) => rows[i] as number);
}

function* byText(
  rows: Int32Array,
  at: (row: number) => string,
  descending: boolean,
  compare: CompareTexts,
): Steps<Int32Array> {
  const texts: string[] = [];
  for (const [from, to] of stretches(rows.length)) {
    for (let i = from; i < to; i++) texts.push(at(rows[i] as number));
    yield;
  }
  const sign = descending ? -1 : 1;
  const order = yield* mergeSorted(rows.length, (a, b) => {
    const [one, other] = [texts[a] as string, texts[b] as string];
    if (one === '' || other === '') return one === other ? 0 : one === '' ? 1 : -1;
    return sign * compare(one, other);
  });
  return order.map((i) => rows[i] as number);
}

/** The place of each name in the order of all; blank ones are behind them, with the rows that have none. */
function ranksOf(names: readonly string[], descending: boolean, compare: CompareTexts): Int32Array {
  const sign = descending ? -1 : 1;
  const order = [...names.keys()].filter((name) => names[name] !== '');
  order.sort((a, b) => sign * compare(names[a] as string, names[b] as string));
  const ranks = new Int32Array(names.length).fill(names.length);
  let rank = 0;
  order.forEach((name, i) => {
    const before = order[i - 1];
    // Two that are alike to the reader keep the order of the rows.
    if (before !== undefined && compare(names[before] as string, names[name] as string) !== 0) rank = i;
    ranks[name] = rank;
  });
  return ranks;
}

/** A counting sort. */
function* byRank(rows: Int32Array, at: (row: number) => number, ranks: Int32Array, count: number): Steps<Int32Array> {
  const starts = new Int32Array(count + 2);
  const rankOf = (row: number) => ranks[at(row)] ?? count;
  for (const [from, to] of stretches(rows.length)) {
    for (let i = from; i < to; i++) {
      const rank = rankOf(rows[i] as number);
      starts[rank + 1] = (starts[rank + 1] as number) + 1;
    }
    yield;
  }
  for (let rank = 0; rank <= count; rank++) starts[rank + 1] = (starts[rank + 1] as number) + (starts[rank] as number);
  const sorted = new Int32Array(rows.length);
  for (const [from, to] of stretches(rows.length)) {
    for (let i = from; i < to; i++) {
      const row = rows[i] as number;
      const rank = rankOf(row);
      sorted[starts[rank] as number] = row;
      starts[rank] = (starts[rank] as number) + 1;
    }
    yield;
  }
  return sorted;
}

/** Comparisons of one step: some milliseconds of a collator. */
const COMPARISONS = 20_000;

/** The places 0 to count-1 in order; bottom-up merge sort (Knuth, volume 3, 5.2.4), stable. */
function* mergeSorted(count: number, compare: (a: number, b: number) => number): Steps<Int32Array> {
  let from = Int32Array.from({ length: count }, (_, i) => i);
  let to = new Int32Array(count);
  let compared = 0;
  for (let width = 1; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(start + width, count);
      const end = Math.min(start + 2 * width, count);
      let [i, j] = [start, middle];
      for (let k = start; k < end; k++) {
        const left = j >= end || (i < middle && compare(from[i] as number, from[j] as number) <= 0);
        to[k] = (left ? from[i++] : from[j++]) as number;
        if (++compared % COMPARISONS === 0) yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
