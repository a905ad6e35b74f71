import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import type { FileBytes } from './file-bytes.ts';
import { FileRefused } from './file-refused.ts';
import { looksLikeMacRoman } from './mac-roman.ts';
import { shiftedEncoding } from './shifted-encoding.ts';

/** In which encoding a text file is written. */
export interface TextEncoding {
  /** A label that TextDecoder knows: `utf-8`, `utf-16le`, `windows-1256`, ... */
  readonly label: string;
  /** True where the bytes do not prove it: the planner is told, with a sample, and may choose another. */
  readonly guessed: boolean;
}

/** Larger files are refused before work starts. */
const MOST_BYTES = 2_000_000_000;
const SAMPLE_BYTES = 256 * 1024;

/**
 * The encoding of a text file: the one that was `asked` for, whatever the bytes look like; else its byte order mark,
 * the pattern of zero bytes that UTF-16 leaves, UTF-8 where the whole file is valid UTF-8, or chardet's guess. Refuses
 * files that are empty or too large and, where nobody said how they are encoded, those that are no text, or text in
 * an encoding that cannot be read.
 */
export function textEncoding(source: FileBytes, asked?: string): TextEncoding {
  const { name: file, size: bytes } = source;
  if (bytes === 0) throw new FileRefused('file-empty', { file });
  if (bytes > MOST_BYTES) {
    throw new FileRefused('file-too-large', { file, megabytes: Math.ceil(bytes / 1e6), limit: MOST_BYTES / 1e6 });
  }
  if (asked !== undefined) return { label: asked, guessed: false };
  const head = headOf(source);
  if (SIGNATURES.some((signature) => startsWith(head, signature))) throw new FileRefused('file-binary', { file });
  const marked = byteOrderMark(head) ?? zeroPattern(head);
  if (marked) return { label: marked, guessed: false };
  const body = scan(source);
  if (body.zero) throw new FileRefused('file-binary', { file });
  if (body.utf8 && body.shifted) {
    if (!knownLabel(body.shifted)) throw new FileRefused('encoding-unreadable', { file, encoding: body.shifted });
    return { label: body.shifted, guessed: true };
  }
  return body.utf8 ? { label: 'utf-8', guessed: false } : { label: guess(body.sample), guessed: true };
}

/** First bytes of ZIP (so XLSX), PDF, PNG, JPEG, GIF, gzip, old Office, SQLite, 7z, RAR. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function headOf(file: FileBytes): Uint8Array {
  for (const { bytes } of file.chunks(64 * 1024)) return bytes;
  return new Uint8Array(0);
}

function byteOrderMark(head: Uint8Array): string | null {
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return 'utf-8';
  // UTF-32 is not a text a planner's program writes, and no decoder here knows it: its zeros make it binary.
  if (startsWith(head, [0xff, 0xfe, 0, 0]) || startsWith(head, [0, 0, 0xfe, 0xff])) return null;
  if (startsWith(head, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(head, [0xfe, 0xff])) return 'utf-16be';
  return null;
}

/** Delimiters, digits and line ends of UTF-16 leave zero bytes, all on the same side of the pairs. */
function zeroPattern(head: Uint8Array): string | null {
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i & 1] = (zeros[i & 1] as number) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(even, odd);
  if (most < 3 || most < head.length / 20 || Math.min(even, odd) > most / 50) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** What one pass over all bytes tells. */
interface Scan {
  /** Whether there is a zero byte. */
  readonly zero: boolean;
  readonly utf8: boolean;
  /** The encoding whose escape sequences there are. */
  readonly shifted: string | null;
  /** The piece in which chardet has most to see. */
  readonly sample: Uint8Array;
}

function scan(file: FileBytes): Scan {
  let sample: Uint8Array = new Uint8Array(0);
  let utf8 = true;
  let shifted: string | null = null;
  let open = new Uint8Array(0);
  for (const { bytes } of file.chunks()) {
    if (bytes.includes(0)) return { zero: true, utf8, shifted, sample };
    shifted ??= shiftedEncoding(bytes);
    if (!utf8) continue;
    const joined = open.length > 0 ? Buffer.concat([open, bytes]) : bytes;
    const end = wholeCharacters(joined);
    if (!isUtf8(joined.subarray(0, end))) {
      utf8 = false;
      sample = sampleAround(bytes);
    }
    open = Uint8Array.from(joined.subarray(end));
  }
  return { zero: false, utf8: utf8 && open.length === 0, shifted, sample: sample.length > 0 ? sample : open };
}

/** Where the last character that may be cut by the end of the bytes starts. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if ((byte & 0xc0) === 0x80) continue;
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return size > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** From a little before the first byte above 127: a long header in ASCII tells chardet nothing. */
function sampleAround(bytes: Uint8Array): Uint8Array {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 127) - 4096);
  return Uint8Array.from(bytes.subarray(first, first + SAMPLE_BYTES));
}

function guess(sample: Uint8Array): string {
  for (const { name } of analyse(sample)) {
    // The bytes are not valid UTF-8, whatever chardet thinks of the sample.
    const label = /^(utf|ascii)/i.test(name) ? null : knownLabel(name);
    if (label) return looksLikeMacRoman(sample, label) ? 'macintosh' : label;
  }
  return looksLikeMacRoman(sample, 'windows-1252') ? 'macintosh' : 'windows-1252';
}

function knownLabel(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null; // a name that chardet has and TextDecoder has not, such as ISO-2022-KR
  }
}
