import type { LevelKey, RoleKey, ScenarioKey, TerritoryKey } from './ids.ts';

/** An amount that says of what: whole minor units of a currency (ISO 4217). Amounts of two currencies never add. */
export interface Money {
  readonly currency: string;
  readonly minor: number;
}

/** How an amount is split over what stands below it (formulas of the field; core/quota). */
export const PLAN_METHODS = ['potential', 'even', 'history', 'growth', 'hybrid', 'formula', 'forecast'] as const;
export type PlanMethod = (typeof PLAN_METHODS)[number];

/** A floor or a cap: an amount in the minor unit of the plan's currency, or a share of what all alike would get. */
export type QuotaBound =
  | { readonly kind: 'amount'; readonly minor: number }
  | { readonly kind: 'share'; readonly ratio: number };

/** How the amounts of one level come about. */
export interface QuotaRule {
  readonly method: PlanMethod;
  /** With `hybrid`: the weight of potential, 0 to 1; history has the rest. */
  readonly hybrid: number;
  /** With `formula`: what each territory weighs, in the language of core/formula. */
  readonly formula: string;
  /** Over-assignment: what this level has together is this much more than what is above it; 0.1 is 10 %. */
  readonly over: number;
  readonly floor: QuotaBound | null;
  readonly cap: QuotaBound | null;
}

/** The rule of a level above the territories; a level without one has the sums of its territories. */
export interface LevelRule extends QuotaRule {
  readonly level: LevelKey;
}

/** A value that keeps standing while the rest is spread. */
export interface GivenAmount {
  /** A territory or a group of some level; 0 is the company. */
  readonly node: TerritoryKey | 0;
  /** The period of the plan's calendar, from 0; null for all of them together. */
  readonly period: number | null;
  readonly amount: Money;
}

/** How many units of the plan's currency one unit of another is. */
interface CurrencyRate {
  readonly currency: string;
  readonly rate: number;
}

/** A territory that is worked in a part of the plan period only: its first and last day (ISO), null where it has none. */
interface PartYear {
  readonly territory: TerritoryKey;
  readonly from: string | null;
  readonly to: string | null;
}

/** An account that changes hands within the period: what is left of its quota goes along from this day on. */
export interface Handover {
  readonly account: string;
  readonly from: TerritoryKey;
  readonly to: TerritoryKey;
  readonly date: string;
  /** What the account carries of its territory's quota over the whole period. */
  readonly amount: Money;
}

/** Into which periods a quota is cut, and how much of it falls into each. */
export interface QuotaSeason {
  readonly periods: 'whole' | 'quarters' | 'months';
  /** What each month of the plan period weighs; empty: all the same. */
  readonly curve: readonly number[];
  /** Territories with a curve of their own, which they keep however quotas are split again. */
  readonly own: readonly { readonly territory: TerritoryKey; readonly curve: readonly number[] }[];
}

/** How the quota of one scenario and role comes about; quotas follow from it by core/quota/planned-quotas.ts. */
export interface QuotaPlan {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  /** Null: what growth on history comes to. */
  readonly total: Money | null;
  /** Whether quotas follow whatever changes the territories. */
  readonly live: boolean;
  /** Of the territories. */
  readonly base: QuotaRule;
  readonly levels: readonly LevelRule[];
  /** Measures by name; null: the one that means it (core/fairness/meaning.ts). */
  readonly potential: string | null;
  readonly history: string | null;
  /** Growth on history, 0.05 is 5 %; that of the nearest group goes before that of all. */
  readonly growth: number;
  readonly groupGrowth: readonly { readonly group: TerritoryKey; readonly growth: number }[];
  /** What was given to groups, to periods, or in another currency; a territory's own is a quota `by-hand`. */
  readonly given: readonly GivenAmount[];
  readonly rates: readonly CurrencyRate[];
  /** By the level of the rep, in the planner's words; a level that is not here counts 1. */
  readonly seniority: readonly { readonly level: string; readonly multiplier: number }[];
  /** A rep's share of full performance by month of the job (core/sizing/ramp.ts); empty: nobody ramps up. */
  readonly ramp: readonly number[];
  /** Whether quotas follow the full-time equivalents of the reps. */
  readonly partTime: boolean;
  readonly partYears: readonly PartYear[];
  readonly handovers: readonly Handover[];
  readonly season: QuotaSeason;
  /** Amounts are whole multiples of it, in the minor unit of the plan's currency; 1: as they fall. */
  readonly roundMinor: number;
  /** The measure that sums up targets of accounts, and their currency. */
  readonly targets: { readonly measure: string; readonly currency: string } | null;
}

/** Most given values, curves and other entries of one list of a plan. */
export const MOST_QUOTA_ENTRIES = 20_000;

/** What a rule begins with. */
export const USUAL_RULE: QuotaRule = {
  method: 'potential',
  hybrid: 0.5,
  formula: '',
  over: 0,
  floor: null,
  cap: null,
};

/** What a planner begins with: by potential, live, one amount for the whole period. */
export function usualQuotaPlan(scenario: ScenarioKey, role: RoleKey, total: Money): QuotaPlan {
  return {
    scenario,
    role,
    total,
    live: true,
    base: USUAL_RULE,
    levels: [],
    potential: null,
    history: null,
    growth: 0,
    groupGrowth: [],
    given: [],
    rates: [],
    seniority: [],
    ramp: [],
    partTime: false,
    partYears: [],
    handovers: [],
    season: { periods: 'whole', curve: [], own: [] },
    roundMinor: 1,
    targets: null,
  };
}
