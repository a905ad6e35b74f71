import type { BalanceProgress } from '../../core/balance/control.ts';
import type { Problem } from '../../core/balance/problem.ts';
import type { Progress } from './messages.ts';
import { paceOf } from './pace.ts';

/**
 * Makes a balance's best so far, as the screen and the terminal show it, out of what its search tells; null before
 * there is one. Core has no clock, so iterations a second are counted here.
 */
export function bestSoFar(problem: Problem): (progress: BalanceProgress) => Progress['best'] {
  const pace = paceOf(() => performance.now());
  const spread = spreadOf(problem);
  return ({ iterations, limitsMet, worstDeviation, cost }) => {
    const perSecond = pace(iterations);
    // Before the search there is no best yet, and its deviation is infinite.
    if (!Number.isFinite(worstDeviation)) return null;
    return { limitsMet, worstDeviation, iterations, perSecond, spreadKm: spread(cost) };
  };
}

/** The usual distance from the centre of a territory (weighted root mean square, km), where cost is the SSE alone. */
function spreadOf({ objective, homes, weight }: Problem): (cost: number) => number | null {
  const { sse, border, disruption } = objective;
  const all = weight.reduce((sum, one) => sum + one, 0);
  const alone = sse === 1 && !homes && border === 0 && disruption === 0 && all > 0;
  return (cost) => (alone && Number.isFinite(cost) ? Math.sqrt(cost / all) : null);
}
