import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** A piece of a file; its bytes are overwritten by the next piece. */
export interface FileChunk {
  readonly bytes: Uint8Array;
  /** Bytes read so far, this piece included. */
  readonly done: number;
}

const CHUNK_BYTES = 1 << 20;

/** The bytes of a file, piece by piece, through one buffer. Throws the file system's error. */
export function* fileChunks(path: string, chunkBytes = CHUNK_BYTES): Generator<FileChunk> {
  const file = openSync(path, 'r');
  try {
    const buffer = new Uint8Array(chunkBytes);
    let done = 0;
    for (;;) {
      const read = readSync(file, buffer, 0, chunkBytes, null);
      if (read === 0) return;
      done += read;
      yield { bytes: buffer.subarray(0, read), done };
    }
  } finally {
    closeSync(file);
  }
}

/** Size of a regular file in bytes; a folder or a device throws EISDIR, as reading it would. */
export function fileSize(path: string): number {
  const size = statSync(path);
  if (size.isFile()) return size.size;
  const file = openSync(path, 'r');
  try {
    if (fstatSync(file).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    return 0;
  } finally {
    closeSync(file);
  }
}
