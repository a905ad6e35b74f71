import type { Solution } from './solution.ts';

/** What the search is doing; in this order. */
export type BalancePhase = 'centres' | 'prices' | 'contiguity' | 'search';

/** What a run tells while it works. */
export interface BalanceProgress {
  readonly phase: BalancePhase;
  /** Search iterations so far. */
  readonly iterations: number;
  /** Share of the whole run that is done, 0 to 1. */
  readonly done: number;
  /** Best so far: is every limit met, and the largest deviation as a ratio. */
  readonly limitsMet: boolean;
  readonly worstDeviation: number;
  /**
   * What the best so far costs by the objective: its SSE where compactness alone counts, km2 x weight. Infinite before
   * the search. From one report to the next the best never gets worse: it has less excess over the limits, or no more
   * and costs no more. (On coarser levels roads to homes are measured from groups of units, which is a little less.)
   */
  readonly cost: number;
}

/** Asked between slices of the search; the answer, not the clock inside the search, decides. */
export interface StopRule {
  (state: SearchProgress): Solution['stopped'] | null;
  /** How much of the run is done by this rule, 0 to 1; absent where the rule cannot know. */
  readonly share?: (state: SearchProgress) => number;
}

/** How far the search is. */
export interface SearchProgress {
  readonly iterations: number;
  /** Iterations since the best solution so far was found. */
  readonly sinceBest: number;
}

/** Random numbers in [0, 1), seeded; core never calls Math.random. */
export type Random = () => number;

/** Everything a run takes besides its problem. */
export interface SolveControl {
  readonly seed: number;
  readonly stop: StopRule;
  /** Called at most once per slice of the search; the caller throttles further. */
  readonly report: (progress: BalanceProgress) => void;
}
