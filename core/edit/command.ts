import type { RoleKey, ScenarioKey, TerritoryKey, UnitKey } from '../model/ids.ts';
import type { Measure } from '../model/measure.ts';
import type { PlanSettings } from '../model/plan.ts';
import type { Protection } from '../model/protection.ts';
import type { Money, QuotaPlan } from '../model/quota-plan.ts';
import type { FixedCentre } from '../model/territory.ts';
import type { QuotaMethod } from '../quota/method.ts';
import type { RedrawCommand } from '../redraw/command.ts';
import type { ReviewCommand } from '../review-round/command.ts';
import type { MatchingCommand } from './matching/command.ts';
import type { OrganisationCommand } from './organisation/command.ts';
import type { ScenarioCommand } from './scenarios/command.ts';

/** The closed list of what a planner can ask of a plan by hand; each kind has its file in this folder. */
export type EditCommand =
  | {
      readonly kind: 'assign-units';
      readonly scenario: ScenarioKey;
      readonly role: RoleKey;
      /** Unit keys, any order. */
      readonly units: Int32Array;
      readonly territory: TerritoryKey;
      /** Whether accounts of the same families come along (points only); left out: as the plan's balance is set. */
      readonly families?: boolean;
    }
  | {
      readonly kind: 'edit-rows';
      /** Carried out one after the other, all or none. */
      readonly commands: readonly RowCommand[];
      /** How many rows of the table they change. */
      readonly rows: number;
    }
  | {
      readonly kind: 'fix-centre';
      readonly scenario: ScenarioKey;
      readonly territory: TerritoryKey;
      /** Null frees it. */
      readonly fixed: FixedCentre | null;
    }
  | {
      readonly kind: 'link-units';
      /** In any order. */
      readonly units: readonly [UnitKey, UnitKey];
      /** Whether they are to count as neighbours. */
      readonly linked: boolean;
    }
  | {
      readonly kind: 'lock-accounts';
      readonly scenario: ScenarioKey;
      readonly role: RoleKey;
      /** Account keys, any order. */
      readonly accounts: Int32Array;
      readonly locked: boolean;
      /** What is said of those that are locked; as with `name-accounts`. */
      readonly reason: string;
      readonly owner: string;
      readonly expires: string | null;
    }
  | {
      readonly kind: 'lock-territories';
      readonly scenario: ScenarioKey;
      readonly role: RoleKey;
      readonly territories: readonly TerritoryKey[];
      readonly locked: boolean;
    }
  | {
      readonly kind: 'lock-units';
      readonly scenario: ScenarioKey;
      readonly role: RoleKey;
      /** Unit keys, any order. */
      readonly units: Int32Array;
      readonly locked: boolean;
    }
  | {
      readonly kind: 'name-accounts';
      readonly scenario: ScenarioKey;
      readonly role: RoleKey;
      /** Account keys, any order. */
      readonly accounts: Int32Array;
      readonly territory: TerritoryKey;
      readonly reason: string;
      /** Who asked for it, in free text. */
      readonly owner: string;
      /** ISO date of its last day, or null where it does not end. */
      readonly expires: string | null;
      /** Whether accounts of the same families come along; left out: as the plan's balance is set. */
      readonly families?: boolean;
    }
  | {
      readonly kind: 'protect';
      readonly of: Protection['of'];
      /** Keys of accounts or of reps, any order. */
      readonly keys: Int32Array;
      /** Why; null lifts the protection. */
      readonly reason: string | null;
    }
  | { readonly kind: 'recolour-territories'; readonly scenario: ScenarioKey; readonly role: RoleKey }
  | { readonly kind: 'rename-territory'; readonly territory: TerritoryKey; readonly name: string }
  | { readonly kind: 'set-measures'; readonly measures: readonly Measure[] }
  | {
      readonly kind: 'set-quota';
      readonly scenario: ScenarioKey;
      readonly territory: TerritoryKey;
      /** In the minor unit of the plan's currency; null gives it back to the split. */
      readonly quotaMinor: number | null;
    }
  | {
      readonly kind: 'give-quota';
      readonly scenario: ScenarioKey;
      readonly role: RoleKey;
      /** A territory or a group; 0 is the company. */
      readonly node: TerritoryKey | 0;
      /** Of the quota plan, from 0; null for the whole plan period. */
      readonly period: number | null;
      /** Null gives it back to the split. */
      readonly amount: Money | null;
    }
  | {
      readonly kind: 'set-quota-plan';
      readonly scenario: ScenarioKey;
      readonly role: RoleKey;
      /** Null takes it away; quotas stay as they are. */
      readonly quotaPlan: QuotaPlan | null;
    }
  | { readonly kind: 'set-settings'; readonly settings: PlanSettings }
  | {
      readonly kind: 'split-quota';
      readonly scenario: ScenarioKey;
      readonly role: RoleKey;
      /** In the minor unit of the plan's currency. */
      readonly totalMinor: number;
      readonly method: QuotaMethod;
    }
  | {
      readonly kind: 'unname-accounts';
      readonly scenario: ScenarioKey;
      readonly role: RoleKey;
      /** Account keys, any order. */
      readonly accounts: Int32Array;
    }
  | MatchingCommand
  | OrganisationCommand
  | RedrawCommand
  | ReviewCommand
  | ScenarioCommand;

/** What the cells of a table can ask for. */
export type RowCommand = CommandOf<
  | 'assign-units'
  | 'edit-rep'
  | 'fix-centre'
  | 'lock-accounts'
  | 'lock-territories'
  | 'lock-units'
  | 'name-accounts'
  | 'recolour-territory'
  | 'rename-territory'
  | 'set-parent'
  | 'set-quota'
  | 'set-territory-reps'
  | 'unname-accounts'
>;

/** One kind of command by its name. */
export type CommandOf<K extends EditCommand['kind']> = Extract<EditCommand, { readonly kind: K }>;
