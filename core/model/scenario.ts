import type { AccountKey, RoleKey, ScenarioKey, TerritoryKey, UnitKey } from './ids.ts';

/** One complete assignment of units to territories with its quotas. */
export interface Scenario {
  readonly key: ScenarioKey;
  readonly name: string;
  readonly description: string;
  /** The one that disruption is counted against. */
  readonly baseline: boolean;
  readonly archived: boolean;
  /** The day from which it holds (ISO date); left out where that is the first of the plan period. */
  readonly effective?: string;
}

/** Which territory each unit belongs to, for one scenario and one role. */
export interface Assignment {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  /** One territory key per row of the unit table; UNASSIGNED where it has none. */
  readonly territories: Int32Array;
}

/** This unit stays where it is, in this scenario and role. */
export interface UnitLock {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly unit: UnitKey;
}

/** An account assigned by name, whatever unit it lies in. */
export interface NamedAccount {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly account: AccountKey;
  readonly territory: TerritoryKey;
  readonly reason: string;
  readonly owner: string;
  /** ISO date, or null where it does not end. */
  readonly expires: string | null;
}

/** A territory's quota for one period. */
export interface Quota {
  readonly scenario: ScenarioKey;
  readonly territory: TerritoryKey;
  /** `FY2027`, `2027-Q1`, ... as the plan's settings name it. */
  readonly period: string;
  /** How it was split: `potential`, ... (core/quota). */
  readonly method: string;
  /** Share of the total, 0 to 1, before rounding. */
  readonly share: number;
  /** In the minor unit of the plan's currency. */
  readonly quotaMinor: number;
}
