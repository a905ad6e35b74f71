import type { Columns } from '../columns.ts';
import type { Excess } from './excess.ts';
import { excessAt } from './excess.ts';
import type { Tally } from './tally.ts';

/**
 * What drives totals into their limits during the search: an augmented Lagrangian (Hestenes 1969, Powell 1969). A price
 * per territory and measure carries an imbalance across many territories, as no penalty alone can; a penalty per unit
 * of excess, light at first and heavy at the end of a cycle, closes what is left between indivisible units.
 */
export interface Pressure {
  /** `price[t * m + j]`: SSE per unit of value. */
  readonly price: Float64Array;
  /** Per measure, SSE per unit of excess (one ideal's worth). */
  readonly penalty: Float64Array;
  /** A territory's share of the SSE at the start: what one unit of excess is measured by. */
  readonly scale: number;
  /** How fast prices go: 1 at first, slower as cycles end with all limits met and only the SSE is left to lower. */
  pace: number;
  /** How far inside the limits prices aim, as a share of the way to the ideal: room for what indivisible units need. */
  inset: number;
  /** Whether all limits were met at the end of some batch of this cycle. */
  met: boolean;
}

/** How far prices go per batch and per unit of excess, in scales. */
const PRICE_STEP = 0.5;
/** Bound on prices per ideal, in scales: they must not run away where a limit cannot be met. */
const PRICE_BOUND = 50;
/** Penalty in scales up to the first moment of a cycle, and where it may rise to by the second if limits stay broken. */
const LIGHT = 0.4;
const HEAVY = 40_000;
const LIGHT_UNTIL = 0.4;
const HEAVY_FROM = 0.8;
/** Change of the penalty per batch while limits are broken and while they are not. */
const RISE = 1.02;
const FALL = 0.98;
/** The inset at first, which a cycle that never met the limits adds again, its bound, and its fall after one that did. */
const INSET = 0.05;
const MOST_INSET = 0.4;
const INSET_FALL = 0.6;
/** A measure of the next priority class presses this much less. */
const PER_RANK = 1 / 8;

/** A pressure that starts from the prices of the first assignment. */
export function createPressure(tally: Tally, price: Float64Array): Pressure {
  const { m, k, balance } = tally.columns;
  const scale = tally.cost > 0 ? tally.cost / k : 1;
  return {
    price: price.slice(),
    penalty: new Float64Array(m).fill(Math.min(balance, LIGHT * scale)),
    scale,
    pace: 1,
    inset: INSET,
    met: false,
  };
}

/** What the cost gains (positive) or loses by prices and penalties when a unit moves; the move is not made. */
export function pressureChange(pressure: Pressure, tally: Tally, unit: number, from: number, to: number): number {
  const { columns, totals } = tally;
  const { m, values } = columns;
  const { price, penalty } = pressure;
  let change = 0;
  for (let j = 0; j < m; j++) {
    const value = values[unit * m + j] as number;
    if (value === 0) continue;
    const atFrom = from * m + j;
    const atTo = to * m + j;
    const totalFrom = totals[atFrom] as number;
    const totalTo = totals[atTo] as number;
    change +=
      ((price[atTo] as number) - (price[atFrom] as number)) * value +
      (penalty[j] as number) *
        (excessAt(columns, atFrom, totalFrom - value) -
          excessAt(columns, atFrom, totalFrom) +
          excessAt(columns, atTo, totalTo + value) -
          excessAt(columns, atTo, totalTo));
  }
  return change;
}

/** Whether the move brings totals nearer to their limits, all measures together. */
export function lowersExcess(tally: Tally, unit: number, from: number, to: number): boolean {
  const { columns, totals } = tally;
  const { m, values } = columns;
  let change = 0;
  for (let j = 0; j < m; j++) {
    const value = values[unit * m + j] as number;
    const atFrom = from * m + j;
    const atTo = to * m + j;
    change +=
      excessAt(columns, atFrom, (totals[atFrom] as number) - value) -
      excessAt(columns, atFrom, totals[atFrom] as number);
    change +=
      excessAt(columns, atTo, (totals[atTo] as number) + value) - excessAt(columns, atTo, totals[atTo] as number);
  }
  return change < 0;
}

/** To be called between two cycles: presses harder after one that never met the limits, more gently after others. */
export function nextCycle(pressure: Pressure): void {
  pressure.pace = pressure.met ? pressure.pace / 2 : Math.min(1, pressure.pace * 2);
  pressure.inset = pressure.met ? pressure.inset * INSET_FALL : Math.min(MOST_INSET, pressure.inset + INSET);
  pressure.met = false;
}

/** Adapts prices and penalties to the totals, once per batch; `progress` is 0 to 1 within the cycle. */
export function adaptPressure(pressure: Pressure, tally: Tally, excess: Excess, progress: number): void {
  const { m, rank } = tally.columns;
  if (excess.broken.every((count) => count === 0)) pressure.met = true;
  if (tally.columns.balance < Number.POSITIVE_INFINITY) {
    // Limits have a price of their own: nothing presses beyond it.
    pressure.penalty.fill(tally.columns.balance);
    pressure.price.fill(0);
    return;
  }
  const heavier = Math.min(1, Math.max(0, (progress - LIGHT_UNTIL) / (HEAVY_FROM - LIGHT_UNTIL)));
  const cap = LIGHT * (HEAVY / LIGHT) ** heavier;
  for (let j = 0; j < m; j++) {
    const r = rank[j] as number;
    const unit = pressure.scale * PER_RANK ** r;
    const wanted = (pressure.penalty[j] as number) * ((excess.broken[r] as number) > 0 ? RISE : FALL);
    pressure.penalty[j] = Math.min(cap * unit, Math.max((LIGHT / 10) * unit, wanted));
    adaptPrices(pressure, tally, j, unit);
  }
}

/**
 * Dual ascent with complementary slackness: the price of a territory over its maximum rises, of one under its minimum
 * falls below 0, and a price whose limit is kept with room to spare goes back to 0.
 */
function adaptPrices({ price, pace, inset }: Pressure, tally: Tally, j: number, unit: number): void {
  const { columns, totals } = tally;
  for (let at = j; at < totals.length; at += columns.m) {
    const perIdeal = columns.perIdeal[at] as number;
    const total = totals[at] as number;
    const maximum = columns.maximum[at] as number;
    const minimum = columns.minimum[at] as number;
    const ideal = columns.ideal[at] as number;
    const room = inset * Math.max(0, Math.min(maximum - ideal, ideal - minimum));
    const over = (total - maximum + room) * perIdeal;
    const under = (total - minimum - room) * perIdeal;
    const step = PRICE_STEP * pace * unit * perIdeal;
    const bound = PRICE_BOUND * unit * perIdeal;
    const now = price[at] as number;
    if (now > 0 || (now === 0 && over > 0)) price[at] = Math.min(bound, Math.max(0, now + step * over));
    else if (now < 0 || under < 0) price[at] = Math.max(-bound, Math.min(0, now + step * under));
  }
}

/** Prices in SSE per ideal of each measure, as SSE per unit of value. */
export function pricesPerValue(columns: Columns, perIdeal: Float64Array): Float64Array {
  return perIdeal.map((price, at) => {
    const sum = columns.sums[at % columns.m] as number;
    return sum > 0 ? (price * columns.k) / sum : 0;
  });
}
