/**
 * A number that the SSE cannot be below, and of which plans that is said. `none` where nothing is proven; a bound for
 * given centres says nothing about plans with other centres, whose SSE can be lower.
 */
export type Bound =
  | { readonly kind: 'for-these-centres'; readonly sse: number; readonly how: 'transportation-dual' }
  | { readonly kind: 'for-any-centres'; readonly sse: number; readonly how: 'centre-boxes' }
  | { readonly kind: 'none' };

export const NO_BOUND: Bound = { kind: 'none' };

/** What is proven of the SSE of one plan: for all plans within the limits, and for those with the same centres. */
export interface Bounds {
  readonly anyCentres: Bound;
  readonly theseCentres: Bound;
}
