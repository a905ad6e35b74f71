import { mkdtemp } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import type { CallName } from '../api/contract.ts';
import type { FileToken } from '../api/jobs.ts';
import type { Backend } from '../backend.ts';
import { freePlanPath } from '../files/plan-names.ts';
import { Refused } from '../refused.ts';
import type { Handler } from './serve.ts';

type Names = Extract<CallName, `review.${string}`>;

/** Copies of the open plan that somebody reviews, out and back in. */
export const reviewHandlers: { readonly [N in Names]: Handler<N> } = {
  'review.send': async ({ revision, folder, ...asked }, backend) => {
    const path = await placeFor(backend, folder, `${planName(backend)} - ${asked.sentTo}`);
    const command = {
      kind: 'send-for-review' as const,
      ...asked,
      scenario: asked.scenario as ScenarioKey,
      role: asked.role as RoleKey,
      territories: asked.territories as TerritoryKey[],
    };
    await backend.store.edited('sendReview', { revision, command, path });
    return handedOut(backend, folder, path);
  },
  'review.bring': async ({ revision, file }, backend) => {
    const { path } = backend.tokens.get(file);
    const { told } = await backend.store.edited('bringReview', { revision, path, folder: backend.data.uploads });
    return { ...told, leftOut: [...told.leftOut] };
  },
  'review.file': async ({ folder }, backend) => {
    const path = await placeFor(backend, folder, planName(backend));
    await backend.store.call('saveCopy', { path });
    return handedOut(backend, folder, path);
  },
};

function planName({ store }: Backend): string {
  const path = store.path() ?? '';
  return basename(path, extname(path));
}

/** A free place in the folder the planner chose; without one, where files wait to be downloaded. */
async function placeFor({ tokens, data }: Backend, folder: FileToken | null, name: string): Promise<string> {
  if (folder === null) return freePlanPath(await mkdtemp(join(data.downloads, 'review-')), name);
  const chosen = tokens.get(folder);
  if (chosen.kind !== 'folder') throw new Refused('folder-unwritable', { folder: chosen.name });
  return freePlanPath(chosen.path, name);
}

function handedOut({ tokens }: Backend, folder: FileToken | null, path: string) {
  const file = basename(path);
  return { file, download: folder === null ? tokens.add({ path, name: file, kind: 'download' }) : null };
}
