import { expect, it } from 'vitest';
import { createApp } from '../../../renderer/actions/app.ts';
import { readJobs } from '../../../renderer/actions/read-jobs.ts';
import type { ApiClient } from '../../../renderer/api/client.ts';

it.each(['sales', 'opportunities', 'activities'] as const)(
  'a page that is loaded anew shows the import of %s by its name',
  async (list) => {
    const progress = { job: 'job-1', phase: 'reading', done: 0, total: 0, best: null };
    const value = [{ job: 'job-1', kind: 'import-results', list, progress }];
    const app = createApp({ call: () => Promise.resolve({ ok: true, value }) } as unknown as ApiClient);
    await readJobs(app);
    expect(app.store.getState().dialog).toEqual({ name: 'import-people', what: list, files: [] });
  },
);
