import type { RepFields } from '../edit/organisation/command.ts';
import type { RepKey, RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';

/** What happens to a team or its territories within the plan period. */
export type MidYearEvent =
  | {
      readonly kind: 'leaves';
      readonly rep: RepKey;
      /** Whether neighbours take over what the rep had alone, or it waits for a successor. */
      readonly territories: 'share-out' | 'keep-vacant';
    }
  | {
      readonly kind: 'part-time';
      readonly rep: RepKey;
      /** From then on; full-time equivalents. */
      readonly capacityFte: number;
    }
  | {
      readonly kind: 'joins';
      readonly rep: RepFields;
      /** The territory that a part is split off; null for the one with the highest load. */
      readonly territory: TerritoryKey | null;
    }
  | {
      readonly kind: 'splits';
      readonly territory: TerritoryKey;
      /** Who works each new part, one for each; the territory itself goes on with those who work it. */
      readonly parts: readonly PartSeat[];
    }
  | {
      readonly kind: 'merges';
      /** The other company's territories, over the same units. */
      readonly other: TerritorySet;
      /** How many territories of both are to stay. */
      readonly territories: number;
      /** Those of either that stay for certain. */
      readonly keep: readonly TerritoryKey[];
    };

/** Who is to work a new part of a territory. */
export type PartSeat =
  | { readonly kind: 'vacant' }
  | { readonly kind: 'rep'; readonly rep: RepKey }
  | { readonly kind: 'new'; readonly rep: RepFields };

/** The territories of one role in one scenario. */
export interface TerritorySet {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
}

/** A change of the team, and where its answer is to be kept. */
export interface MidYearRequest {
  /** What is copied; it stays as it is. */
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly event: MidYearEvent;
  /** Of the new scenario, and what is said of it. */
  readonly name: string;
  readonly description: string;
  /** The day from which it holds (ISO date). */
  readonly from: string;
}
