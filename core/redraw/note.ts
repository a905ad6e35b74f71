/**
 * Units that came along with others of their family, and units that a tool left alone: locked ones, others of their
 * family, and those that hold their territory together; left out where none are.
 */
interface Left {
  readonly along?: number;
  readonly kin?: number;
  readonly locked?: number;
  readonly holding?: number;
}

type OfUnits = Left & { readonly units: number; readonly territory: string };

/** What edits of the shape of territories were; part of the closed list in core/edit/note.ts. */
export type RedrawNote =
  | { readonly code: 'created-territory'; readonly values: OfUnits }
  | { readonly code: 'recoloured-territory'; readonly values: { readonly territory: string } }
  | { readonly code: 'merged-territories'; readonly values: OfUnits & { readonly territories: number } }
  | {
      readonly code: 'dissolved-territory';
      /** Accounts named for it that keep it in the scenario. */
      readonly values: OfUnits & { readonly named?: number };
    }
  | {
      readonly code: 'deleted-territories';
      readonly values: { readonly territories: number; readonly territory: string };
    }
  | { readonly code: 'split-territory'; readonly values: Left & { readonly territory: string; readonly parts: number } }
  | { readonly code: 'grown-territory'; readonly values: OfUnits }
  | { readonly code: 'trimmed-territory'; readonly values: OfUnits }
  | {
      readonly code: 'swapped-border';
      readonly values: Left & { readonly units: number; readonly a: string; readonly b: string };
    }
  /** Without a name: of all territories. */
  | { readonly code: 'filled-holes'; readonly values: OfUnits }
  | { readonly code: 'joined-parts'; readonly values: OfUnits }
  | { readonly code: 'reassigned-territory'; readonly values: OfUnits };
