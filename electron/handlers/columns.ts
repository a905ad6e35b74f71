import type { CallName } from '../api/contract.ts';
import type { Handler } from './serve.ts';

type Names = Extract<CallName, `columns.${string}`>;

/** Templates of columns for exports: what the planner keeps under a name. */
export const columnHandlers: { readonly [N in Names]: Handler<N> } = {
  'columns.list': (_input, { templates }) => templates.list(),
  'columns.keep': ({ template, was }, { templates }) => {
    templates.keep(template, was);
    return templates.list();
  },
  'columns.forget': ({ name }, { templates }) => {
    templates.forget(name);
    return templates.list();
  },
};
