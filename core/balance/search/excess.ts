import type { Columns } from '../columns.ts';
import type { Tally } from './tally.ts';

/** How far totals are outside their limits, per priority class: number of broken limits and sum of excess/ideal. */
export interface Excess {
  readonly broken: Int32Array;
  /** Only meaningful where `broken` is not 0. */
  readonly amount: Float64Array;
}

/** How far one total is outside its limits, as a share of the ideal; 0 inside. `at` is t * m + j. */
export function excessAt(columns: Columns, at: number, total: number): number {
  const over = total - (columns.maximum[at] as number);
  if (over > 0) return over * (columns.perIdeal[at] as number);
  const under = (columns.minimum[at] as number) - total;
  return under > 0 ? under * (columns.perIdeal[at] as number) : 0;
}

/** The excess of a whole tally. */
export function excessOf(tally: Tally): Excess {
  const { ranks } = tally.columns;
  const excess: Excess = { broken: new Int32Array(ranks), amount: new Float64Array(ranks) };
  recountExcess(excess, tally);
  return excess;
}

/** Counts an excess afresh, in place. */
export function recountExcess(excess: Excess, tally: Tally): void {
  const { k, m, rank } = tally.columns;
  excess.broken.fill(0);
  excess.amount.fill(0);
  for (let at = 0; at < k * m; at++) {
    const amount = excessAt(tally.columns, at, tally.totals[at] as number);
    if (amount === 0) continue;
    const r = rank[at % m] as number;
    excess.broken[r] = (excess.broken[r] as number) + 1;
    excess.amount[r] = (excess.amount[r] as number) + amount;
  }
}

/** Brings an excess up to date for a move that is about to be made; called before the tally is shifted. */
export function updateExcess(excess: Excess, tally: Tally, unit: number, from: number, to: number): void {
  const { m, values, rank } = tally.columns;
  for (let j = 0; j < m; j++) {
    const value = values[unit * m + j] as number;
    if (value === 0) continue;
    replace(excess, tally, from * m + j, -value, rank[j] as number);
    replace(excess, tally, to * m + j, value, rank[j] as number);
  }
}

function replace(excess: Excess, tally: Tally, at: number, added: number, r: number): void {
  const total = tally.totals[at] as number;
  const before = excessAt(tally.columns, at, total);
  const after = excessAt(tally.columns, at, total + added);
  if (before === after) return;
  excess.broken[r] = (excess.broken[r] as number) + (after > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
  // Differences drift; where nothing is broken the amount is exactly 0.
  excess.amount[r] = excess.broken[r] === 0 ? 0 : (excess.amount[r] as number) + after - before;
}
