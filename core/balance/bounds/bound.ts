/**
 * A number that the SSE cannot be below, and of which plans that is said. `none` where nothing is proven; a bound for
 * given centres says nothing about plans with other centres, whose SSE can be lower.
 */
export type Bound =
  | { readonly kind: 'for-these-centres'; readonly sse: number; readonly how: 'transportation-dual' }
  | { readonly kind: 'for-any-centres'; readonly sse: number; readonly how: 'neighbour-packing' }
  | { readonly kind: 'none' };

export const NO_BOUND: Bound = { kind: 'none' };
