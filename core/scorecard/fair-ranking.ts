/** How somebody does for what the territory holds. */
export interface FairRank {
  /** 100 x (sales / opportunity) / (all sales / all opportunity); null without opportunity. */
  readonly index: number | null;
  /** The index drawn towards 100 where few accounts stand behind it. */
  readonly adjusted: number | null;
  /** Place by sales, and by the adjusted index; 1 is the best, equals share one; null where there is nothing to rank. */
  readonly bySales: number | null;
  readonly byAdjusted: number | null;
}

/** What is ranked; null where nothing is known of it. */
export interface Performance {
  readonly sales: number | null;
  readonly opportunity: number | null;
  /** How many accounts bought; null where that cannot be told. */
  readonly buyers: number | null;
}

/** With so many buying accounts an index is half of what is shown: a choice of ours. */
const HALF_CREDIBLE = 10;

/**
 * A ranking that divides performance by opportunity, so that nobody wins a contest by a rich territory alone (Zoltners,
 * Sinha, Lorimer: the territory's effect on sales is taken out before people are compared). Sales of few accounts are
 * chance: the index counts n / (n + 10) with n buying accounts and 100 the rest (Buehlmann's credibility, 1967); wholly
 * where accounts cannot be told.
 */
export function fairRanking(all: readonly Performance[]): FairRank[] {
  const counted = all.filter(({ sales, opportunity }) => sales !== null && (opportunity ?? 0) > 0);
  const sum = (value: (one: Performance) => number | null) =>
    counted.reduce((total, one) => total + (value(one) ?? 0), 0);
  const [sales, opportunity] = [sum((one) => one.sales), sum((one) => one.opportunity)];
  const rows = all.map((one) => {
    const index =
      one.sales !== null && (one.opportunity ?? 0) > 0 && sales > 0
        ? (100 * (one.sales / (one.opportunity as number))) / (sales / opportunity)
        : null;
    const weight = one.buyers === null ? 1 : one.buyers / (one.buyers + HALF_CREDIBLE);
    return { sales: one.sales, index, adjusted: index === null ? null : 100 + weight * (index - 100) };
  });
  const bySales = places(rows.map((row) => row.sales));
  const byAdjusted = places(rows.map((row) => row.adjusted));
  return rows.map(({ index, adjusted }, i) => ({
    index,
    adjusted,
    bySales: bySales[i] as number | null,
    byAdjusted: byAdjusted[i] as number | null,
  }));
}

/** Place of each value from the largest; equals share the better one. */
function places(values: readonly (number | null)[]): (number | null)[] {
  const sorted = values.flatMap((value) => (value === null ? [] : [value])).sort((a, b) => b - a);
  const first = new Map<number, number>();
  for (const [i, value] of sorted.entries()) if (!first.has(value)) first.set(value, i + 1);
  return values.map((value) => (value === null ? null : (first.get(value) as number)));
}
