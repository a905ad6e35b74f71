import type { ExportJob } from '../../electron/api/export-jobs.ts';
import type { JobId } from '../../electron/api/jobs.ts';
import type { App } from './app.ts';
import { runExport } from './run-job.ts';

/**
 * Writes files of the scenario on screen: in the window into a folder that is asked for, in a browser as one download.
 * Null where no folder was chosen or the job could not start.
 */
export async function writeFiles(app: App, what: Parameters<typeof runExport>[1]): Promise<JobId | null> {
  const { host, tell } = app.store.getState();
  let folder: ExportJob['folder'] = null;
  if (host === 'window') {
    const picked = await app.client.call('files.pick', { purpose: 'folder' });
    if (!picked.ok) {
      tell({ kind: 'error', error: picked.error });
      return null;
    }
    const [place] = picked.value;
    if (!place) return null;
    folder = place;
  }
  return runExport(app, what, folder);
}
