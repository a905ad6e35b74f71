import { constants } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallName } from '../api/contract.ts';
import { openPlanOf } from '../plans/open-plan.ts';
import { Refused } from '../refused.ts';
import type { Handler } from './serve.ts';

type Names = Extract<CallName, `app.${string}` | `preferences.${string}` | `recent.${string}` | `files.${string}`>;

/** The app itself: its first call, preferences, recent plans, file dialogs. */
export const appHandlers: { readonly [N in Names]: Handler<N> } = {
  'app.start': async (_input, backend) => {
    const problem = await backend.begin();
    const snapshot = await backend.store.current();
    return {
      host: backend.host,
      version: backend.version,
      preferences: backend.preferences.read(),
      recent: backend.recent.list(),
      plan: snapshot && openPlanOf(snapshot),
      problem,
    };
  },
  'preferences.set': (preferences, backend) => {
    backend.preferences.write(preferences);
    return {};
  },
  'recent.list': (_input, backend) => backend.recent.list(),
  'recent.clear': (_input, backend) => {
    backend.recent.clear();
    return {};
  },
  'files.pick': async ({ purpose, several = false }, backend) => {
    if (!backend.pick) throw new Refused('invalid-request', { what: 'files.pick' });
    const files = await backend.pick(purpose, several);
    return files.map((file) => backend.tokens.add(file));
  },
  'files.save': async ({ file, folder }, { tokens }) => {
    const made = tokens.get(file);
    const place = tokens.get(folder);
    if (made.kind !== 'download' || place.kind !== 'folder')
      throw new Refused('invalid-request', { what: 'files.save' });
    // Never over a file that is there already.
    await copyFile(made.path, join(place.path, made.name), constants.COPYFILE_EXCL);
    return {};
  },
};
