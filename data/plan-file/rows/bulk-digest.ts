import type { TextColumn } from '../../../core/model/text-column.ts';
import { HIGH_START, LOW_START, mixHigh, mixLow, TAG } from '../cell-hash.ts';
import type { DigestSum } from '../digest-sum.ts';
import { type BulkColumns, NO_WHOLE } from './bulk-table.ts';
import { isSurrogate } from './text-buffer.ts';

/** What a half of a UTF-16 pair becomes in the file. */
const REPLACEMENT = 0xfffd;

/**
 * Sum of the row hashes of bulk columns: the words of key, texts, whole numbers and reals of each row, mixed column
 * by column into one lane pair per row, which is many times faster than row by row.
 */
export function bulkDigest(columns: BulkColumns): DigestSum {
  const { count, keys } = columns;
  const high = new Int32Array(count).fill(HIGH_START);
  const low = new Int32Array(count).fill(LOW_START);
  mixWholes(high, low, keys);
  for (const texts of columns.texts) mixTexts(high, low, texts);
  for (const wholes of columns.wholes) mixWholes(high, low, wholes);
  for (const reals of columns.reals) mixReals(high, low, reals);
  const sum: DigestSum = { rows: count, high: 0, low: 0 };
  for (let i = 0; i < count; i++) {
    sum.high = (sum.high + (high[i] as number)) | 0;
    sum.low = (sum.low + (low[i] as number)) | 0;
  }
  return sum;
}

function mixWholes(high: Int32Array, low: Int32Array, values: Int32Array): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const word = value === NO_WHOLE ? TAG.none : value;
    high[i] = mixHigh(mixHigh(high[i] as number, TAG.number), word);
    low[i] = mixLow(mixLow(low[i] as number, TAG.number), word);
  }
}

/** -0 counts as 0 and every NaN as no value, because SQLite keeps them so. */
function mixReals(high: Int32Array, low: Int32Array, values: Float64Array): void {
  const scratch = new Float64Array(1);
  const words = new Int32Array(scratch.buffer);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    scratch[0] = value + 0;
    const none = Number.isNaN(value);
    const first = none ? TAG.none : (words[0] as number);
    const second = none ? TAG.none : (words[1] as number);
    high[i] = mixHigh(mixHigh(high[i] as number, first), second);
    low[i] = mixLow(mixLow(low[i] as number, first), second);
  }
}

function mixTexts(high: Int32Array, low: Int32Array, column: TextColumn): void {
  const { offsets, codes } = column;
  for (let i = 0; i + 1 < offsets.length; i++) {
    const end = offsets[i + 1] as number;
    let h = mixHigh(high[i] as number, TAG.text);
    let l = mixLow(low[i] as number, TAG.text);
    for (let at = offsets[i] as number; at < end; at++) {
      const code = codes[at] as number;
      if (isSurrogate(code) && !isPaired(codes, at, offsets[i] as number, end)) {
        h = mixHigh(h, REPLACEMENT);
        l = mixLow(l, REPLACEMENT);
        continue;
      }
      h = mixHigh(h, code);
      l = mixLow(l, code);
    }
    high[i] = h;
    low[i] = l;
  }
}

/** Whether the half of a pair at `at` has its other half beside it in the same text. */
function isPaired(codes: Uint16Array, at: number, start: number, end: number): boolean {
  const code = codes[at] as number;
  if (code < 0xdc00) return at + 1 < end && ((codes[at + 1] as number) & 0xfc00) === 0xdc00;
  return at > start && ((codes[at - 1] as number) & 0xfc00) === 0xd800;
}
