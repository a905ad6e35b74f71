import type { RoleKey, ScenarioKey, TerritoryKey } from '../../model/ids.ts';

/** What can be asked of the scenarios of a plan as such. */
export type ScenarioCommand =
  | {
      readonly kind: 'duplicate-scenario';
      readonly scenario: ScenarioKey;
      /** Of the copy; nobody else's. */
      readonly name: string;
    }
  | { readonly kind: 'rename-scenario'; readonly scenario: ScenarioKey; readonly name: string }
  | { readonly kind: 'describe-scenario'; readonly scenario: ScenarioKey; readonly description: string }
  | {
      readonly kind: 'date-scenario';
      readonly scenario: ScenarioKey;
      /** The day from which it holds (ISO date); null for the first of the plan period. */
      readonly effective: string | null;
    }
  | {
      readonly kind: 'archive-scenario';
      readonly scenario: ScenarioKey;
      /** False brings it back. */
      readonly archived: boolean;
    }
  | { readonly kind: 'set-baseline'; readonly scenario: ScenarioKey }
  | { readonly kind: 'remove-scenario'; readonly scenario: ScenarioKey }
  | {
      readonly kind: 'copy-territories';
      readonly from: ScenarioKey;
      readonly to: ScenarioKey;
      readonly role: RoleKey;
      /** Those of the role that the first scenario uses. */
      readonly territories: readonly TerritoryKey[];
    };

/** One kind of these commands by its name. */
export type ScenarioCommandOf<K extends ScenarioCommand['kind']> = Extract<ScenarioCommand, { readonly kind: K }>;
