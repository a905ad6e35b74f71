import type { Problem } from '../../../core/balance/problem.ts';

/** The best of all divisions of a small problem. */
export interface Optimum {
  readonly sse: number;
  readonly assignment: Int32Array;
}

/** The best where limits may be broken: per priority class, how far totals are outside their limits, in ideals. */
export interface LeastBroken extends Optimum {
  readonly excess: readonly number[];
}

/** Excess and SSE closer than this are the same. */
const SAME = 1e-9;

/**
 * The best division of a problem of at most 31 units that keeps every limit, locks, the budget and, where it is
 * required, contiguity, with no territory empty; null where there is none.
 */
export function optimumOf(problem: Problem): Optimum | null {
  const best = leastBroken(problem, true);
  return best && { sse: best.sse, assignment: best.assignment };
}

/**
 * Looks at every division that keeps locks, the budget (what locks alone force is spent in any case) and, where it is
 * required, contiguity, with no territory empty: the one with the least excess over the limits, class by class, and of
 * these the one with the least SSE; null where there is none, or none within limits where only these are asked for.
 * Branches that exceed the budget, or maximums by more than the best has, are left out, nothing else.
 */
export function leastBroken(problem: Problem, withinLimits = false): LeastBroken | null {
  const { unitCount: n, territoryCount: k, measures, xKm, yKm, weight, fixed, incumbent, moveCost, graph } = problem;
  const priorities = [...new Set(measures.map(({ priority }) => priority))].sort((a, b) => a - b);
  const ranks = measures.map(({ priority }) => priorities.indexOf(priority));
  const assignment = new Int32Array(n);
  const totals = measures.map(() => new Float64Array(k));
  const mask = new Int32Array(k);
  const [w, wx, wy] = [new Float64Array(k), new Float64Array(k), new Float64Array(k)];
  const beside = Int32Array.from({ length: n }, (_, u) => {
    let bits = 0;
    if (graph)
      for (let e = graph.start[u] ?? 0; e < (graph.start[u + 1] ?? 0); e++) bits |= 1 << (graph.neighbour[e] ?? 0);
    return bits;
  });
  let squares = 0;
  let forced = 0;
  for (let u = 0; u < n; u++) {
    squares += (weight[u] ?? 0) * ((xKm[u] ?? 0) ** 2 + (yKm[u] ?? 0) ** 2);
    if (fixed[u] !== -1) forced += moveCostOf(u, fixed[u] ?? -1);
  }
  const budget = Math.max(problem.moveBudget, forced) + SAME;
  const excess = new Float64Array(priorities.length);
  const least = new Float64Array(priorities.length).fill(withinLimits ? 0 : Number.POSITIVE_INFINITY);
  let best: LeastBroken | null = null;
  place(0, 0);
  return best;

  function moveCostOf(u: number, t: number): number {
    const home = incumbent?.[u] ?? -1;
    return home !== -1 && home !== t ? (moveCost?.[u] ?? 0) : 0;
  }

  function place(u: number, spent: number): void {
    if (u === n) {
      judge();
      return;
    }
    for (let t = 0; t < k; t++) {
      if (fixed[u] !== -1 && fixed[u] !== t) continue;
      const cost = spent + moveCostOf(u, t);
      if (cost > budget) continue;
      put(u, t, 1);
      countExcess(false);
      if (compareExcess() <= 0) place(u + 1, cost);
      put(u, t, -1);
    }
  }

  function put(u: number, t: number, sign: 1 | -1): void {
    assignment[u] = t;
    mask[t] = (mask[t] ?? 0) ^ (1 << u);
    const own = sign * (weight[u] ?? 0);
    w[t] = (w[t] ?? 0) + own;
    wx[t] = (wx[t] ?? 0) + own * (xKm[u] ?? 0);
    wy[t] = (wy[t] ?? 0) + own * (yKm[u] ?? 0);
    for (let j = 0; j < measures.length; j++) {
      const column = totals[j] as Float64Array;
      column[t] = (column[t] ?? 0) + sign * (measures[j]?.values[u] ?? 0);
    }
  }

  /** How far totals are over their maximums and, of a whole division, under their minimums. */
  function countExcess(whole: boolean): void {
    excess.fill(0);
    for (let j = 0; j < measures.length; j++) {
      const rank = ranks[j] ?? 0;
      for (let t = 0; t < k; t++) {
        const total = totals[j]?.[t] ?? 0;
        const limit = measures[j]?.limits[t];
        if (!limit) continue;
        const outside = Math.max(total - limit.maximum, whole ? limit.minimum - total : 0);
        if (outside > SAME * Math.max(limit.ideal, total)) excess[rank] = (excess[rank] ?? 0) + outside / limit.ideal;
      }
    }
  }

  /** Below 0 where there is less excess than the best has, above 0 where there is more. */
  function compareExcess(): number {
    for (let r = 0; r < excess.length; r++) {
      const difference = (excess[r] ?? 0) - (least[r] ?? 0);
      if (Math.abs(difference) > SAME) return difference;
    }
    return 0;
  }

  function judge(): void {
    if (mask.includes(0)) return;
    countExcess(true);
    const order = compareExcess();
    if (order > 0) return;
    let sse = squares;
    for (let t = 0; t < k; t++) {
      if ((w[t] ?? 0) > 1e-12) sse -= ((wx[t] ?? 0) ** 2 + (wy[t] ?? 0) ** 2) / (w[t] ?? 1);
    }
    if (best && order === 0 && sse >= best.sse) return;
    if (problem.contiguity === 'required' && !mask.every(inOnePiece)) return;
    least.set(excess);
    best = { excess: [...excess], sse, assignment: assignment.slice() };
  }

  function inOnePiece(units: number): boolean {
    let reached = units & -units;
    for (let before = 0; before !== reached; ) {
      before = reached;
      for (let u = 0; u < n; u++) if (reached & (1 << u)) reached |= (beside[u] ?? 0) & units;
    }
    return reached === units;
  }
}
