/** The territories of a solution on the one side, today's on the other. */
export interface StayInput {
  /** Territory of each unit in the solution and its first measure. */
  readonly solved: Int32Array;
  readonly weight: Float64Array;
  /** Territory key of each of the same units today, 0 for none. */
  readonly today: Int32Array;
  /** How many territories the solution has. */
  readonly count: number;
  /** Keys of today's territories, rising. */
  readonly used: Int32Array;
}

/**
 * Weight that each territory of the solution (rows) shares with each of today's (columns); a hair per unit decides
 * where weights do not, so that zero means nothing in common.
 */
export function keptWeight({ solved, weight, today, count, used }: StayInput): Float64Array {
  const column = new Map(Array.from(used, (key, u) => [key, u]));
  const kept = new Float64Array(count * used.length);
  const mean = weight.reduce((sum, one) => sum + one, 0) / Math.max(1, weight.length);
  const hair = mean > 0 ? mean * 1e-9 : 1;
  for (let i = 0; i < solved.length; i++) {
    const u = column.get(today[i] as number);
    if (u === undefined) continue;
    const cell = (solved[i] as number) * used.length + u;
    kept[cell] = (kept[cell] as number) + (weight[i] as number) + hair;
  }
  return kept;
}
