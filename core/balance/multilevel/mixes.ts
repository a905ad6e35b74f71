import type { Columns } from '../columns.ts';

/**
 * What a unit has of each measure beyond the first as a share of all it has, each measure counted in shares of its sum:
 * `mixes[j - 1][unit]`, 0 to 1. Units of the same place and the same mix can be joined without taking from the search
 * what it needs to meet several limits at once.
 */
export function mixesOf(columns: Columns): readonly Float64Array[] {
  const { n, m, values, sums } = columns;
  const share = sums.map((sum) => (sum > 0 ? 1 / sum : 0));
  const mixes = Array.from({ length: Math.max(0, m - 1) }, () => new Float64Array(n));
  for (let unit = 0; unit < n; unit++) {
    let all = 0;
    for (let j = 0; j < m; j++) all += (values[unit * m + j] as number) * (share[j] as number);
    if (all === 0) continue;
    mixes.forEach((mix, i) => {
      mix[unit] = ((values[unit * m + i + 1] as number) * (share[i + 1] as number)) / all;
    });
  }
  return mixes;
}
