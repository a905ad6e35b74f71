import type { AccountKey, RepKey } from './ids.ts';

/**
 * What a balance leaves with whom it is: an account stays with its owner, and a rep keeps what is theirs. It holds in
 * every scenario and role; a move by hand may break it, and the disruption panel says so (core/disruption/protected.ts).
 */
export type Protection =
  | { readonly of: 'account'; readonly key: AccountKey; readonly reason: string }
  | { readonly of: 'rep'; readonly key: RepKey; readonly reason: string };
