/** The largest deviation of one measure and where it is. */
export interface WorstDeviation {
  readonly measure: string;
  /** (total - ideal) / ideal of the territory that is furthest outside or nearest to its limits. */
  readonly deviation: number;
  readonly territory: number;
}

/** Locked units that stand in the way; those that stand in a closed territory count as locked to it. */
export interface Locks {
  /** Rising; the first twenty of each territory. */
  readonly units: Int32Array;
  /** The territories they are locked to, rising, and how many in each: these numbers are true. */
  readonly territories: Int32Array;
  readonly counts: Int32Array;
}

/** Why a limit could not be met; what each proves is in explain/explain-unmet.ts. */
export type Blocker =
  | { readonly kind: 'unit-too-big'; readonly unit: number; readonly value: number; readonly maximum: number }
  | ({ readonly kind: 'locked' | 'fenced-in' | 'fenced-off' } & Locks)
  | { readonly kind: 'closed' }
  /** The first units of the part, at most a thousand, and how many there are. */
  | { readonly kind: 'isolated-part'; readonly units: Int32Array; readonly count: number }
  | { readonly kind: 'not-enough' | 'too-much'; readonly total: number; readonly needed: number }
  /** Move cost that meeting the limits takes at least, and what the budget leaves for it. */
  | { readonly kind: 'budget'; readonly needed: number; readonly left: number }
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

/** A piece of a territory that had to be in one piece, besides its largest. */
export interface LoosePiece {
  readonly territory: number;
  /** The first units of the piece, at most a thousand, and how many there are. */
  readonly units: Int32Array;
  readonly count: number;
  /**
   * `locked`: the territory is locked on both sides of units that are locked to others (`locks`: its own in this piece
   * and the others around it). `isolated-part`: there are more separate parts of the map than territories for them.
   */
  readonly blocker: ({ readonly kind: 'locked' } & Locks) | { readonly kind: 'isolated-part' | 'not-found' };
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
  /** Where contiguity is required, the loose parts themselves, the largest first, at most a hundred. */
  readonly pieces: readonly LoosePiece[];
  readonly seed: number;
  /** Search iterations done; with the seed they replay the run bit for bit. */
  readonly iterations: number;
  /** `kept`: the planner ended it, and keeps the best so far. */
  readonly stopped: 'iterations' | 'time' | 'no-improvement' | 'kept' | 'cancelled';
}
