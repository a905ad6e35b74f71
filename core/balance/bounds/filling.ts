/** What one territory may weigh in all. */
export interface WeightLimits {
  readonly minimum: number;
  readonly maximum: number;
}

/** Cells with a cost per weight: those in the first places of `cell` and `rate`; the others' rates are high. */
export interface RatedCells {
  readonly cell: Int32Array;
  /** The mean over the cell, in the order of `cell`. */
  readonly rate: Float64Array;
  /** By cell: weight, and root mean square and most of the differences of the cell's rates from their mean. */
  readonly weight: Float64Array;
  readonly spread: Float64Array;
  readonly reach: Float64Array;
}

/** The cheapest way to fill one territory from priced cells, their units splittable. */
export interface Filling {
  /** Not above the cost of any filling within the limits, rounding included. */
  readonly cost: number;
  /** Units below this cost per weight are taken, those above it not. */
  readonly edge: number;
  /** The share taken of cells all of which cost exactly `edge`. */
  readonly share: number;
}

/** Taken off, as a share of what is summed: sums of doubles are not exact. */
const ROUNDING = 1e-9;
/** Steps of Newton's method, at most, and the share of the target that is near enough. */
const STEPS = 3;
const NEAR = 0.003;

/**
 * The continuous knapsack (Dantzig 1957): of the first `count` cells the parts to take so that the sum of weight x rate
 * is least and the weight within the limits; null where all of them weigh less than the minimum. `rate` and `cell` are
 * permuted. The cost is, over the units of the cells,
 *
 *     sum of weight x min(0, rate - edge) + edge x (minimum where edge > 0, else maximum)
 *
 * which no filling within the limits is below whatever the edge is: each costs the sum of taken weight x (rate - edge)
 * plus edge x its weight. That holds for more units than these too, if none left out has a rate below the edge. Over
 * a cell with the mean rate r, of weight w
 *
 *     sum of weight x min(0, rate - edge) = w / 2 x (r - edge - mean |rate - edge|)
 *                                        >= w / 2 x (r - edge - root((r - edge)2 + spread2))
 *
 * by Jensen's inequality; where no rate of the cell is on the other side of the edge it is 0 or w x (r - edge).
 */
export function cheapestFilling(cells: RatedCells, count: number, { minimum, maximum }: WeightLimits): Filling | null {
  const { cell, rate, weight, spread, reach } = cells;
  let all = 0;
  let free = 0;
  for (let i = 0; i < count; i++) {
    const own = weight[cell[i] as number] as number;
    all += own;
    if ((rate[i] as number) < 0) free += own;
  }
  if (all < minimum) return null;
  const tooLittle = free < minimum;
  const target = tooLittle ? minimum : free > maximum ? maximum : null;
  if (target === null) return filled(0);
  let best = filled(within(edgeAt(target)));
  // Cells are not of one rate: Newton's method from there, to the edge at which the parts taken weigh the target.
  let { edge, taken, bend } = best;
  for (let step = 0; step < STEPS && bend > 0 && Math.abs(taken - target) > NEAR * target; step++) {
    const next = filled(within(edge + (target - taken) / bend));
    if (next.cost > best.cost) best = next;
    ({ edge, taken, bend } = next);
  }
  return best;

  /** Never of the wrong sign, whatever rounding does: the bound would be that of the other limit. */
  function within(edge: number): number {
    return tooLittle ? Math.max(0, edge) : Math.min(0, edge);
  }

  function filled(edge: number): Filling & { taken: number; bend: number } {
    let [cost, below, at, bend] = [0, 0, 0, 0];
    for (let i = 0; i < count; i++) {
      const over = (rate[i] as number) - edge;
      const c = cell[i] as number;
      const most = reach[c] as number;
      if (over > most) continue;
      const own = weight[c] as number;
      if (most === 0 && over === 0) at += own;
      else if (over <= -most) {
        cost += own * over;
        below += own;
      } else {
        const square = (spread[c] as number) ** 2;
        const root = Math.sqrt(over * over + square);
        cost += (own * (over - root)) / 2;
        below += own * shareTaken(over, spread[c] as number, most, 0);
        if (root > 0) bend += (own * square) / (2 * root * root * root);
      }
    }
    const term = edge === 0 ? 0 : edge * (edge > 0 ? minimum : maximum);
    const share = target === null || at === 0 ? 0 : Math.min(1, Math.max(0, (target - below) / at));
    return { cost: cost + term + ROUNDING * (cost - Math.abs(term)), edge, share, taken: below + share * at, bend };
  }

  /** The rate at which the cheapest cells reach a weight: quickselect (Hoare 1961), three-way, by weight. */
  function edgeAt(wanted: number): number {
    let [from, to] = [0, count - 1];
    let before = 0;
    while (from < to) {
      const pivot = median(rate[from] as number, rate[(from + to) >> 1] as number, rate[to] as number);
      let [less, next, more] = [from, from, to];
      let [lessWeight, equalWeight] = [0, 0];
      while (next <= more) {
        const own = weight[cell[next] as number] as number;
        if ((rate[next] as number) < pivot) {
          lessWeight += own;
          swap(less++, next++);
        } else if ((rate[next] as number) > pivot) swap(next, more--);
        else {
          equalWeight += own;
          next++;
        }
      }
      if (before + lessWeight >= wanted) to = less - 1;
      else if (before + lessWeight + equalWeight >= wanted) return pivot;
      else {
        before += lessWeight + equalWeight;
        from = more + 1;
      }
    }
    return rate[Math.min(from, count - 1)] as number;
  }

  function swap(a: number, b: number): void {
    const held = rate[a] as number;
    rate[a] = rate[b] as number;
    rate[b] = held;
    const moved = cell[a] as number;
    cell[a] = cell[b] as number;
    cell[b] = moved;
  }
}

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** The share of a cell that a filling takes, `over` its mean rate less the edge: the slope of the cost in the rate. */
export function shareTaken(over: number, spread: number, most: number, shareAtEdge: number): number {
  if (most === 0) return over < 0 ? 1 : over > 0 ? 0 : shareAtEdge;
  if (over <= -most) return 1;
  if (over >= most) return 0;
  const root = Math.sqrt(over * over + spread * spread);
  return root > 0 ? (1 - over / root) / 2 : 0.5;
}
