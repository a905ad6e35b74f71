import type { Columns } from '../columns.ts';
import { excessAt } from '../search/excess.ts';
import type { Centres } from './centres.ts';
import { insertNearest } from './nearest-list.ts';
import { CANDIDATES, LOOK_UP_EVERY, squaredSpacing } from './power-diagram.ts';
import { pulled } from './sizes.ts';

/** Price steps at the first and last round, as a share of what the distance to the next centre costs a territory. */
const FIRST_STEP = 0.3;
const LAST_STEP = 0.01;
const TRAVEL_EVERY = 20;

/** Centres with a price per measure; `prices[t * m + j]` is SSE per ideal of measure j. */
export interface PricedCentres {
  readonly centres: Centres;
  readonly prices: Float64Array;
}

/**
 * Balances several measures at once: each unit goes to the territory with the least weight x squared distance + sum
 * over measures of price x share of an ideal, the Lagrangian of the assignment with limits; the prices step towards
 * balance as in balancedLloyd. They carry an imbalance across the map by small exchanges between neighbours: units
 * rich in one measure go one way, units rich in the other come back. `start` is brought along in place; the
 * assignment with the least SSE and excess of all rounds is returned.
 */
export function priceMeasures(
  columns: Columns,
  start: PricedCentres,
  rounds: number,
  cancelled: () => boolean,
): Int32Array {
  const { n, k, m, x, y, weight, values, fixed, sums, ideal, perIdeal } = columns;
  const { centres, prices } = start;
  const homes = columns.terms?.homes ?? null;
  const width = Math.min(CANDIDATES, k);
  const candidate = new Int32Array(n * width);
  const assignment = new Int32Array(n);
  const best = new Int32Array(n);
  let bestScore = Number.POSITIVE_INFINITY;
  const totals = new Float64Array(k * m);
  const w = new Float64Array(k);
  const wx = new Float64Array(k);
  const wy = new Float64Array(k);
  const share = Float64Array.from(sums, (sum) => (sum > 0 ? k / sum : 0));
  let weights = 0;
  for (const own of weight) weights += own;
  let spacing = squaredSpacing(centres);
  for (let round = 0; round < rounds && !(round > 0 && cancelled()); round++) {
    if (round % LOOK_UP_EVERY === 0) {
      spacing = squaredSpacing(centres);
      lookUpCandidates();
    }
    const sse = assignAll();
    const score = sse * (1 + (8 * excess()) / k);
    if (score < bestScore || round === 0) {
      bestScore = score;
      best.set(assignment);
    }
    movePrices(FIRST_STEP * (LAST_STEP / FIRST_STEP) ** (round / rounds));
    if (round % TRAVEL_EVERY === TRAVEL_EVERY - 1) moveCentres();
  }
  return best;

  function costOf(u: number, t: number): number {
    const dx = (x[u] as number) - (centres.x[t] as number);
    const dy = (y[u] as number) - (centres.y[t] as number);
    let cost = (weight[u] as number) * (dx * dx + dy * dy);
    for (let j = 0; j < m; j++) {
      cost += (prices[t * m + j] as number) * (values[u * m + j] as number) * (share[j] as number);
    }
    return cost;
  }

  /** Assigns every unit; answers the sum of weight x squared distance to the centres. */
  function assignAll(): number {
    for (const column of [totals, w, wx, wy]) column.fill(0);
    let sse = 0;
    for (let u = 0; u < n; u++) {
      const t = fixed[u] === -1 ? cheapest(u) : (fixed[u] as number);
      const own = weight[u] as number;
      const dx = (x[u] as number) - (centres.x[t] as number);
      const dy = (y[u] as number) - (centres.y[t] as number);
      assignment[u] = t;
      sse += own * (dx * dx + dy * dy);
      w[t] = (w[t] as number) + own;
      wx[t] = (wx[t] as number) + own * (x[u] as number);
      wy[t] = (wy[t] as number) + own * (y[u] as number);
      for (let j = 0; j < m; j++) totals[t * m + j] = (totals[t * m + j] as number) + (values[u * m + j] as number);
    }
    return sse;
  }

  function cheapest(u: number): number {
    let bestT = 0;
    let bestCost = Number.POSITIVE_INFINITY;
    for (let c = u * width; c < (u + 1) * width; c++) {
      const cost = costOf(u, candidate[c] as number);
      if (cost >= bestCost) continue;
      bestCost = cost;
      bestT = candidate[c] as number;
    }
    return bestT;
  }

  function excess(): number {
    let sum = 0;
    for (let at = 0; at < k * m; at++) sum += excessAt(columns, at, totals[at] as number);
    return sum;
  }

  function movePrices(step: number): void {
    for (let at = 0; at < k * m; at++) {
      const total = totals[at] as number;
      const off = (ideal[at] as number) > 0 ? Math.log(total * (perIdeal[at] as number) + 1e-9) : total;
      const scale = ((spacing[Math.floor(at / m)] as number) * weights) / k;
      prices[at] = (prices[at] as number) + step * scale * Math.max(-1, Math.min(1, off));
    }
  }

  function moveCentres(): void {
    for (let t = 0; t < k; t++) {
      if (!((w[t] as number) > 0)) continue;
      centres.x[t] = pulled(homes, 'x', t, (wx[t] as number) / (w[t] as number));
      centres.y[t] = pulled(homes, 'y', t, (wy[t] as number) / (w[t] as number));
    }
  }

  function lookUpCandidates(): void {
    const cost = new Float64Array(width);
    for (let u = 0; u < n; u++) {
      cost.fill(Number.POSITIVE_INFINITY);
      for (let i = 0; i < k; i++) {
        const t = (u + i) % k;
        insertNearest(candidate, cost, u * width, width, t, costOf(u, t));
      }
    }
  }
}
