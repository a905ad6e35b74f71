/** More numbers than this are not kept with a run: its list would outweigh the plan. */
const MOST_NUMBERS = 100_000;

/** Keys in short: the first of each run of keys without a gap, and how many there are; null where these are too many. */
export function rangesOf(keys: Iterable<number>): number[] | null {
  const rising = Int32Array.from(new Set(keys)).sort();
  const ranges: number[] = [];
  for (const key of rising) {
    const [first, count] = [ranges.at(-2), ranges.at(-1)];
    if (first !== undefined && count !== undefined && first + count === key) ranges[ranges.length - 1] = count + 1;
    else ranges.push(key, 1);
    if (ranges.length > MOST_NUMBERS) return null;
  }
  return ranges;
}

/** The keys again, rising. */
export function keysOfRanges(ranges: readonly number[]): Int32Array {
  const keys: number[] = [];
  for (let i = 0; i + 1 < ranges.length; i += 2) {
    const [first, count] = [ranges[i] as number, ranges[i + 1] as number];
    for (let n = 0; n < count; n++) keys.push(first + n);
  }
  return Int32Array.from(keys);
}
