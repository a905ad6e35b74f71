import type { FileToken } from '../../electron/api/jobs.ts';
import type { App } from './app.ts';

/** Gives a file that a job made to the planner: in the window into a folder that is asked for, else as a download. */
export async function saveFile({ client, store }: App, file: FileToken, name: string): Promise<void> {
  if (client.host === 'loopback') return client.download(file, name);
  const { tell } = store.getState();
  const folder = await client.call('files.pick', { purpose: 'folder' });
  if (!folder.ok) return tell({ kind: 'error', error: folder.error });
  const [place] = folder.value;
  if (!place) return;
  const saved = await client.call('files.save', { file, folder: place });
  if (!saved.ok) return tell({ kind: 'error', error: saved.error });
  tell({ kind: 'exported', files: [name], downloaded: false }, { toast: true });
}
