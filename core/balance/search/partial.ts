import { excessAt } from './excess.ts';
import type { Region } from './region.ts';

/** A division of a region in which some units are in no territory yet. */
export interface Partial {
  readonly assignment: Int32Array;
  /** Cost of the placed units that are away from home. */
  spent: number;
  put(unit: number, territory: number): void;
  take(unit: number, territory: number): void;
  /** What is placed costs at least so much; borders and roads are left out. */
  cost(): number;
  /** How far placed totals of the measures of first priority are above their maximums, in ideals. */
  over(): number;
}

/** A region with the open units taken out. */
export function createPartial({ columns, assignment }: Region, open: Int32Array): Partial {
  const { n, k, m, x, y, weight, values, maximum, rank, home, moveCost, terms } = columns;
  const w = new Float64Array(k);
  const wx = new Float64Array(k);
  const wy = new Float64Array(k);
  const squares = new Float64Array(k);
  const totals = new Float64Array(k * m);
  const partial: Partial = { assignment: assignment.slice(), spent: 0, put, take, cost, over };
  for (let u = 0; u < n; u++) add(u, assignment[u] as number, 1);
  for (const u of open) add(u, assignment[u] as number, -1);
  return partial;

  function put(unit: number, territory: number): void {
    partial.assignment[unit] = territory;
    add(unit, territory, 1);
  }

  function take(unit: number, territory: number): void {
    add(unit, territory, -1);
  }

  function add(u: number, t: number, sign: 1 | -1): void {
    const own = sign * (weight[u] as number);
    const xu = x[u] as number;
    const yu = y[u] as number;
    w[t] = (w[t] as number) + own;
    wx[t] = (wx[t] as number) + own * xu;
    wy[t] = (wy[t] as number) + own * yu;
    squares[t] = (squares[t] as number) + own * (xu * xu + yu * yu);
    for (let j = 0; j < m; j++)
      totals[t * m + j] = (totals[t * m + j] as number) + sign * (values[u * m + j] as number);
    if (home[u] !== -1 && home[u] !== t) partial.spent += sign * (moveCost[u] as number);
  }

  function cost(): number {
    let sum = (terms?.perMoveCost ?? 0) * partial.spent;
    for (let t = 0; t < k; t++) {
      const all = w[t] as number;
      if (!(all > 0)) continue;
      const moment = (squares[t] as number) - ((wx[t] as number) ** 2 + (wy[t] as number) ** 2) / all;
      sum += (terms ? terms.sse * (1 - (terms.homes?.pull[t] ?? 0)) : 1) * moment;
    }
    // Sums of squares lose digits; a branch is not ended for these.
    return sum * (1 - 1e-9) - 1e-9;
  }

  function over(): number {
    let sum = 0;
    for (let at = 0; at < k * m; at++) {
      const total = totals[at] as number;
      if (rank[at % m] === 0 && total > (maximum[at] as number)) sum += excessAt(columns, at, total);
    }
    return sum;
  }
}
