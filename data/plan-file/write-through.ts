import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Antivirus programs hold a new file for a moment on Windows; other systems never say this. */
const TRIES = 10;
const PAUSE_MS = 100;

/** Brings what was written to a file to the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Puts a finished file in its place, over what was there, and brings the folder's entry to the disk. */
export function moveInto(temporary: string, path: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(temporary, path);
      break;
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (process.platform !== 'win32' || attempt === TRIES || (code !== 'EBUSY' && code !== 'EPERM')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
  syncFolder(dirname(path));
}

/** Removes a half-made file and what SQLite may have put beside it. */
export function removeHalfMade(path: string): void {
  rmSync(path, { force: true });
  rmSync(`${path}-journal`, { force: true });
}

/** Windows has no way to sync a folder and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
