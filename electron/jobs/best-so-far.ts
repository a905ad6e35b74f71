import type { BalanceProgress } from '../../core/balance/control.ts';
import type { Progress } from './messages.ts';
import { paceOf } from './pace.ts';

/**
 * Makes a balance's best so far, as the screen and the terminal show it, out of what its search tells; null before
 * there is one. Core has no clock, so iterations a second are counted here.
 */
export function bestSoFar(): (progress: BalanceProgress) => Progress['best'] {
  const pace = paceOf(() => performance.now());
  return ({ iterations, limitsMet, worstDeviation }) => {
    const perSecond = pace(iterations);
    // Before the search there is no best yet, and its deviation is infinite.
    return Number.isFinite(worstDeviation) ? { limitsMet, worstDeviation, iterations, perSecond } : null;
  };
}
