import type { CallName } from '../api/contract.ts';
import type { Handler } from './serve.ts';

type Names = Extract<CallName, `frontier.${string}`>;

const NONE = new Int32Array(0);

/** The plans of a frontier: what one of them moves, and keeping it. */
export const frontierHandlers: { readonly [N in Names]: Handler<N> } = {
  'frontier.moves': ({ held, point }, { frontiers }) => {
    const { moves } = frontiers.of(held, point);
    return { units: moves?.units ?? NONE, from: moves?.from ?? NONE, to: moves?.to ?? NONE };
  },
  'frontier.keep': async ({ held, point, revision, name }, { frontiers, store }) => {
    const kept = await store.edited('keepAsScenario', { revision, unkept: frontiers.of(held, point), name });
    return { revision: kept.revision };
  },
};
