/** What one territory may weigh in all. */
export interface WeightLimits {
  readonly minimum: number;
  readonly maximum: number;
}

/** The cheapest way to fill one territory from priced units, units splittable. */
export interface Filling {
  /** Not above the cost of any filling within the limits, rounding included. */
  readonly cost: number;
  /** Units below this cost per weight are taken, those above it not. */
  readonly edge: number;
  /** The share taken of units that cost exactly `edge`. */
  readonly share: number;
}

/** Taken off, as a share of what is summed: sums of doubles are not exact. */
const ROUNDING = 1e-9;

/**
 * The continuous knapsack (Dantzig 1957): of the first `count` units, each with its cost per weight in `rate`, the ones
 * to take so that the sum of weight x rate is least and the weight within the limits; null where all of them weigh less
 * than the minimum. `rate` and `unit` are permuted. The cost is
 *
 *     sum of weight x min(0, rate - edge) + edge x (minimum where edge > 0, else maximum)
 *
 * which no filling within the limits is below whatever the edge is: each costs the sum of taken weight x (rate - edge)
 * plus edge x its weight. That holds for more units than these too, if none left out has a rate below the
 * edge: callers give all with a rate below some number above 0, and an edge is one of these rates, or 0.
 */
export function cheapestFilling(
  rate: Float64Array,
  weight: Float64Array,
  unit: Int32Array,
  count: number,
  { minimum, maximum }: WeightLimits,
): Filling | null {
  let all = 0;
  let free = 0;
  for (let i = 0; i < count; i++) {
    const own = weight[unit[i] as number] as number;
    all += own;
    if ((rate[i] as number) < 0) free += own;
  }
  if (all < minimum) return null;
  const tooLittle = free < minimum;
  const target = tooLittle ? minimum : free > maximum ? maximum : null;
  let edge = 0;
  // Never of the wrong sign, whatever rounding does: the bound would be that of the other limit.
  if (target !== null) edge = tooLittle ? Math.max(0, edgeAt(target)) : Math.min(0, edgeAt(target));
  let cost = 0;
  let below = 0;
  let at = 0;
  for (let i = 0; i < count; i++) {
    const over = (rate[i] as number) - edge;
    if (over > 0) continue;
    const own = weight[unit[i] as number] as number;
    if (over === 0) at += own;
    else {
      cost += own * over;
      below += own;
    }
  }
  const term = edge === 0 ? 0 : edge * (edge > 0 ? minimum : maximum);
  const share = target === null || at === 0 ? 0 : Math.min(1, Math.max(0, (target - below) / at));
  return { cost: cost + term + ROUNDING * (cost - Math.abs(term)), edge, share };

  /** The rate at which the cheapest units reach a weight: quickselect (Hoare 1961), three-way, by weight. */
  function edgeAt(wanted: number): number {
    let [from, to] = [0, count - 1];
    let before = 0;
    while (from < to) {
      const pivot = median(rate[from] as number, rate[(from + to) >> 1] as number, rate[to] as number);
      let [less, next, more] = [from, from, to];
      let [lessWeight, equalWeight] = [0, 0];
      while (next <= more) {
        const own = weight[unit[next] as number] as number;
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
    const moved = unit[a] as number;
    unit[a] = unit[b] as number;
    unit[b] = moved;
  }
}

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
