import type { TerritoryCountChoice } from '../../core/balance/alternatives/territory-count.ts';
import type { Bounds } from '../../core/balance/bounds/bound.ts';
import type { Objective } from '../../core/balance/objective.ts';
import type { ObjectiveTerms } from '../../core/balance/objective-terms.ts';
import type { Solution } from '../../core/balance/solution.ts';
import type { ImportFinding } from '../../core/model/import-finding.ts';
import type { Contiguity } from '../../core/model/plan.ts';
import type { HeldBy } from '../../core/text/locks-text.ts';
import type { CommonestRefusal } from '../../core/text/refused-rows-text.ts';
import type { RelaxationWords } from '../../core/text/relaxation-text.ts';

/** Units, and territories that are locked as a whole, that stand in the way. */
export interface BlockingFact {
  /** Codes of the units: the one that is too big, those cut off, those locked one by one. At most 20. */
  readonly units: readonly string[];
  /** How many there are in truth. */
  readonly unitCount: number;
  /** Ids of the territories. */
  readonly territories: readonly string[];
  readonly heldBy: HeldBy;
}

/** A limit that is not met, with what blocks it, in the planner's names. */
export interface UnmetLimitFact extends BlockingFact {
  readonly measure: string;
  /** `T004` */
  readonly territory: string;
  readonly total: number;
  readonly minimum: number;
  readonly maximum: number;
  /** `not-picked`: only some units could move, and the others stayed. */
  readonly blocker: Solution['unmet'][number]['blocker']['kind'] | 'not-picked';
  /** What the moves cost at least and what may be moved; null where that does not block. */
  readonly budget: { readonly needed: number; readonly left: number } | null;
  /** What would let it be met; empty where nobody looked. */
  readonly relaxations: readonly RelaxationFact[];
}

/** One thing that would let a limit be met: names of units, ids of territories, ratios and amounts. */
export type RelaxationFact = RelaxationWords;

/** A piece that is cut off from the rest of its territory, with the locks that keep it apart. */
export interface LoosePieceFact {
  /** `T004` */
  readonly territory: string;
  /** Codes of its units, at most 20, and how many there are. */
  readonly units: readonly string[];
  readonly unitCount: number;
  readonly blocker: Solution['pieces'][number]['blocker']['kind'] | 'not-picked';
  readonly locks: BlockingFact;
}

/** What became of families that were to lie in one territory each. */
export interface FamiliesFact {
  /** How many were made one. */
  readonly together: number;
  /** Those that were let part, and those that locks in different territories part: ids of their top accounts. */
  readonly apart: readonly string[];
  readonly apartByLocks: readonly string[];
  /** Accounts whose chain of parents leads in a circle. */
  readonly circles: number;
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

/** What was weighed, in the search's own units, and what each term came to. */
export interface ObjectiveFacts {
  readonly limits: Objective['balance'];
  readonly terms: ObjectiveTerms;
  /** Moves were to weigh, but there are not as many territories as there were. */
  readonly disruptionLeftOut: boolean;
}

/** What left its territory or owner of today; shares of everything there is. */
export interface MovesFact {
  readonly against: 'owners' | 'territories';
  /** Null for accounts, or units where there are none. */
  readonly measure: string | null;
  /** Relationship-months are counted, whatever `measure` says. */
  readonly months: boolean;
  /** Null where it was not limited. */
  readonly allowed: number | null;
  readonly moved: number;
}

/** What became of the features of a boundary file; areas.csv names each. */
export interface AreaFacts {
  readonly file: string;
  readonly units: number;
  /** Features that were put right, refused, left out for want of a key or shape, and joined with another of their key. */
  readonly repaired: number;
  readonly refused: number;
  readonly leftOut: number;
  readonly merged: number;
  /** Pairs of areas that overlap, and that have gaps between them; how large these are in all, km2. */
  readonly overlaps: number;
  readonly overlapKm2: number;
  readonly gaps: number;
  readonly gapKm2: number;
  /** False where outlines were too tangled to be compared everywhere. */
  readonly allCompared: boolean;
}

/** What became of the rows of a list of leads. */
export interface LeadFacts {
  readonly file: string;
  readonly read: number;
  readonly imported: number;
  readonly warned: number;
  readonly refused: number;
  readonly reasons: Readonly<Record<string, number>>;
  readonly commonest?: CommonestRefusal;
  /** Leads that lie in no unit, and so count nowhere. */
  readonly outside: number;
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
    /** Where contiguity is required, what is cut off, the largest first; at most 100. */
    readonly pieces: readonly LoosePieceFact[];
    /** Every start in its order; seed and iterations above are those of the chosen one. */
    readonly starts: readonly StartFact[];
    /** Where the number of territories was asked for as a range. */
    readonly counts?: TerritoryCounts;
    readonly objective: ObjectiveFacts;
    /** What has moved, where moves were limited or weighed. */
    readonly moves: MovesFact | null;
    /** Families that were to go together; null where that was not asked for. */
    readonly families?: FamiliesFact | null;
    /** Where some territories (`T004`) were balanced among themselves. */
    readonly only: {
      readonly territories: readonly string[];
      /** Measures of which they have too much or too little together for the plan's limits. */
      readonly evened: readonly string[];
    } | null;
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
    /** Of the boundary file the units came from; left out without one. */
    readonly areas?: AreaFacts;
    /** Of the list of leads; left out without one. */
    readonly leads?: LeadFacts;
    /** What was odd of many rows alike; left out where no account list was read. */
    readonly findings?: readonly ImportFinding[];
  } | null;
  /** Seconds per phase, in the order they ran. */
  readonly seconds: Readonly<Record<string, number>>;
}
