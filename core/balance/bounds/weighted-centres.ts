import type { Problem } from '../problem.ts';
import type { GivenCentres } from './transportation-dual.ts';

/** The weighted centres of a division, to which its cost is its SSE; a territory without weight is at the origin. */
export function centresOf(
  { territoryCount: k, xKm, yKm, weight }: Pick<Problem, 'territoryCount' | 'xKm' | 'yKm' | 'weight'>,
  assignment: Int32Array,
): GivenCentres {
  const w = new Float64Array(k);
  const x = new Float64Array(k);
  const y = new Float64Array(k);
  for (let u = 0; u < assignment.length; u++) {
    const t = assignment[u] as number;
    const own = weight[u] as number;
    w[t] = (w[t] as number) + own;
    x[t] = (x[t] as number) + own * (xKm[u] as number);
    y[t] = (y[t] as number) + own * (yKm[u] as number);
  }
  const mean = (sum: number, t: number) => ((w[t] as number) > 0 ? sum / (w[t] as number) : 0);
  return { xKm: x.map(mean), yKm: y.map(mean) };
}
