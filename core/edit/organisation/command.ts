import type { LevelKey, RepKey, RoleKey, ScenarioKey, TerritoryKey } from '../../model/ids.ts';
import type { Rep, RepShare } from '../../model/territory.ts';

/** What a planner says of a rep by hand; months in the job follow from the first day. */
export type RepFields = Omit<Rep, 'key' | 'manages' | 'tenureMonths'>;

/** What can be asked of roles, levels and teams. */
export type OrganisationCommand =
  | {
      readonly kind: 'add-role';
      readonly name: string;
      /** The role whose territories it starts with; null where it starts with none. */
      readonly copyOf: RoleKey | null;
    }
  | { readonly kind: 'rename-role'; readonly role: RoleKey; readonly name: string }
  | { readonly kind: 'remove-role'; readonly role: RoleKey }
  | { readonly kind: 'add-level'; readonly name: string }
  | { readonly kind: 'rename-level'; readonly level: LevelKey; readonly name: string }
  | { readonly kind: 'remove-level'; readonly level: LevelKey }
  | {
      readonly kind: 'add-group';
      readonly role: RoleKey;
      readonly level: LevelKey;
      readonly name: string;
      /** Territories of the level below that are to roll up to it. */
      readonly children: readonly TerritoryKey[];
    }
  | { readonly kind: 'remove-group'; readonly group: TerritoryKey }
  | {
      readonly kind: 'set-parent';
      /** Of one role and level. */
      readonly territories: readonly TerritoryKey[];
      /** A group of the next level; null where they are to roll up to none. */
      readonly parent: TerritoryKey | null;
    }
  | {
      readonly kind: 'group-territories';
      readonly scenario: ScenarioKey;
      readonly role: RoleKey;
      readonly level: LevelKey;
      readonly groups: number;
    }
  | {
      readonly kind: 'set-manager';
      readonly scenario: ScenarioKey;
      readonly group: TerritoryKey;
      readonly rep: RepKey | null;
    }
  | {
      readonly kind: 'set-territory-reps';
      readonly scenario: ScenarioKey;
      readonly territory: TerritoryKey;
      /** Empty for a vacant territory, else shares that sum to 1. */
      readonly reps: readonly RepShare[];
    }
  | { readonly kind: 'add-rep'; readonly rep: RepFields }
  | { readonly kind: 'edit-rep'; readonly key: RepKey; readonly rep: RepFields }
  | { readonly kind: 'remove-rep'; readonly rep: RepKey };

/** One kind of these commands by its name. */
export type OrganisationOf<K extends OrganisationCommand['kind']> = Extract<OrganisationCommand, { readonly kind: K }>;
