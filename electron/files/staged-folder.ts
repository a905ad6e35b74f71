import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Refused } from '../refused.ts';

/**
 * A folder that files are first written to: in or beside their place and out of sight, so that an export that is cancelled
 * or fails leaves the place as it was.
 */
export interface StagedFolder {
  readonly path: string;
  /** Moves all files to their place, over older ones of the same names, and removes the staging folder. */
  commit(): Promise<void>;
  /** Removes what was written. */
  discard(): Promise<void>;
}

/** `target` need not exist; the nearest folder above it that does must be writable. */
export async function stageFolder(target: string): Promise<StagedFolder> {
  const place = resolve(target);
  const above = existsSync(place) ? place : dirname(place);
  const made = await firstMade(place, () => mkdir(above, { recursive: true }));
  const path = await firstMade(place, () => mkdtemp(join(above, '.evenfield-')));
  const discard = async () => {
    await rm(path, { recursive: true, force: true });
    if (made !== undefined) await rm(made, { recursive: true, force: true });
  };
  return {
    path,
    commit: async () => {
      await firstMade(place, () => mkdir(place, { recursive: true }));
      for (const name of await readdir(path)) await rename(join(path, name), join(place, name));
      await rm(path, { recursive: true, force: true });
    },
    discard,
  };
}

/** Whatever keeps a folder from being made, the planner's remedy is the same: choose another one than the one he named. */
async function firstMade<T>(place: string, make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw thrown;
    throw new Refused('folder-unwritable', { folder: basename(place) || place });
  }
}
