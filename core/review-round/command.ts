import type { RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { RemarkState } from '../model/review-round.ts';

/**
 * What can be asked of review rounds, remarks and signatures. Uids and instants (ISO, UTC, with milliseconds) come from
 * whoever asks, because core has neither chance nor clock.
 */
export type ReviewCommand =
  | {
      readonly kind: 'send-for-review';
      readonly uid: string;
      readonly scenario: ScenarioKey;
      readonly role: RoleKey;
      readonly at: string;
      readonly sentTo: string;
      readonly message: string;
      /** Those that are asked about above all; empty for every one. */
      readonly territories: readonly TerritoryKey[];
    }
  | {
      readonly kind: 'add-remark';
      readonly uid: string;
      readonly round: string;
      readonly author: string;
      readonly at: string;
      readonly text: string;
      readonly territory: TerritoryKey | null;
      /** Keys, any order; of units or of accounts. */
      readonly units: Int32Array;
      readonly accounts: Int32Array;
      /** Where they are to go; null for a comment. */
      readonly to: TerritoryKey | null;
    }
  | {
      readonly kind: 'edit-remark';
      readonly remark: string;
      readonly at: string;
      readonly text: string;
      /** Of a proposal; null leaves it as it is. */
      readonly to: TerritoryKey | null;
    }
  | { readonly kind: 'withdraw-remark'; readonly remark: string; readonly at: string }
  | {
      readonly kind: 'answer-remark';
      readonly remark: string;
      readonly at: string;
      readonly answer: string;
      /** Open for an answer that decides nothing. */
      readonly state: Extract<RemarkState, 'open' | 'declined'>;
    }
  | { readonly kind: 'accept-remark'; readonly remark: string; readonly at: string; readonly answer: string }
  | {
      readonly kind: 'sign-off';
      readonly uid: string;
      readonly scenario: ScenarioKey;
      readonly role: RoleKey;
      readonly name: string;
      readonly title: string;
      readonly at: string;
      readonly statement: string;
    }
  | { readonly kind: 'withdraw-sign-off'; readonly signOff: string; readonly at: string };

/** One kind of these commands by its name. */
export type ReviewCommandOf<K extends ReviewCommand['kind']> = Extract<ReviewCommand, { readonly kind: K }>;
