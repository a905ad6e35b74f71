import type { BatchKey, RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Link } from '../model/link.ts';
import type { Measure } from '../model/measure.ts';
import type { PlanSettings } from '../model/plan.ts';
import type { Protection } from '../model/protection.ts';
import type { QuotaPlan } from '../model/quota-plan.ts';
import type { ResultKind } from '../model/results.ts';
import type { Remark, ReviewRound, SignOff } from '../model/review-round.ts';
import type { NamedAccount, Quota, Scenario, UnitLock } from '../model/scenario.ts';
import type { Level, Rep, Role, ScenarioTerritory, Territory } from '../model/territory.ts';
import type { Note } from './note.ts';

/** Units that change hands in one scenario and role; three columns of the same length, each unit once. */
export interface UnitMoves {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  /** Rising unit keys. */
  readonly units: Int32Array;
  /** Territory keys before and after. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** The records a change may touch, by the name of their list in Plan. */
export interface RecordTypes {
  readonly settings: PlanSettings;
  readonly measures: Measure;
  readonly reps: Rep;
  readonly roles: Role;
  readonly levels: Level;
  readonly territories: Territory;
  readonly scenarios: Scenario;
  readonly scenarioTerritories: ScenarioTerritory;
  readonly unitLocks: UnitLock;
  readonly namedAccounts: NamedAccount;
  readonly quotas: Quota;
  readonly quotaPlans: QuotaPlan;
  readonly links: Link;
  readonly rounds: ReviewRound;
  readonly remarks: Remark;
  readonly signOffs: SignOff;
  readonly protections: Protection;
}
export type RecordKind = keyof RecordTypes;

/** One record that came (before null), went (after null) or changed. */
export type RecordChange = {
  readonly [K in RecordKind]: {
    readonly kind: K;
    readonly before: RecordTypes[K] | null;
    readonly after: RecordTypes[K] | null;
  };
}[RecordKind];

/**
 * A bulk import: the rows of batch `to` take the place of those of batch `from`. The rows themselves are written
 * once, under their batch, and stay in the file as long as history can bring them back.
 */
export interface BatchSwap {
  readonly table: 'units' | 'accounts' | 'leads' | ResultKind;
  readonly from: BatchKey | null;
  readonly to: BatchKey | null;
}

/** What one edit does to a plan: plain data that can be applied, inverted, stored and sent. */
export interface PlanChange {
  readonly note: Note;
  readonly moves: readonly UnitMoves[];
  readonly records: readonly RecordChange[];
  readonly batches: readonly BatchSwap[];
}
