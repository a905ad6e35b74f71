import type { FileBytes } from '../file-bytes.ts';
import { ZipRefused } from './zip-refused.ts';

/** A file in a zip, as its directory tells. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packedSize: number;
  /** As declared: what comes out is counted again. */
  readonly size: number;
  /** Check sum and time of the file, as the directory has them. */
  readonly crc: number;
  readonly modified: number;
  readonly encrypted: boolean;
  /** Where its local header begins. */
  readonly at: number;
}

const MOST_ENTRIES = 10_000;
/** The end record and the longest comment behind it. */
const TAIL_BYTES = 22 + 65_535;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;

/**
 * The files of a zip by its directory, folders left out (PKWARE APPNOTE 6.3.10, sections 4.3.12 to 4.3.16). Throws
 * ZipRefused where the directory is damaged, has too many files, has two of one name, or has a name that leads out of
 * the folder: nothing is ever unpacked to disk here, but such a file was made to harm.
 */
export function zipDirectory(file: FileBytes): ZipEntry[] {
  const tailAt = Math.max(0, file.size - TAIL_BYTES);
  const tail = viewOf(file.slice(tailAt, TAIL_BYTES));
  const end = lastSignature(tail, END);
  if (end < 0) throw new ZipRefused('damaged');
  let count = tail.getUint16(end + 10, true);
  let size = tail.getUint32(end + 12, true);
  let at = tail.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff || size === 0xffffffff) {
    [count, size, at] = bigDirectory(file, tail, end);
  }
  if (count > MOST_ENTRIES) throw new ZipRefused('too-many-files', { files: count });
  if (at + size > file.size) throw new ZipRefused('damaged');
  return entries(viewOf(file.slice(at, size)), count);
}

function entries(view: DataView, count: number): ZipEntry[] {
  const found: ZipEntry[] = [];
  const names = new Set<string>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw new ZipRefused('damaged');
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const next = at + 46 + nameBytes + extraBytes + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw new ZipRefused('damaged');
    const name = nameOf(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameBytes));
    if (names.has(name)) throw new ZipRefused('name-twice', { entry: name.slice(0, 80) });
    names.add(name);
    if (!name.endsWith('/')) found.push(entryAt(view, at, name, extraBytes));
    at = next;
  }
  return found;
}

function entryAt(view: DataView, at: number, name: string, extraBytes: number): ZipEntry {
  let size = view.getUint32(at + 24, true);
  let packedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  let extra = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = extra + extraBytes;
  for (; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let field = extra + 4;
    const long = (given: number): number => {
      if (given !== 0xffffffff || field + 8 > extraEnd) return given;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
    size = long(size);
    packedSize = long(packedSize);
    offset = long(offset);
    break;
  }
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const [crc, modified] = [view.getUint32(at + 16, true), view.getUint32(at + 12, true)];
  return { name, method: view.getUint16(at + 10, true), packedSize, size, crc, modified, encrypted, at: offset };
}

/** A name as it is compared: with forward slashes. Names that lead elsewhere are refused. */
function nameOf(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes).replaceAll('\\', '/');
  const away = name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..') || name.includes('\0');
  if (away) throw new ZipRefused('name-unsafe', { entry: name.slice(0, 80) });
  return name;
}

/** The directory of a zip with sizes of 64 bits (4.3.14). */
function bigDirectory(file: FileBytes, tail: DataView, end: number): [count: number, size: number, at: number] {
  const locator = end - 20;
  if (locator < 0 || tail.getUint32(locator, true) !== END64_LOCATOR) throw new ZipRefused('damaged');
  const record = viewOf(file.slice(Number(tail.getBigUint64(locator + 8, true)), 56));
  if (record.byteLength < 56 || record.getUint32(0, true) !== END64) throw new ZipRefused('damaged');
  const long = (at: number) => Number(record.getBigUint64(at, true));
  return [long(32), long(40), long(48)];
}

function lastSignature(view: DataView, signature: number): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === signature) return at;
  return -1;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
