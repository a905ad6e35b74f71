import type { ResultKind } from '../model/results.ts';
import type { RedrawNote } from '../redraw/note.ts';
import type { ReviewNote } from '../review-round/note.ts';
import type { MatchingNote } from './matching/note.ts';
import type { OrganisationNote } from './organisation/note.ts';
import type { ScenarioNote } from './scenarios/note.ts';

/**
 * What an edit was, as a code with its values; core/text makes the sentence, in the reader's language and also
 * years later. A code that has been in a plan file stays in this list.
 */
export type Note =
  | { readonly code: 'created'; readonly values: { readonly name: string } }
  | {
      readonly code: 'imported';
      readonly values: { readonly accounts: number; readonly units: number; readonly file: string };
    }
  | {
      readonly code: 'accounts-updated';
      readonly values: {
        readonly added: number;
        readonly changed: number;
        readonly gone: number;
        readonly file: string;
      };
    }
  | { readonly code: 'leads-imported'; readonly values: { readonly leads: number; readonly file: string } }
  | {
      readonly code: 'results-imported';
      readonly values: { readonly what: ResultKind; readonly rows: number; readonly file: string };
    }
  | {
      readonly code: 'reps-imported';
      readonly values: {
        readonly added: number;
        readonly changed: number;
        readonly gone: number;
        readonly file: string;
      };
    }
  | { readonly code: 'united-accounts'; readonly values: { readonly accounts: number; readonly into: number } }
  | { readonly code: 'placed-by-hand'; readonly values: { readonly accounts: number } }
  | { readonly code: 'balanced'; readonly values: { readonly territories: number; readonly moved: number } }
  | {
      readonly code: 'assigned';
      readonly values: {
        readonly units: number;
        readonly unit: string;
        readonly territory: string;
        /** Units that were to move too, and are locked; left out where there are none. */
        readonly locked?: number;
        /** Units of the same families that came along, besides `units`; left out where there are none. */
        readonly along?: number;
      };
    }
  | {
      readonly code: 'locked-units' | 'unlocked-units';
      readonly values: { readonly units: number; readonly unit: string };
    }
  | {
      readonly code: 'locked-territories' | 'unlocked-territories';
      readonly values: { readonly territories: number; readonly territory: string };
    }
  | { readonly code: 'fixed-centre' | 'freed-centre'; readonly values: { readonly territory: string } }
  | {
      readonly code: 'named-accounts';
      readonly values: {
        readonly accounts: number;
        readonly account: string;
        readonly territory: string;
        /** Accounts that locked territories kept as they were. */
        readonly locked: number;
        /** Accounts of the same families that came along, besides `accounts`; left out where there are none. */
        readonly along?: number;
      };
    }
  | {
      readonly code: 'unnamed-accounts';
      readonly values: { readonly accounts: number; readonly account: string; readonly locked: number };
    }
  | {
      readonly code: 'locked-accounts' | 'unlocked-accounts';
      readonly values: {
        readonly accounts: number;
        readonly account: string;
        /** To lock, those in no territory; to unlock, those given by name to another territory than their unit's. */
        readonly left: number;
      };
    }
  | { readonly code: 'linked'; readonly values: { readonly a: string; readonly b: string } }
  | { readonly code: 'unlinked'; readonly values: { readonly a: string; readonly b: string } }
  | {
      readonly code: 'protected-accounts' | 'unprotected-accounts' | 'protected-reps' | 'unprotected-reps';
      readonly values: { readonly count: number; readonly name: string };
    }
  | { readonly code: 'recoloured-territories'; readonly values: { readonly territories: number } }
  | { readonly code: 'renamed-territory'; readonly values: { readonly before: string; readonly after: string } }
  | { readonly code: 'measures'; readonly values: { readonly names: string } }
  | {
      readonly code:
        | 'settings'
        | 'workload-settings'
        | 'sizing-settings'
        | 'pay-plan'
        | 'crm-settings'
        | 'routing-settings';
      readonly values: Record<string, never>;
    }
  | {
      readonly code: 'quota';
      readonly values: { readonly territories: number; readonly totalMinor: number; readonly currency: string };
    }
  | {
      readonly code: 'quota-by-hand';
      readonly values: { readonly territory: string; readonly quotaMinor: number; readonly currency: string };
    }
  | {
      /** `name` is empty for the company. */
      readonly code: 'quota-given';
      readonly values: { readonly name: string; readonly minor: number; readonly currency: string };
    }
  | { readonly code: 'quota-given-back'; readonly values: { readonly name: string } }
  | { readonly code: 'quota-plan-gone'; readonly values: Record<string, never> }
  | { readonly code: 'quota-freed'; readonly values: { readonly territory: string } }
  | { readonly code: 'edited-rows'; readonly values: { readonly rows: number } }
  | {
      /** A plan of the frontier; `of` is the scenario it came from. */
      readonly code: 'kept-as-scenario';
      readonly values: { readonly name: string; readonly of: string; readonly moved: number };
    }
  | { readonly code: 'restored-snapshot'; readonly values: { readonly name: string } }
  | { readonly code: 'several'; readonly values: { readonly steps: number } }
  | MatchingNote
  | OrganisationNote
  | RedrawNote
  | ReviewNote
  | ScenarioNote;
