/** What edits of scenarios were; part of the closed list in ../note.ts. */
export type ScenarioNote =
  | { readonly code: 'duplicated-scenario'; readonly values: { readonly name: string; readonly of: string } }
  | { readonly code: 'renamed-scenario'; readonly values: { readonly before: string; readonly after: string } }
  | { readonly code: 'dated-scenario' | 'described-scenario'; readonly values: { readonly name: string } }
  | { readonly code: 'archived-scenario' | 'opened-scenario'; readonly values: { readonly name: string } }
  | { readonly code: 'set-baseline'; readonly values: { readonly name: string } }
  | { readonly code: 'removed-scenario'; readonly values: { readonly name: string } }
  | {
      readonly code: 'copied-territories';
      readonly values: {
        readonly territories: number;
        /** Name of the first. */
        readonly territory: string;
        /** Names of the scenarios. */
        readonly from: string;
        readonly to: string;
        /** Units that changed hands. */
        readonly units: number;
        /** Units, accounts and whole territories of the target that stay because they are locked. */
        readonly locked: number;
        /** Units that the territories leave and that are in none now. */
        readonly left: number;
      };
    };
