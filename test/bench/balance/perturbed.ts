import type { Problem } from '../../../core/balance/problem.ts';
import { createRandom } from '../../../core/balance/random.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { sharedInstance } from '../../core/balance/worlds.ts';

export const TERRITORIES = 30;
export const TOLERANCE = 0.05;
/** Enough for a good plan of today. */
const ITERATIONS = 4_000_000;
/** Values change by up to so much, territory by territory. */
const DRIFT = 0.2;

/** The county instance, its plan of today and values of which that plan is out of balance. */
export interface Perturbed {
  readonly problem: Problem;
  readonly incumbent: Int32Array;
  /** What each unit has now; also what moving it costs. */
  readonly grown: Float64Array;
  readonly total: number;
}

/** A good plan of the county instance whose populations have then changed by up to a fifth. */
export function perturbed(): Perturbed {
  const before = sharedInstance('county2010_CONUS', TERRITORIES, ['pop'], TOLERANCE);
  const incumbent = solve(before, { seed: 1, stop: iterations(ITERATIONS), report: () => {} }).assignment;
  const random = createRandom(5);
  const drift = Float64Array.from({ length: TERRITORIES }, () => 1 - DRIFT + 2 * DRIFT * random());
  const grown = before.weight.map((value, u) => Math.round(value * (drift[incumbent[u] ?? 0] ?? 1)));
  const total = grown.reduce((sum, value) => sum + value, 0);
  return { problem: { ...withValues(before, grown, total), incumbent, moveCost: grown }, incumbent, grown, total };
}

/** The same map with other values of its one measure, and the limits that belong to them. */
function withValues(problem: Problem, values: Float64Array, total: number): Problem {
  const ideal = total / problem.territoryCount;
  const limit = { minimum: (1 - TOLERANCE) * ideal, ideal, maximum: (1 + TOLERANCE) * ideal };
  const limits = new Array(problem.territoryCount).fill(limit);
  return { ...problem, weight: values, measures: problem.measures.map((measure) => ({ ...measure, values, limits })) };
}
