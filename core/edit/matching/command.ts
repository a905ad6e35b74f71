import type { RepKey, RoleKey, ScenarioKey, TerritoryKey } from '../../model/ids.ts';
import type { MatchingSettings, RepWish, TerritoryNeeds } from '../../model/matching-settings.ts';
import type { RepShare } from '../../model/territory.ts';

/** What can be asked of the matching of reps and territories. */
export type MatchingCommand =
  | ({ readonly kind: 'weigh-matching' } & Pick<MatchingSettings, 'weights' | 'farKm' | 'levels'>)
  | {
      readonly kind: 'set-needs';
      /** Of the territories named, each once; what others want stays. */
      readonly needs: readonly TerritoryNeeds[];
    }
  | {
      readonly kind: 'set-wish';
      readonly rep: RepKey;
      readonly territory: TerritoryKey;
      /** Null takes back what was said. */
      readonly wish: Pick<RepWish, 'grade'> | null;
    }
  | {
      readonly kind: 'lock-pair';
      readonly scenario: ScenarioKey;
      readonly territory: TerritoryKey;
      readonly rep: RepKey;
      readonly locked: boolean;
    }
  | {
      readonly kind: 'set-ramp';
      /** Per month of the job, 0 to 1; null: new reps count wholly. */
      readonly ramp: readonly number[] | null;
    }
  | {
      readonly kind: 'take-matching';
      readonly scenario: ScenarioKey;
      readonly role: RoleKey;
      /** Territories of the scenario and role, each once, and who is to work them; others stay as they are. */
      readonly seats: readonly MatchedSeat[];
      /** How homes are to pull in the next balance; null: as the plan says. */
      readonly homes: 'soft' | 'hard' | null;
    };

/** Who works a territory after a matching: nobody, or reps whose shares sum to 1. */
export interface MatchedSeat {
  readonly territory: TerritoryKey;
  readonly reps: readonly RepShare[];
}

/** One kind of these commands by its name. */
export type MatchingCommandOf<K extends MatchingCommand['kind']> = Extract<MatchingCommand, { readonly kind: K }>;
