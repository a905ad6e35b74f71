/** What edits of review rounds were; part of the closed list in core/edit/note.ts. */
export type ReviewNote =
  | { readonly code: 'sent-for-review'; readonly values: { readonly name: string; readonly scenario: string } }
  | { readonly code: 'brought-in-review'; readonly values: BroughtInValues }
  | { readonly code: 'commented' | 'edited-remark' | 'withdrew-remark'; readonly values: { readonly author: string } }
  | { readonly code: 'proposed'; readonly values: ProposedValues }
  | {
      readonly code: 'answered-remark' | 'declined-remark' | 'settled-remark';
      readonly values: { readonly author: string };
    }
  | { readonly code: 'accepted-proposal'; readonly values: ProposedValues }
  | {
      readonly code: 'signed-off' | 'withdrew-sign-off';
      readonly values: { readonly name: string; readonly scenario: string };
    };

interface BroughtInValues {
  readonly name: string;
  /** Remarks that are new or say something else now. */
  readonly remarks: number;
  readonly signOffs: number;
}

interface ProposedValues {
  readonly author: string;
  readonly territory: string;
  /** How many units, or else accounts, and the first by name. */
  readonly units: number;
  readonly accounts: number;
  readonly first: string;
}
