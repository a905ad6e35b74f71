import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { type FileChunk, fileChunks, fileSize } from './file-chunks.ts';

/** The bytes of one list: a file of its own, or one that was packed into another. */
export interface FileBytes {
  /** File name without its folder; for sentences. */
  readonly name: string;
  readonly size: number;
  /** The bytes from the beginning, piece by piece; a piece is overwritten by the next. */
  chunks(chunkBytes?: number): Generator<FileChunk>;
  /** Some bytes from the middle, fewer at the end. */
  slice(from: number, length: number): Uint8Array;
}

/** A file on the disk. Throws the file system's error where it is not there or is a folder. */
export function bytesOfFile(path: string): FileBytes {
  return {
    name: basename(path),
    size: fileSize(path),
    chunks: (chunkBytes) => fileChunks(path, chunkBytes),
    slice(from, length) {
      const file = openSync(path, 'r');
      try {
        const buffer = new Uint8Array(Math.max(0, length));
        return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, from));
      } finally {
        closeSync(file);
      }
    },
  };
}

/** Bytes that are in memory already. */
export function bytesInMemory(name: string, bytes: Uint8Array): FileBytes {
  return {
    name,
    size: bytes.length,
    *chunks(chunkBytes = 1 << 20) {
      for (let at = 0; at < bytes.length; at += chunkBytes) {
        const piece = bytes.subarray(at, at + chunkBytes);
        yield { bytes: piece, done: at + piece.length };
      }
    },
    slice: (from, length) => bytes.subarray(from, from + Math.max(0, length)),
  };
}
