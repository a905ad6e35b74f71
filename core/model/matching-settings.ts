import type { RepKey, ScenarioKey, TerritoryKey } from './ids.ts';

/** What speaks for or against a pair of rep and territory; each has its file in core/matching/terms. */
export const MATCH_TERMS = [
  'distance',
  'relations',
  'skills',
  'languages',
  'segment',
  'size',
  'seniority',
  'preference',
  'start',
] as const;
export type MatchTerm = (typeof MATCH_TERMS)[number];

/** What the planner says of reps and territories that are to be matched. */
export interface MatchingSettings {
  /** How much each term counts, 0 to MOST_MATCH_WEIGHT; only their ratio matters, and 0 leaves a term out. */
  readonly weights: Readonly<Record<MatchTerm, number>>;
  /** Road km to a rep's accounts that cost all that distance can; null: those of the pair that is farthest apart. */
  readonly farKm: number | null;
  /** Words for how far careers went, the most junior first; empty: months in the job alone say who is senior. */
  readonly levels: readonly string[];
  /** In the order of their territories, of those that want something. */
  readonly needs: readonly TerritoryNeeds[];
  /** In the order of their reps and territories. */
  readonly wishes: readonly RepWish[];
  /** In the order of their scenarios and territories. */
  readonly locks: readonly PairLock[];
}

/** What whoever works a territory should bring, in every scenario. */
export interface TerritoryNeeds {
  readonly territory: TerritoryKey;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  /** Blank where it wants none. */
  readonly segment: string;
}

/** What a rep says of a territory, or what is said of both: in every scenario. */
export interface RepWish {
  readonly rep: RepKey;
  readonly territory: TerritoryKey;
  readonly grade: WishGrade;
}

/** From "not at all" (-2) to "very much" (2); null: must not be, whatever it costs. */
export const WISH_GRADES = [2, 1, -1, -2, null] as const;
export type WishGrade = (typeof WISH_GRADES)[number];

/** A pair that stays in a matching of one scenario, whatever it costs. A rep has one at most in a scenario. */
export interface PairLock {
  readonly scenario: ScenarioKey;
  readonly territory: TerritoryKey;
  readonly rep: RepKey;
}

export const MOST_MATCH_WEIGHT = 10;

/**
 * Where every plan begins, to be changed: the weights are assumptions of ours. What customers notice counts most: who
 * comes, and from how far; seniority counts for nothing until somebody wants it to.
 */
export const USUAL_MATCHING: MatchingSettings = {
  weights: {
    distance: 4,
    relations: 4,
    skills: 2,
    languages: 2,
    segment: 1,
    size: 1,
    seniority: 0,
    preference: 1,
    start: 1,
  },
  farKm: null,
  levels: [],
  needs: [],
  wishes: [],
  locks: [],
};
