import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Connection } from '../connection.ts';
import type { DigestLedger } from '../digest-ledger.ts';
import { queries } from '../queries.ts';
import { insertRow } from './write-rows.ts';

/** What a list of results consists of in the file. */
export type NumberArray = Int32Array | Float64Array | Uint32Array | Uint16Array;

const KINDS = [Int32Array, Float64Array, Uint32Array, Uint16Array] as const;
/** Bytes of a block before it is packed: some 20 ms of work. */
const BLOCK = 1 << 20;
/** No list that an import takes is larger; a damaged file may claim anything. */
const MOST_BYTES = 1 << 29;
const MOST_ARRAYS = 64;

/**
 * Writes arrays as the blocks of a batch: their number, kind and length of each, then their bytes one after another,
 * little-endian, cut into blocks that are packed one by one. Each step is one block.
 */
export function* writeBlocks(
  connection: Connection,
  ledger: DigestLedger,
  batch: number,
  arrays: readonly NumberArray[],
): Generator<void, void> {
  const head = Uint32Array.of(arrays.length, ...arrays.flatMap((array) => [kindOf(array), array.length]));
  const pieces = [head, ...arrays].map((one) => new Uint8Array(one.buffer, one.byteOffset, one.byteLength));
  let part = 0;
  for (const block of blocksOf(pieces)) {
    const packed = deflateRawSync(block, { level: 3 });
    insertRow(connection, ledger, { table: 'result_block', row: { batch, part, bytes: block.length, packed } });
    part++;
    yield;
  }
}

/** The arrays of a batch; null where its blocks are no such arrays. */
export function readBlocks(connection: Connection, batch: number): NumberArray[] | null {
  const query = queries.selectFrom('result_block').select(['part', 'bytes', 'packed']);
  const rows = connection.all(query.where('batch', '=', batch).orderBy('part'));
  const size = rows.reduce((sum, { bytes }) => sum + bytes, 0);
  const sound = rows.every(({ part, bytes }, i) => part === i && bytes > 0 && bytes <= BLOCK);
  if (!sound || size > MOST_BYTES) return null;
  const all = new Uint8Array(size);
  let at = 0;
  for (const { bytes, packed } of rows) {
    const block = unpacked(packed, bytes);
    if (!block) return null;
    all.set(block, at);
    at += bytes;
  }
  return arraysOf(all);
}

function* blocksOf(pieces: readonly Uint8Array[]): Generator<Uint8Array, void> {
  let block = new Uint8Array(BLOCK);
  let filled = 0;
  for (const piece of pieces) {
    for (let from = 0; from < piece.length; ) {
      const take = Math.min(piece.length - from, BLOCK - filled);
      block.set(piece.subarray(from, from + take), filled);
      from += take;
      filled += take;
      if (filled < BLOCK) continue;
      yield block;
      block = new Uint8Array(BLOCK);
      filled = 0;
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}

function unpacked(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: size });
    return bytes.length === size ? bytes : null;
  } catch {
    return null;
  }
}

function arraysOf(bytes: Uint8Array): NumberArray[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4) return null;
  const count = view.getUint32(0, true);
  let at = 4 + 8 * count;
  if (count > MOST_ARRAYS || at > bytes.length) return null;
  const arrays: NumberArray[] = [];
  for (let i = 0; i < count; i++) {
    const kind = KINDS[view.getUint32(4 + 8 * i, true)];
    const length = view.getUint32(8 + 8 * i, true);
    if (!kind || at + length * kind.BYTES_PER_ELEMENT > bytes.length) return null;
    // Copied: a view would have to begin at a multiple of its size.
    arrays.push(new kind(bytes.slice(at, at + length * kind.BYTES_PER_ELEMENT).buffer));
    at += length * kind.BYTES_PER_ELEMENT;
  }
  return at === bytes.length ? arrays : null;
}

function kindOf(array: NumberArray): number {
  return KINDS.findIndex((kind) => array instanceof kind);
}
