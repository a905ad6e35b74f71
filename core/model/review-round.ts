import type { RoleKey, ScenarioKey, TerritoryKey } from './ids.ts';

/**
 * Records of a review round: a scenario is sent to a manager as a copy of the plan, who looks at it, says what they
 * think of it, proposes moves and signs. They go by a uid of their own, which is the same in the plan and in its copies,
 * and name scenarios, roles and territories by key and by what these were called: a remark outlives what it is about.
 */

/** A scenario and role that was sent to somebody for review. */
export interface ReviewRound {
  readonly uid: string;
  readonly scenario: ScenarioKey;
  readonly scenarioName: string;
  readonly role: RoleKey;
  readonly roleName: string;
  /** ISO instant, in UTC, with milliseconds: as text these stand in the order of time. */
  readonly sentAt: string;
  readonly sentTo: string;
  readonly message: string;
  /** Territories that are asked about above all; empty for every one. */
  readonly territories: readonly TerritoryKey[];
  /** True in the file that was sent, which takes remarks and signatures on this round and nothing else. */
  readonly copy: boolean;
}

export const REMARK_STATES = ['open', 'accepted', 'declined', 'withdrawn'] as const;
export type RemarkState = (typeof REMARK_STATES)[number];

/** What a reviewer said: of a territory, of units or accounts, or of the plan as a whole; a proposal asks for a move. */
export interface Remark {
  readonly uid: string;
  /** The uid of the round it was made in. */
  readonly round: string;
  readonly kind: 'comment' | 'proposal';
  readonly author: string;
  /** ISO instant at which the author said it, changed it or took it back last. */
  readonly at: string;
  readonly text: string;
  readonly territory: TerritoryKey | null;
  readonly territoryName: string;
  /** Units by their codes or accounts by their ids, never both: an update of the list gives them other keys. */
  readonly units: readonly string[];
  readonly accounts: readonly string[];
  /** Of a proposal, per unit or account: the territory it was in then, 0 for none. */
  readonly from: readonly number[];
  /** Where a proposal asks them to go. */
  readonly to: TerritoryKey | null;
  readonly toName: string;
  readonly state: RemarkState;
  /** What the planner answered, and when; blank and null before. */
  readonly answer: string;
  readonly answeredAt: string | null;
}

/** Somebody put their name to a scenario and role as these stood. */
export interface SignOff {
  readonly uid: string;
  /** The round it was made in; null where it was made in the plan itself. */
  readonly round: string | null;
  readonly scenario: ScenarioKey;
  readonly scenarioName: string;
  readonly role: RoleKey;
  readonly roleName: string;
  readonly name: string;
  /** The signer's function, in their words. */
  readonly title: string;
  /** ISO instant. */
  readonly at: string;
  readonly statement: string;
  /** Of who had what then: see core/review-round/scenario-digest.ts. */
  readonly digest: string;
  /** ISO instant at which it was taken back; null while it holds. */
  readonly withdrawnAt: string | null;
}

/** Longer texts are no remarks, and longer names no names; a plan with more remarks cannot be gone through. */
export const LONGEST_REMARK = 4_000;
export const LONGEST_NAME = 200;
export const MOST_REMARKED = 10_000;
export const MOST_REMARKS = 5_000;
