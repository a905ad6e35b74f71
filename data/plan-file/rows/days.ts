import { NO_DAY } from '../../../core/model/day-column.ts';

/** Days as the reals of a bulk table: every whole number may be a day, so none is left to mean that there is none. */
export function daysToReals(days: Int32Array | undefined, count: number): Float64Array {
  if (!days) return new Float64Array(count).fill(Number.NaN);
  return Float64Array.from(days, (day) => (day === NO_DAY ? Number.NaN : day));
}

/** Days of the reals of a bulk table; undefined where none is said, null where one is no day. */
export function daysFromReals(reals: Float64Array): Int32Array | undefined | null {
  let said = 0;
  const days = new Int32Array(reals.length).fill(NO_DAY);
  for (let row = 0; row < reals.length; row++) {
    const day = reals[row] as number;
    if (Number.isNaN(day)) continue;
    if (Math.abs(day) > MOST_DAYS || !Number.isInteger(day)) return null;
    days[row] = day;
    said++;
  }
  return said > 0 ? days : undefined;
}

/** No calendar date lies farther from 1970 (ECMA-262, 21.4.1.1). */
const MOST_DAYS = 100_000_000;
