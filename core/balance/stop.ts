import type { SearchProgress, StopRule } from './control.ts';

/** Stops after n tried moves. The rule is asked between slices, so the count ends on the slice that reaches n. */
export function iterations(n: number): StopRule {
  const rule = (state: SearchProgress) => (state.iterations >= n ? 'iterations' : null);
  return Object.assign(rule, { share: (state: SearchProgress) => (n > 0 ? Math.min(1, state.iterations / n) : 1) });
}

/** Stops when n moves in a row were tried without a new best solution. */
export function noImprovement(n: number): StopRule {
  return (state) => (state.sinceBest >= n ? 'no-improvement' : null);
}

/** Stops when `seconds` have passed on the clock (milliseconds, monotonic) since this rule was made. */
export function seconds(limit: number, clock: () => number): StopRule {
  const start = clock();
  const rule = () => (clock() - start >= limit * 1000 ? 'time' : null);
  return Object.assign(rule, { share: () => (limit > 0 ? Math.min(1, (clock() - start) / (limit * 1000)) : 1) });
}

/** Stops as cancelled when another thread has written a non-zero value to flag[0] (a view of shared memory). */
export function flagged(flag: Int32Array): StopRule {
  return () => (Atomics.load(flag, 0) !== 0 ? 'cancelled' : null);
}

/** Stops when the first of the rules does; their order decides where several would. */
export function anyOf(...rules: StopRule[]): StopRule {
  const first = (state: SearchProgress) => {
    for (const rule of rules) {
      const answer = rule(state);
      if (answer) return answer;
    }
    return null;
  };
  const share = (state: SearchProgress) => Math.max(0, ...rules.map((rule) => rule.share?.(state) ?? 0));
  return Object.assign(first, { share });
}
