import { Inflate } from 'fflate';
import type { FileBytes } from '../file-bytes.ts';
import type { ZipEntry } from './zip-directory.ts';
import { ZipRefused } from './zip-refused.ts';

/** How much may come out of one file of a zip. */
export interface UnpackLimits {
  readonly bytes: number;
  /** Times its packed size, once `ratioFrom` bytes have come out. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

/** A table of repeated words packs to a twentieth; two hundred times is no table. */
export const UNPACK_LIMITS: UnpackLimits = { bytes: 2_000_000_000, ratio: 200, ratioFrom: 10_000_000 };

/** Deflate makes at most 1,032 bytes of one: a piece of this size gives 17 MB at most. */
const PACKED_CHUNK = 16 * 1024;

/** A piece of an unpacked file; `packedDone` counts packed bytes, for progress. */
export interface UnpackedChunk {
  readonly bytes: Uint8Array;
  readonly packedDone: number;
}

/**
 * The content of one file of a zip, piece by piece, counted as it comes out: what the directory declares is not
 * believed. Throws ZipRefused.
 */
export function* unpacked(file: FileBytes, entry: ZipEntry, limits = UNPACK_LIMITS): Generator<UnpackedChunk> {
  if (entry.encrypted) throw new ZipRefused('password');
  if (entry.method !== 0 && entry.method !== 8) throw new ZipRefused('method');
  const local = file.slice(entry.at, 30);
  if (local.length < 30 || local[0] !== 0x50 || local[1] !== 0x4b) throw new ZipRefused('damaged');
  const lengths = new DataView(local.buffer, local.byteOffset);
  const from = entry.at + 30 + lengths.getUint16(26, true) + lengths.getUint16(28, true);
  if (from + entry.packedSize > file.size) throw new ZipRefused('damaged');
  let out = 0;
  for (const chunk of entry.method === 0 ? stored(file, from, entry) : inflated(file, from, entry)) {
    out += chunk.bytes.length;
    const most = out > limits.ratioFrom ? Math.min(limits.bytes, limits.ratio * entry.packedSize) : limits.bytes;
    if (out > most) throw new ZipRefused('expands', { entry: entry.name.slice(0, 80) });
    yield chunk;
  }
}

/** A small file of a zip as a whole. */
export function unpackedWhole(file: FileBytes, entry: ZipEntry, most: number): Uint8Array {
  const limits = { ...UNPACK_LIMITS, bytes: most };
  return Buffer.concat(Array.from(unpacked(file, entry, limits), ({ bytes }) => Buffer.from(bytes)));
}

function* stored(file: FileBytes, from: number, { packedSize }: ZipEntry): Generator<UnpackedChunk> {
  for (let at = 0; at < packedSize; at += 1 << 20) {
    const bytes = file.slice(from + at, Math.min(1 << 20, packedSize - at));
    yield { bytes, packedDone: at + bytes.length };
  }
}

function* inflated(file: FileBytes, from: number, { packedSize }: ZipEntry): Generator<UnpackedChunk> {
  const pieces: Uint8Array[] = [];
  let ended = false;
  const inflate = new Inflate((bytes, final) => {
    pieces.push(bytes);
    ended ||= final;
  });
  for (let at = 0; at < packedSize; ) {
    const packed = file.slice(from + at, Math.min(PACKED_CHUNK, packedSize - at));
    at += packed.length;
    if (packed.length === 0) throw new ZipRefused('damaged');
    try {
      inflate.push(packed, at >= packedSize);
    } catch {
      throw new ZipRefused('damaged'); // fflate names the fault in its own words only
    }
    for (const bytes of pieces.splice(0)) if (bytes.length > 0) yield { bytes, packedDone: at };
  }
  if (!ended) throw new ZipRefused('damaged');
}
