import type { Columns, Terms } from '../columns.ts';
import { borderChange, otherCosts, ownCost } from './cost.ts';

/**
 * An assignment with everything that is summed over it, kept up to date move by move. Sums of measures and of move
 * costs are exact (see columns.ts); the weighted coordinate sums behind the centres drift in the last digits and are
 * counted afresh now and then.
 */
export interface Tally {
  readonly columns: Columns;
  readonly assignment: Int32Array;
  /** Units in each territory. */
  readonly count: Int32Array;
  /** Sums of weight, weight x X and weight x Y per territory. */
  readonly w: Float64Array;
  readonly wx: Float64Array;
  readonly wy: Float64Array;
  /** `totals[t * m + j]`: the total of measure j in territory t. */
  readonly totals: Float64Array;
  /** Sum over units of weight x squared distance to the weighted centre of its territory, and the objective's other terms. */
  cost: number;
  /** Cost of the units that are away from their incumbent territory. */
  spent: number;
}

/** A tally of an assignment, counted from scratch. The assignment is kept and changed in place. */
export function tallyOf(columns: Columns, assignment: Int32Array): Tally {
  const { k, m } = columns;
  const tally: Tally = {
    columns,
    assignment,
    count: new Int32Array(k),
    w: new Float64Array(k),
    wx: new Float64Array(k),
    wy: new Float64Array(k),
    totals: new Float64Array(k * m),
    cost: 0,
    spent: 0,
  };
  recount(tally);
  return tally;
}

/** Counts everything afresh from the assignment. */
export function recount(tally: Tally): void {
  const { n, m, x, y, weight, values, home, moveCost } = tally.columns;
  const { assignment, count, w, wx, wy, totals } = tally;
  for (const column of [count, w, wx, wy, totals]) column.fill(0);
  tally.spent = 0;
  for (let u = 0; u < n; u++) {
    const t = assignment[u] as number;
    const weightU = weight[u] as number;
    count[t] = (count[t] as number) + 1;
    w[t] = (w[t] as number) + weightU;
    wx[t] = (wx[t] as number) + weightU * (x[u] as number);
    wy[t] = (wy[t] as number) + weightU * (y[u] as number);
    for (let j = 0; j < m; j++) totals[t * m + j] = (totals[t * m + j] as number) + (values[u * m + j] as number);
    if (home[u] !== -1 && home[u] !== t) tally.spent += moveCost[u] as number;
  }
  const { terms } = tally.columns;
  let cost = 0;
  for (let u = 0; u < n; u++) {
    const t = assignment[u] as number;
    const dx = (x[u] as number) - (wx[t] as number) / (w[t] as number);
    const dy = (y[u] as number) - (wy[t] as number) / (w[t] as number);
    cost += freedom(terms, t) * (weight[u] as number) * (dx * dx + dy * dy);
  }
  tally.cost = terms ? cost + otherCosts(tally, terms) : cost;
}

/** How much of the SSE around its own weighted centre a territory counts. */
function freedom(terms: Terms | null, territory: number): number {
  return terms ? terms.sse * (1 - (terms.homes?.pull[territory] ?? 0)) : 1;
}

/** What the cost gains (positive) or loses when `unit` goes from its territory to another; the move is not made. */
export function costChange(tally: Tally, unit: number, from: number, to: number): number {
  const { terms } = tally.columns;
  if (!terms) return sseOfJoining(tally, unit, to) - sseOfLeaving(tally, unit, from);
  return (
    freedom(terms, to) * sseOfJoining(tally, unit, to) -
    freedom(terms, from) * sseOfLeaving(tally, unit, from) +
    ownCost(tally, terms, unit, to) -
    ownCost(tally, terms, unit, from) +
    borderChange(tally, terms, unit, from, to) +
    terms.perMoveCost * spentChange(tally, unit, from, to)
  );
}

/** Huygens-Steiner: removing w at distance d from the centre of W lowers the moment of inertia by w d2 W / (W - w). */
function sseOfLeaving(tally: Tally, unit: number, from: number): number {
  if ((tally.count[from] as number) <= 1) return 0;
  const { x, y, weight } = tally.columns;
  const own = weight[unit] as number;
  const all = tally.w[from] as number;
  const dx = (x[unit] as number) - (tally.wx[from] as number) / all;
  const dy = (y[unit] as number) - (tally.wy[from] as number) / all;
  return ((own * all) / (all - own)) * (dx * dx + dy * dy);
}

/** And adding w raises it by w d2 W / (W + w). */
function sseOfJoining(tally: Tally, unit: number, to: number): number {
  if ((tally.count[to] as number) === 0) return 0;
  const { x, y, weight } = tally.columns;
  const own = weight[unit] as number;
  const all = tally.w[to] as number;
  const dx = (x[unit] as number) - (tally.wx[to] as number) / all;
  const dy = (y[unit] as number) - (tally.wy[to] as number) / all;
  return ((own * all) / (all + own)) * (dx * dx + dy * dy);
}

/** Moves a unit and updates every sum; `change` is the answer of costChange for this move. */
export function shift(tally: Tally, unit: number, from: number, to: number, change: number): void {
  const { m, x, y, weight, values } = tally.columns;
  const { count, w, wx, wy, totals } = tally;
  const wu = weight[unit] as number;
  const xu = wu * (x[unit] as number);
  const yu = wu * (y[unit] as number);
  tally.spent += spentChange(tally, unit, from, to);
  tally.assignment[unit] = to;
  count[from] = (count[from] as number) - 1;
  count[to] = (count[to] as number) + 1;
  const emptied = count[from] === 0;
  w[from] = emptied ? 0 : (w[from] as number) - wu;
  wx[from] = emptied ? 0 : (wx[from] as number) - xu;
  wy[from] = emptied ? 0 : (wy[from] as number) - yu;
  w[to] = (w[to] as number) + wu;
  wx[to] = (wx[to] as number) + xu;
  wy[to] = (wy[to] as number) + yu;
  for (let j = 0; j < m; j++) {
    const value = values[unit * m + j] as number;
    totals[from * m + j] = (totals[from * m + j] as number) - value;
    totals[to * m + j] = (totals[to * m + j] as number) + value;
  }
  tally.cost += change;
}

/** What the disruption budget pays (positive) or gets back when the unit goes from one territory to another. */
function spentChange(tally: Tally, unit: number, from: number, to: number): number {
  const home = tally.columns.home[unit] as number;
  if (home === -1) return 0;
  if (from === home) return tally.columns.moveCost[unit] as number;
  return to === home ? -(tally.columns.moveCost[unit] as number) : 0;
}

/** Whether the disruption budget allows the move; one that costs nothing or gives back is always allowed. */
export function affords(tally: Tally, unit: number, from: number, to: number): boolean {
  const change = spentChange(tally, unit, from, to);
  return change <= 0 || tally.spent + change <= tally.columns.budget;
}

/** A place to keep the sums of two territories. */
export function sumsOfTwo(tally: Tally): Float64Array {
  return new Float64Array(2 * (4 + tally.columns.m) + 2);
}

/** Keeps the sums of two territories, the cost and what was spent. */
export function saveSums(saved: Float64Array, tally: Tally, a: number, b: number): void {
  saved[0] = tally.cost;
  saved[1] = tally.spent;
  saveTerritory(saved, 2, tally, a);
  saveTerritory(saved, 6 + tally.columns.m, tally, b);
}

/** Puts back, bit for bit, what saveSums kept. The assignment is the caller's. */
export function restoreSums(saved: Float64Array, tally: Tally, a: number, b: number): void {
  tally.cost = saved[0] as number;
  tally.spent = saved[1] as number;
  restoreTerritory(saved, 2, tally, a);
  restoreTerritory(saved, 6 + tally.columns.m, tally, b);
}

function saveTerritory(saved: Float64Array, at: number, tally: Tally, t: number): void {
  const { m } = tally.columns;
  saved[at] = tally.count[t] as number;
  saved[at + 1] = tally.w[t] as number;
  saved[at + 2] = tally.wx[t] as number;
  saved[at + 3] = tally.wy[t] as number;
  for (let j = 0; j < m; j++) saved[at + 4 + j] = tally.totals[t * m + j] as number;
}

function restoreTerritory(saved: Float64Array, at: number, tally: Tally, t: number): void {
  const { m } = tally.columns;
  tally.count[t] = saved[at] as number;
  tally.w[t] = saved[at + 1] as number;
  tally.wx[t] = saved[at + 2] as number;
  tally.wy[t] = saved[at + 3] as number;
  for (let j = 0; j < m; j++) tally.totals[t * m + j] = saved[at + 4 + j] as number;
}
