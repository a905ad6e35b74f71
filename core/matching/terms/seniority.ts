import { UNKNOWN } from './unknown.ts';

/**
 * Seniors to large territories: the difference of the rep's rank among reps and the territory's among territories, both
 * from 0 (first in the job, smallest) to 1; a half where a rank is not known.
 */
export function seniorityCost(repRank: number, territoryRank: number): number {
  const gap = Math.abs(repRank - territoryRank);
  return Number.isFinite(gap) ? gap : UNKNOWN;
}

/**
 * How senior a rep is, as a number to be ranked: the place of the level among `levels` (folded, the most junior first)
 * before months in the job; months alone where no levels are given. NaN where nothing is known.
 */
export function seniorityOf(level: string, tenureMonths: number | null, levels: readonly string[]): number {
  if (levels.length === 0) return tenureMonths ?? Number.NaN;
  const place = levels.indexOf(level);
  const months = tenureMonths ?? 0;
  return place === -1 ? Number.NaN : place + months / (months + 1);
}

/** Ranks from 0 to 1 in the order of the values; equals share the mean of theirs, NaN has none, one alone has a half. */
export function ranksOf(values: Float64Array): Float64Array {
  const known = [...values.keys()].filter((i) => Number.isFinite(values[i]));
  known.sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  for (let from = 0; from < known.length; ) {
    let to = from + 1;
    while (to < known.length && values[known[to] as number] === values[known[from] as number]) to++;
    const rank = known.length === 1 ? 1 / 2 : (from + to - 1) / 2 / (known.length - 1);
    for (let i = from; i < to; i++) ranks[known[i] as number] = rank;
    from = to;
  }
  return ranks;
}
