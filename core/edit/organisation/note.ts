/** What edits of roles, levels and teams were; part of the closed list in ../note.ts. */
export type OrganisationNote =
  | { readonly code: 'added-role'; readonly values: { readonly name: string; readonly territories: number } }
  | { readonly code: 'renamed-role'; readonly values: { readonly before: string; readonly after: string } }
  | { readonly code: 'removed-role'; readonly values: { readonly name: string; readonly territories: number } }
  | { readonly code: 'added-level'; readonly values: { readonly name: string } }
  | { readonly code: 'renamed-level'; readonly values: { readonly before: string; readonly after: string } }
  | { readonly code: 'removed-level'; readonly values: { readonly name: string; readonly groups: number } }
  | {
      readonly code: 'added-group';
      readonly values: { readonly level: string; readonly name: string; readonly territories: number };
    }
  | { readonly code: 'removed-group'; readonly values: { readonly level: string; readonly name: string } }
  | {
      readonly code: 'put-in-group';
      readonly values: { readonly territories: number; readonly territory: string; readonly group: string };
    }
  | {
      readonly code: 'grouped';
      readonly values: { readonly territories: number; readonly groups: number; readonly level: string };
    }
  | { readonly code: 'manager'; readonly values: { readonly group: string; readonly rep: string } }
  | {
      readonly code: 'team';
      readonly values: { readonly territory: string; readonly reps: number; readonly names: string };
    }
  | { readonly code: 'added-rep'; readonly values: { readonly name: string } }
  | { readonly code: 'edited-rep'; readonly values: { readonly name: string } }
  | { readonly code: 'removed-rep'; readonly values: { readonly name: string; readonly territories: number } };
