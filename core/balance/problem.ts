import type { Homes, Objective } from './objective.ts';

/** Limits of one measure for one territory. `minimum <= ideal <= maximum`. */
export interface Limit {
  readonly minimum: number;
  readonly ideal: number;
  readonly maximum: number;
}

/** One balanced measure, over all units and all territories of a problem. */
export interface ProblemMeasure {
  readonly name: string;
  /** One value per unit, finite and not negative. */
  readonly values: Float64Array;
  /** One per territory; the ideals sum to the sum of the values where capacities alone decide. */
  readonly limits: readonly Limit[];
  /** 1 is met first. */
  readonly priority: number;
}

/** The neighbour graph in compressed rows: neighbours of unit u are `neighbour[start[u]] .. neighbour[start[u+1]-1]`. */
export interface Graph {
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  /** Border length in km along each entry; 0 = unknown. */
  readonly borderKm: Float64Array;
}

/**
 * The frozen input of one balance: dense columns, units 0 to n-1, territories 0 to k-1. Everything the search may
 * depend on is here or in its settings, so that the same problem, settings and seed give the same solution.
 */
export interface Problem {
  readonly unitCount: number;
  readonly territoryCount: number;
  /** Place of each unit in an equal-area plane, km. */
  readonly xKm: Float64Array;
  readonly yKm: Float64Array;
  /** What weighs compactness: the first measure, never negative. */
  readonly weight: Float64Array;
  readonly measures: readonly ProblemMeasure[];
  /** Null where contiguity is off and no graph is needed. */
  readonly graph: Graph | null;
  readonly contiguity: 'required' | 'preferred' | 'off';
  /** Territory each unit must stay in, -1 where it is free. */
  readonly fixed: Int32Array;
  /**
   * 1 per territory that is closed: it keeps the units locked to it, and those it has today that are not locked to
   * another, and no unit comes in. Null where none is. Where all are closed, units that belong to none go to the
   * territories as if these were open, since every unit has to go somewhere.
   */
  readonly closed: Uint8Array | null;
  /** Territory of each unit today, -1 where it has none; null without an incumbent. */
  readonly incumbent: Int32Array | null;
  /** Cost of moving each unit away from its incumbent, for the disruption budget; null without one. */
  readonly moveCost: Float64Array | null;
  /** Hard bound on the summed move cost; Infinity where there is none. */
  readonly moveBudget: number;
  /** Null where no territory has a home. */
  readonly homes: Homes | null;
  /** What is weighed after, or against, the limits. */
  readonly objective: Objective;
}
