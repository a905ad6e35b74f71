import type { Columns } from '../columns.ts';

/** A group may hold this share of a mean territory of any measure: small enough for the limits to be met nearly. */
const MOST = 1 / 48;

/** Whether two units may be one on a coarser level: locked alike, at home in the same territory, and small. */
export function fitsTogether(columns: Columns, a: number, b: number): boolean {
  const { k, m, values, sums, fixed, home } = columns;
  if (fixed[a] !== fixed[b] || home[a] !== home[b]) return false;
  for (let j = 0; j < m; j++) {
    const value = (values[a * m + j] as number) + (values[b * m + j] as number);
    if (value * k > MOST * (sums[j] as number)) return false;
  }
  return true;
}
