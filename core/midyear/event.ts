import type { RepFields } from '../edit/organisation/command.ts';
import type { RepKey, RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';

/** What happens to a team within the plan period. */
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
    };

/** A change of the team, and where its answer is to be kept. */
export interface MidYearRequest {
  /** What is copied; it stays as it is. */
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly event: MidYearEvent;
  /** Of the new scenario, and what is said of it. */
  readonly name: string;
  readonly description: string;
}
