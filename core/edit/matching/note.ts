/** What edits of the matching were; part of the closed list in ../note.ts. */
export type MatchingNote =
  | { readonly code: 'weighed-matching'; readonly values: Record<string, never> }
  | { readonly code: 'needs'; readonly values: { readonly territories: number; readonly territory: string } }
  | {
      readonly code: 'wish' | 'wish-taken-back' | 'pair-excluded' | 'locked-pair' | 'unlocked-pair';
      readonly values: { readonly rep: string; readonly territory: string };
    }
  | { readonly code: 'ramp' | 'ramp-off'; readonly values: Record<string, never> }
  | {
      readonly code: 'took-matching';
      readonly values: { readonly territories: number; readonly changed: number };
    };
