import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file piece by piece beside its place and renames it when it is whole: a write that fails, or is cancelled
 * by an error thrown from `pieces`, leaves an earlier file as it was and no half of the new one.
 */
export function saveFile(path: string, pieces: Iterable<string | Uint8Array>): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.draft`);
  const file = openSync(draft, 'w');
  let open = true;
  try {
    for (const chunk of inChunks(pieces)) {
      // One call says a string and bytes apart.
      if (typeof chunk === 'string') writeSync(file, chunk);
      else writeSync(file, chunk);
    }
    fsyncSync(file);
    closeSync(file);
    open = false;
    renameSync(draft, path);
  } catch (error) {
    if (open) closeSync(file);
    rmSync(draft, { force: true });
    throw error;
  }
}

/** A call to the system per line would be most of the time of a million lines. */
function* inChunks(pieces: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  let chunk = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece;
      continue;
    }
    chunk += piece;
    if (chunk.length < 1 << 16) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
