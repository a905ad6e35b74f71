import type { CrmSettings } from '../crm/crm-settings.ts';
import type { RoutingSettings } from '../routing/routing-settings.ts';
import type { SizingSettings } from '../sizing/sizing-settings.ts';
import type { WorkloadSettings } from '../workload/workload-settings.ts';
import type { AccountTable } from './account.ts';
import type { FairnessSettings } from './fairness-settings.ts';
import type { ForecastSettings } from './forecast-settings.ts';
import type { PlanLeads } from './lead.ts';
import type { Link } from './link.ts';
import type { MatchingSettings } from './matching-settings.ts';
import type { Measure } from './measure.ts';
import type { PayPlan } from './pay-plan.ts';
import type { Protection } from './protection.ts';
import type { QuotaPlan } from './quota-plan.ts';
import type { PlanActivities, PlanOpportunities, PlanSales } from './results.ts';
import type { Remark, ReviewRound, SignOff } from './review-round.ts';
import type { Assignment, NamedAccount, Quota, Scenario, UnitLock } from './scenario.ts';
import type { GivenIds, Level, Rep, Role, ScenarioTerritory, Territory } from './territory.ts';
import type { NeighbourTable, UnitSet, UnitTable } from './unit.ts';

/** What holds for the whole plan. */
export interface PlanSettings {
  readonly name: string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** 1 = January. */
  readonly fiscalYearStartMonth: number;
  /** First day of the plan period (ISO date) and its length. */
  readonly periodStart: string;
  readonly periodMonths: number;
  readonly distanceUnit: 'km' | 'miles';
  /** True for the plan of invented accounts that ships with the product; the screen says so. */
  readonly sample: boolean;
  /** How the last balance was asked for, so that the panel opens as it was left and a run can be repeated. */
  readonly balance: BalanceSettings;
  /** How fairness is weighed; left out where the planner left all as usual (USUAL_FAIRNESS). */
  readonly fairness?: FairnessSettings;
  /** What files for CRMs have to know of them; left out where the planner said nothing (USUAL_CRM). */
  readonly crm?: CrmSettings;
  /** How leads are routed; left out where the planner left all as usual (USUAL_ROUTING). */
  readonly routing?: RoutingSettings;
  /** How sales are forecast; left out where the planner left all as usual (USUAL_FORECAST). */
  readonly forecast?: ForecastSettings;
  /** What is said of reps and territories that are to be matched; left out where all is as usual (USUAL_MATCHING). */
  readonly matching?: MatchingSettings;
  /**
   * What share of full performance a new rep has in each month of the job (core/sizing/ramp.ts), so that capacities are
   * smaller while one learns; left out where reps count wholly from the first day.
   */
  readonly ramp?: readonly number[];
  /** What hours of work and the size of the team are reckoned from; left out where all is as usual (USUAL_...). */
  readonly workload?: WorkloadSettings;
  readonly sizing?: SizingSettings;
  /** How reps are paid; left out where the planner wrote no pay plan (core/pay/pay-row.ts). */
  readonly payPlan?: PayPlan;
  /** Accounts that were united with others: what lists still say of them is said of these; left out where none was. */
  readonly united?: readonly UnitedAccount[];
}

/** An account that is another one now, by their ids. */
export interface UnitedAccount {
  readonly account: string;
  readonly into: string;
}

/** Most of them. */
export const MOST_UNITED = 100_000;

/** The planner's choices for a balance, besides the measures' own tolerances. */
export interface BalanceSettings {
  readonly territories: number;
  readonly contiguity: Contiguity;
  readonly seed: number;
  readonly homes: HomePull;
  /** Road distance over straight-line distance, 1 to 2; see `Objective.roadFactor`. */
  readonly roadFactor: number;
  readonly weights: BalanceWeights;
  /** Left out where accounts of one family may lie in different territories. */
  readonly families?: FamilyChoice;
}

/** Parent and child accounts stay in one territory, all families but some. */
export interface FamilyChoice {
  /** Families that need not, by the id of their top account; see core/edit/account-families.ts. */
  readonly apart: readonly string[];
}

/**
 * What counts besides compactness, and how much: 0 is nothing, 1 as much as compactness, 10 the most. How a weight
 * becomes one of the search's objective is in core/edit/weighed-objective.ts.
 */
export interface BalanceWeights {
  /** The way from the homes of reps to their accounts. */
  readonly travel: number;
  /** The length of the borders between territories. */
  readonly border: number;
  /** What leaves its territory of today. */
  readonly disruption: number;
  /** What lies outside the limits; null where limits come before everything else. */
  readonly limits: number | null;
}

/**
 * How far a territory's centre is the home of its rep: not at all, half (compactness counts half around the home and
 * half around the weighted centre), or wholly.
 */
export type HomePull = 'off' | 'soft' | 'hard';

/** Whether a territory must be in one piece on the neighbour graph. */
export type Contiguity = 'required' | 'preferred' | 'off';

/**
 * The document in memory, the same shape in the store, in a job and on the screen. Values are immutable: an edit
 * makes a PlanChange, and applying it gives the next Plan, sharing every column it did not touch.
 */
export interface Plan {
  readonly settings: PlanSettings;
  /** This and every list of records below stands in the order of its keys; value columns follow the measures. */
  readonly measures: readonly Measure[];
  /** Null until something was imported. */
  readonly unitSet: UnitSet | null;
  readonly units: UnitTable;
  /** Null for points: their graph is the Delaunay triangulation, made where it is needed. */
  readonly neighbours: NeighbourTable | null;
  /** The planner's own links, and those taken away; see core/edit/planned-neighbours.ts. */
  readonly links: readonly Link[];
  readonly accounts: AccountTable;
  /** Left out where no list of leads was imported. */
  readonly leads?: PlanLeads;
  /** What was sold, what is being sold and what was done for it; each left out where no such list was imported. */
  readonly sales?: PlanSales;
  readonly opportunities?: PlanOpportunities;
  readonly activities?: PlanActivities;
  readonly reps: readonly Rep[];
  readonly roles: readonly Role[];
  readonly levels: readonly Level[];
  readonly territories: readonly Territory[];
  /** The highest numbers that their ids ever had, with those that are gone; left out of a plan that is in no file. */
  readonly given?: GivenIds;
  readonly scenarios: readonly Scenario[];
  readonly scenarioTerritories: readonly ScenarioTerritory[];
  /** One per scenario and role, in that order. */
  readonly assignments: readonly Assignment[];
  readonly unitLocks: readonly UnitLock[];
  readonly namedAccounts: readonly NamedAccount[];
  /** Accounts and reps that a balance leaves with each other, in every scenario. */
  readonly protections: readonly Protection[];
  readonly quotas: readonly Quota[];
  /** How quotas come about, one per scenario and role that has such a plan. */
  readonly quotaPlans: readonly QuotaPlan[];
  /** What was sent for review, what was said of it, and who signed; these stay whatever becomes of a scenario. */
  readonly rounds: readonly ReviewRound[];
  readonly remarks: readonly Remark[];
  readonly signOffs: readonly SignOff[];
}
