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
      writeWhole(file, typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
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

/** A disk that is nearly full takes the beginning of a piece, and says so only when the rest is asked for. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at);
}

/** A call to the system per line would be most of the time of a million lines. */
function* inChunks(pieces: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  let chunk = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield chunk;
      chunk = '';
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
