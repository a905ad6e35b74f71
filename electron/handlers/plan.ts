import type { AccountKey, BatchKey } from '../../core/model/ids.ts';
import type { CallName } from '../api/contract.ts';
import { newPlan, openPlan, openPlanOf } from '../plans/open-plan.ts';
import { planShapes } from '../plans/plan-shapes.ts';
import { openSample } from '../plans/sample-plan.ts';
import { Refused } from '../refused.ts';
import type { Handler } from './serve.ts';

type Names = Extract<CallName, `plan.${string}`>;

/** The open plan: which one, what is in it, and the planner's edits by hand. */
export const planHandlers: { readonly [N in Names]: Handler<N> } = {
  'plan.new': async ({ name }, backend) => openPlanOf(await newPlan(backend, name)),
  'plan.open': async ({ file }, backend) => openPlanOf(await openPlan(backend, backend.tokens.get(file))),
  'plan.openRecent': async ({ id }, backend) => {
    const path = backend.recent.pathOf(id);
    if (!path) throw new Refused('file-missing', { file: '' });
    return openPlanOf(await openPlan(backend, { path, name: '', kind: 'file' }));
  },
  'plan.openSample': async ({ reset }, backend) => openPlanOf(await openSample(backend, reset)),
  'plan.read': async (_input, backend) => openPlanOf(await backend.store.call('read', {})),
  'plan.edit': async (input, backend) => revisionOf(await backend.store.edited('edit', input)),
  'plan.place': async ({ revision, places }, { store }) => {
    const accounts = places.map(({ account, ...place }) => ({ ...place, account: account as AccountKey }));
    return revisionOf(await store.edited('placeAccounts', { revision, places: accounts }));
  },
  'plan.unite': async ({ revision, unions }, { store }) => {
    const asked = unions.map(({ into, from }) => ({ into: into as AccountKey, from: from as AccountKey[] }));
    return revisionOf(await store.edited('uniteAccounts', { revision, unions: asked }));
  },
  'plan.undo': async (_input, backend) => revisionOf(await backend.store.edited('undo', {})),
  'plan.redo': async (_input, backend) => revisionOf(await backend.store.edited('redo', {})),
  'plan.walk': async (input, backend) => revisionOf(await backend.store.edited('walk', input)),
  'plan.runs': (_input, backend) => backend.store.call('runs', {}),
  'plan.snapshots': (_input, backend) => backend.store.call('snapshots', {}),
  'plan.takeSnapshot': async (input, { store }) => {
    await store.call('takeSnapshot', input);
    return store.call('snapshots', {});
  },
  'plan.restoreSnapshot': async (input, backend) => revisionOf(await backend.store.edited('restoreSnapshot', input)),
  'plan.dropSnapshot': async (input, { store }) => {
    await store.call('dropSnapshot', input);
    return store.call('snapshots', {});
  },
  'plan.shapes': ({ batch }, backend) => planShapes(backend, batch as BatchKey),
  'plan.triangulation': async (input, { store }) => {
    const { start, neighbour } = await store.call('triangulation', input);
    return { start: new Int32Array(start), neighbour: new Int32Array(neighbour) };
  },
  'plan.history': (_input, backend) => backend.store.call('history', {}),
};

function revisionOf({ revision }: { readonly revision: number }): { revision: number } {
  return { revision };
}
