import { crc32 } from 'node:zlib';
import { Deflate } from 'fflate';
import { invariant } from '../../core/invariant.ts';
import type { FileBytes } from '../import/file-bytes.ts';
import type { ZipEntry } from '../import/zip/zip-directory.ts';

/**
 * A zip with the content of some of its files replaced, by their names (PKWARE APPNOTE 6.3.10, 4.3.7 and 4.3.12). All
 * others keep their packed bytes, order and times; none is unpacked.
 */
export function* repacked(
  file: FileBytes,
  entries: readonly ZipEntry[],
  replaced: ReadonlyMap<string, () => Iterable<Uint8Array>>,
): Generator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = replaced.get(entry.name);
    const packed = content ? packedContent(content()) : null;
    const facts = packed ? { ...entry, method: DEFLATED, ...packed.facts } : entry;
    const name = new TextEncoder().encode(entry.name);
    directory.push(central(facts, name, at), name);
    yield* local(facts, name);
    yield* packed ? packed.pieces : packedBytes(file, entry);
    at += LOCAL_BYTES + name.length + facts.packedSize;
  }
  invariant(at < LARGEST, 'a workbook is smaller than four gigabytes');
  yield* directory;
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  yield record(END, END_BYTES, [
    [8, 2, entries.length],
    [10, 2, entries.length],
    [12, 4, size],
    [16, 4, at],
  ]);
}

const DEFLATED = 8;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const LARGEST = 0xffffffff;
/** 2.0: folders and deflate. */
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** Bytes that are copied at a time. */
const PIECE = 1 << 20;

type Facts = Pick<ZipEntry, 'method' | 'crc' | 'size' | 'packedSize' | 'modified'>;

function packedContent(content: Iterable<Uint8Array>) {
  const pieces: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (piece) => pieces.push(piece));
  let [crc, size] = [0, 0];
  for (const piece of content) {
    crc = crc32(piece, crc);
    size += piece.length;
    deflate.push(piece);
  }
  deflate.push(new Uint8Array(0), true);
  const packedSize = pieces.reduce((sum, { length }) => sum + length, 0);
  return { pieces, facts: { crc, size, packedSize } };
}

/** The packed bytes of a file, which stand behind its local header and what that adds to it. */
function* packedBytes(file: FileBytes, { at, packedSize }: ZipEntry): Generator<Uint8Array> {
  const head = file.slice(at, LOCAL_BYTES);
  const lengths = new DataView(head.buffer, head.byteOffset);
  const from = at + LOCAL_BYTES + lengths.getUint16(26, true) + lengths.getUint16(28, true);
  for (let done = 0; done < packedSize; done += PIECE) {
    yield file.slice(from + done, Math.min(PIECE, packedSize - done));
  }
}

function* local(facts: Facts, name: Uint8Array): Generator<Uint8Array> {
  yield record(LOCAL, LOCAL_BYTES, [[4, 2, VERSION], ...shared(facts, name, 6)]);
  yield name;
}

function central(facts: Facts, name: Uint8Array, at: number): Uint8Array {
  return record(CENTRAL, CENTRAL_BYTES, [[4, 2, VERSION], [6, 2, VERSION], ...shared(facts, name, 8), [42, 4, at]]);
}

type Field = readonly [at: number, bytes: 2 | 4, value: number];

/** What both headers of a file say, from a place on. */
function shared({ method, crc, size, packedSize, modified }: Facts, name: Uint8Array, from: number): Field[] {
  return [
    [from, 2, FLAGS],
    [from + 2, 2, method],
    [from + 4, 4, modified],
    [from + 8, 4, crc],
    [from + 12, 4, packedSize],
    [from + 16, 4, size],
    [from + 20, 2, name.length],
  ];
}

function record(signature: number, length: number, fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  for (const [at, width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return bytes;
}
