import type { CallName } from '../api/contract.ts';
import type { Handler } from './serve.ts';

type Names = Extract<CallName, `midYear.${string}`>;

/** Keeping what was proposed for a change of the team. */
export const midYearHandlers: { readonly [N in Names]: Handler<N> } = {
  'midYear.keep': async ({ held }, { proposals, store }) => {
    const kept = await store.edited('keep', proposals.of(held));
    return { revision: kept.revision };
  },
};
