import type { Centres } from './centres.ts';
import { insertNearest } from './nearest-list.ts';
import type { Sizes } from './sizes.ts';
import { pulled } from './sizes.ts';

/** Candidate centres per unit, and rounds after which they are looked up again. */
export const CANDIDATES = 16;
export const LOOK_UP_EVERY = 10;
/** Rounds between two steps of the centres: prices need some to answer. */
const TRAVEL_EVERY = 6;
/** Price steps at the first and last round, as a share of the squared distance to the nearest other centre. */
const FIRST_STEP = 0.3;
const LAST_STEP = 0.05;
/** How near to another centre a cell may come, as a share of the squared distance between the two. */
const INSIDE = 0.9;

/** Centres with a price each: a unit goes where squared distance + price is least. Prices are km2. */
export interface PowerDiagram {
  readonly centres: Centres;
  readonly prices: Float64Array;
}

export interface Division {
  readonly assignment: Int32Array;
  /** Sum of size x squared distance to the centres. */
  readonly inertia: number;
  /** Sum over territories of |size - ideal| / ideal, over 2. */
  readonly imbalance: number;
}

/**
 * Balanced Lloyd iteration: units go to the cells of a power diagram (Aurenhammer 1987), whose prices are the dual of
 * the capacitated assignment to the centres (Cohen-Addad, Klein and Young 2018). Each round every price goes a step
 * towards balance, as long as the logarithm of how far off its territory is and cooling over the rounds; every few
 * rounds the centres go to the weighted centroids. `diagram` is brought along in place; the last division is returned.
 */
export function balancedLloyd(units: Sizes, diagram: PowerDiagram, rounds: number, cancelled: () => boolean): Division {
  const { k, x, y, size, fixed, share, homes } = units;
  const { centres, prices } = diagram;
  const n = x.length;
  const width = Math.min(CANDIDATES, k);
  const candidate = new Int32Array(n * width);
  const assignment = new Int32Array(n);
  const totals = new Float64Array(k);
  const wx = new Float64Array(k);
  const wy = new Float64Array(k);
  let spacing = squaredSpacing(centres);
  let sum = 0;
  for (const value of size) sum += value;
  let inertia = 0;
  for (let round = 0; round < rounds && !(round > 0 && cancelled()); round++) {
    if (round % LOOK_UP_EVERY === 0) {
      lookUpCandidates(units, diagram, candidate, width);
      spacing = squaredSpacing(centres);
    }
    inertia = assignAll();
    if (round === rounds - 1) break;
    movePrices(FIRST_STEP * (LAST_STEP / FIRST_STEP) ** (round / rounds));
    if (round % TRAVEL_EVERY === TRAVEL_EVERY - 1) moveCentres();
  }
  return { assignment, inertia, imbalance: imbalance() };

  function assignAll(): number {
    for (const column of [totals, wx, wy]) column.fill(0);
    let moment = 0;
    for (let u = 0; u < n; u++) {
      const xu = x[u] as number;
      const yu = y[u] as number;
      let t = fixed[u] as number;
      if (t === -1) t = cheapest(u, xu, yu);
      const own = size[u] as number;
      const dx = xu - (centres.x[t] as number);
      const dy = yu - (centres.y[t] as number);
      assignment[u] = t;
      moment += own * (dx * dx + dy * dy);
      totals[t] = (totals[t] as number) + own;
      wx[t] = (wx[t] as number) + own * xu;
      wy[t] = (wy[t] as number) + own * yu;
    }
    return moment;
  }

  function cheapest(u: number, xu: number, yu: number): number {
    let best = 0;
    let bestCost = Number.POSITIVE_INFINITY;
    for (let c = u * width; c < (u + 1) * width; c++) {
      const t = candidate[c] as number;
      const dx = xu - (centres.x[t] as number);
      const dy = yu - (centres.y[t] as number);
      const cost = dx * dx + dy * dy + (prices[t] as number);
      if (cost >= bestCost) continue;
      bestCost = cost;
      best = t;
    }
    return best;
  }

  /** Size over ideal; a territory that should be empty is right when it is. */
  function fill(t: number): number {
    const ideal = (share[t] as number) * sum;
    return ideal > 0 ? (totals[t] as number) / ideal : totals[t] === 0 ? 1 : 2;
  }

  function imbalance(): number {
    let all = 0;
    for (let t = 0; t < k; t++) all += Math.abs(fill(t) - 1) / 2;
    return all;
  }

  function movePrices(step: number): void {
    for (let t = 0; t < k; t++) {
      const off = Math.max(-1, Math.min(1, Math.log(fill(t) + 1e-9)));
      prices[t] = (prices[t] as number) + step * (spacing[t] as number) * off;
    }
    keepCentresInside();
  }

  /** Lowers prices so that no cell swallows another centre: what took all would come back only slowly. */
  function keepCentresInside(): void {
    for (let t = 0; t < k; t++) {
      let highest = prices[t] as number;
      for (let other = 0; other < k; other++) {
        const dx = (centres.x[t] as number) - (centres.x[other] as number);
        const dy = (centres.y[t] as number) - (centres.y[other] as number);
        highest = Math.min(highest, (prices[other] as number) + INSIDE * (dx * dx + dy * dy));
      }
      prices[t] = highest;
    }
  }

  function moveCentres(): void {
    for (let t = 0; t < k; t++) {
      if (!((totals[t] as number) > 0)) continue;
      centres.x[t] = pulled(homes, 'x', t, (wx[t] as number) / (totals[t] as number));
      centres.y[t] = pulled(homes, 'y', t, (wy[t] as number) / (totals[t] as number));
    }
  }
}

/** Squared distance of each centre to the nearest other one: the scale its price moves on, small in dense regions. */
export function squaredSpacing(centres: Centres): Float64Array {
  return centres.x.map((cx, t) => {
    let nearest = Number.POSITIVE_INFINITY;
    for (let other = 0; other < centres.x.length; other++) {
      const dx = cx - (centres.x[other] as number);
      const dy = (centres.y[t] as number) - (centres.y[other] as number);
      const square = dx * dx + dy * dy;
      if (other !== t && square > 0 && square < nearest) nearest = square;
    }
    return nearest < Number.POSITIVE_INFINITY ? nearest : 1;
  });
}

function lookUpCandidates(units: Sizes, diagram: PowerDiagram, candidate: Int32Array, width: number): void {
  const { k, x, y } = units;
  const { centres, prices } = diagram;
  const cost = new Float64Array(width);
  for (let u = 0; u < x.length; u++) {
    cost.fill(Number.POSITIVE_INFINITY);
    // Begun at another territory for each unit, so that ties do not all go to the same few.
    for (let i = 0; i < k; i++) {
      const t = (u + i) % k;
      const dx = (x[u] as number) - (centres.x[t] as number);
      const dy = (y[u] as number) - (centres.y[t] as number);
      insertNearest(candidate, cost, u * width, width, t, dx * dx + dy * dy + (prices[t] as number));
    }
  }
}
