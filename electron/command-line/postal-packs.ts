import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { installPack } from '../../data/places/packs/install-pack.ts';
import { appDataRoot } from '../files/app-data.ts';
import { answerOf } from '../jobs/reader-answer.ts';

/**
 * The folder of postal packs a command works with: the packs named by `--postal`, installed into the command's own
 * folder, else those that were added in the app. Throws what a file that is no pack is refused with.
 */
export function packsFolder(files: readonly string[], own: string): string {
  if (files.length === 0) return join(appDataRoot(process.env, process.platform), 'packs');
  const folder = join(own, 'packs');
  mkdirSync(folder, { recursive: true });
  for (const file of files) answerOf(installPack(file, folder));
  return folder;
}
