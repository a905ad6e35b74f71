import type { Columns } from '../columns.ts';

/**
 * The start of a run with a disruption budget: every unit where it is today, locked units where they are locked, and
 * units without a territory with the nearest centre of today. With no unit assigned today, all go to territory 0.
 */
export function incumbentAssignment(columns: Columns): Int32Array {
  const { n, k, x, y, weight, fixed, home } = columns;
  const assignment = home.map((territory, u) => ((fixed[u] as number) === -1 ? territory : (fixed[u] as number)));
  const w = new Float64Array(k);
  const wx = new Float64Array(k);
  const wy = new Float64Array(k);
  for (let u = 0; u < n; u++) {
    const t = assignment[u] as number;
    if (t === -1) continue;
    const own = weight[u] as number;
    w[t] = (w[t] as number) + own;
    wx[t] = (wx[t] as number) + own * (x[u] as number);
    wy[t] = (wy[t] as number) + own * (y[u] as number);
  }
  for (let u = 0; u < n; u++) if (assignment[u] === -1) assignment[u] = nearest(x[u] as number, y[u] as number);
  return assignment;

  function nearest(xu: number, yu: number): number {
    let best = 0;
    let bestSquare = Number.POSITIVE_INFINITY;
    for (let t = 0; t < k; t++) {
      if (w[t] === 0) continue;
      const dx = xu - (wx[t] as number) / (w[t] as number);
      const dy = yu - (wy[t] as number) / (w[t] as number);
      if (dx * dx + dy * dy >= bestSquare) continue;
      bestSquare = dx * dx + dy * dy;
      best = t;
    }
    return best;
  }
}
