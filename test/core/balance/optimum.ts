import type { Problem } from '../../../core/balance/problem.ts';

/** The best of all divisions of a small problem. */
export interface Optimum {
  readonly sse: number;
  readonly assignment: Int32Array;
}

/**
 * Looks at every division of a problem of at most 31 units that keeps locks, limits, the budget and, where it is
 * required, contiguity, with no territory empty; null where there is none. Branches that exceed a maximum or the
 * budget are left out, nothing else.
 */
export function optimumOf(problem: Problem): Optimum | null {
  const { unitCount: n, territoryCount: k, measures, xKm, yKm, weight, fixed, incumbent, moveCost, graph } = problem;
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
  for (let u = 0; u < n; u++) squares += (weight[u] ?? 0) * ((xKm[u] ?? 0) ** 2 + (yKm[u] ?? 0) ** 2);
  let best: Optimum | null = null;
  place(0, 0);
  return best;

  function place(u: number, spent: number): void {
    if (u === n) {
      judge();
      return;
    }
    for (let t = 0; t < k; t++) {
      if (fixed[u] !== -1 && fixed[u] !== t) continue;
      const home = incumbent?.[u] ?? -1;
      const cost = spent + (home !== -1 && home !== t ? (moveCost?.[u] ?? 0) : 0);
      if (cost > problem.moveBudget + 1e-9) continue;
      put(u, t, 1);
      const over = measures.some(({ limits }, j) => (totals[j]?.[t] ?? 0) > (limits[t]?.maximum ?? 0) + 1e-9);
      if (!over) place(u + 1, cost);
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
    measures.forEach(({ values }, j) => {
      const column = totals[j];
      if (column) column[t] = (column[t] ?? 0) + sign * (values[u] ?? 0);
    });
  }

  function judge(): void {
    let sse = squares;
    for (let t = 0; t < k; t++) {
      if (mask[t] === 0) return;
      const under = measures.some(({ limits }, j) => (totals[j]?.[t] ?? 0) < (limits[t]?.minimum ?? 0) - 1e-9);
      if (under) return;
      if ((w[t] ?? 0) > 1e-12) sse -= ((wx[t] ?? 0) ** 2 + (wy[t] ?? 0) ** 2) / (w[t] ?? 1);
    }
    if (best && sse >= best.sse) return;
    if (problem.contiguity === 'required' && !mask.every(inOnePiece)) return;
    best = { sse, assignment: assignment.slice() };
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
