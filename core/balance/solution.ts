/** The largest deviation of one measure and where it is. */
export interface WorstDeviation {
  readonly measure: string;
  /** (total - ideal) / ideal of the territory that is furthest outside or nearest to its limits. */
  readonly deviation: number;
  readonly territory: number;
}

/** Why a limit could not be met. */
export type Blocker =
  | { readonly kind: 'unit-too-big'; readonly unit: number; readonly value: number; readonly maximum: number }
  | { readonly kind: 'locked'; readonly units: Int32Array }
  | { readonly kind: 'isolated-part'; readonly units: Int32Array }
  | { readonly kind: 'not-enough'; readonly total: number; readonly needed: number }
  | { readonly kind: 'not-found' };

/** A limit the solution does not meet. */
export interface UnmetLimit {
  readonly measure: string;
  readonly territory: number;
  readonly total: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly blocker: Blocker;
}

/** What the balancer returns. Kept in a plan, it becomes a scenario's assignment. */
export interface Solution {
  /** Territory 0 to k-1 of each unit. */
  readonly assignment: Int32Array;
  /** Sum over units of weight x squared distance to the territory's weighted centre, km2 x weight. */
  readonly sse: number;
  readonly worst: readonly WorstDeviation[];
  /** Empty when every limit is met. */
  readonly unmet: readonly UnmetLimit[];
  /** Connected parts beyond one per territory, 0 when each is in one piece; null where there was no graph. */
  readonly looseParts: number | null;
  readonly seed: number;
  /** Search iterations done; with the seed they replay the run bit for bit. */
  readonly iterations: number;
  readonly stopped: 'iterations' | 'time' | 'no-improvement' | 'cancelled';
}
