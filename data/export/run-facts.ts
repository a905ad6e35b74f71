import type { TerritoryCountChoice } from '../../core/balance/alternatives/territory-count.ts';
import type { Bounds } from '../../core/balance/bounds/bound.ts';
import type { Solution } from '../../core/balance/solution.ts';
import type { Contiguity } from '../../core/model/plan.ts';
import type { CommonestRefusal } from '../../core/text/refused-rows-text.ts';

/** A limit that is not met, with what blocks it, in the planner's names. */
export interface UnmetLimitFact {
  readonly measure: string;
  /** `T004` */
  readonly territory: string;
  readonly total: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly blocker: Solution['unmet'][number]['blocker']['kind'];
  /** Codes of the units that block: the one that is too big, those that are locked or cut off. At most 20. */
  readonly units: readonly string[];
}

/** One start of a balance: what it takes to repeat it, and what it reached; null where its thread died. */
export interface StartFact {
  readonly seed: number;
  readonly iterations: number | null;
  /** Weight x km2. */
  readonly sse: number | null;
  readonly limitsMet: boolean | null;
  readonly chosen: boolean;
}

/** The numbers of territories that were tried, and which one was chosen. */
export interface TerritoryCounts {
  readonly least: number;
  readonly most: number;
  readonly chosen: number;
  readonly reason: TerritoryCountChoice['reason'];
  readonly tried: TerritoryCountChoice['tried'];
}

/** How a plan came about, for the files that let anyone repeat it. Null parts are not known or did not happen. */
export interface RunFacts {
  readonly version: string;
  /** The day the report is written (ISO date, local); left out where it is not to show one. */
  readonly date?: string;
  readonly balance: {
    readonly seed: number;
    readonly iterations: number;
    readonly stopped: Solution['stopped'];
    readonly contiguity: Contiguity;
    /** Pieces beyond one per territory; null where no graph was asked for. */
    readonly looseParts: number | null;
    /** Weight x km2. */
    readonly sse: number;
    /** What the SSE cannot be below, and of which plans that is proven. */
    readonly bounds: Bounds;
    readonly unmet: readonly UnmetLimitFact[];
    /** Every start in its order; seed and iterations above are those of the chosen one. */
    readonly starts: readonly StartFact[];
    /** Where the number of territories was asked for as a range. */
    readonly counts?: TerritoryCounts;
  } | null;
  readonly rows: {
    readonly file: string;
    readonly read: number;
    readonly imported: number;
    readonly warned: number;
    readonly refused: number;
    /** How many rows each warning or refusal concerns, by its code. */
    readonly reasons: Readonly<Record<string, number>>;
    /** Left out where no row was refused. */
    readonly commonest?: CommonestRefusal;
  } | null;
  /** Seconds per phase, in the order they ran. */
  readonly seconds: Readonly<Record<string, number>>;
}
