import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { APPLICATION_ID } from './connection.ts';
import { type PlanFileCode, PlanFileError, type PlanFileValues } from './plan-file-error.ts';
import { withTypedErrors } from './translate-error.ts';

/** What the first 100 bytes of a plan say (sqlite.org/fileformat2.html, section 1.3). */
export interface PlanHeader {
  readonly version: number;
  /** Whether a writer was interrupted: SQLite takes its half-written pages back when it opens the file. */
  readonly hotJournal: boolean;
}

const MAGIC = 'SQLite format 3\0';
/** A writer of another process may be between two writes while we look. */
const LOOKS = 4;
const PAUSE_MS = 25;

/**
 * Looks at a file before SQLite does, because SQLite takes an empty file for an empty database, a file without its
 * last byte for a whole one, and any database for one of ours. Throws PlanFileError.
 */
export function checkHeader(path: string): PlanHeader {
  return withTypedErrors(path, () => {
    for (let look = 1; ; look++) {
      const found = inspect(path);
      if (!('code' in found)) return found;
      // Only a wrong size can be another program's write in flight.
      if (!found.mayPass || look === LOOKS) throw new PlanFileError(found.code, path, found.values);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  });
}

/** Size against pages once more, after SQLite has taken back what an interrupted writer left. */
export function checkSize(path: string): void {
  const found = inspect(path);
  if ('code' in found) throw new PlanFileError(found.code, path, found.values);
}

interface Fault {
  readonly code: PlanFileCode;
  readonly values: PlanFileValues;
  readonly mayPass: boolean;
}

function inspect(path: string): PlanHeader | Fault {
  const { bytes, size } = readHead(path);
  if (size === 0) return fault('plan-empty');
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (head.toString('latin1', 0, Math.min(16, head.length)) !== MAGIC) return fault('not-a-plan');
  if (size < 512 || head.length < 100) return fault('plan-damaged', { part: 'header' });
  if (head.readUInt32BE(68) !== APPLICATION_ID) return fault('not-a-plan');
  const version = head.readUInt32BE(60);
  if (version === 0) return fault('plan-damaged', { part: 'version' });
  // 2 means write-ahead logging, which this program never switches on.
  if (head[18] !== 1 || head[19] !== 1) return fault('plan-foreign-schema', { object: 'journal' });
  const hotJournal = isFilled(`${path}-journal`);
  if (!hotJournal && !sizeFits(head, size)) return { ...fault('plan-damaged', { part: 'size' }), mayPass: true };
  return { version, hotJournal };
}

function sizeFits(head: Buffer, size: number): boolean {
  const written = head.readUInt16BE(16);
  const pageSize = written === 1 ? 65_536 : written;
  const pages = head.readUInt32BE(28);
  // The page count holds only where it was written together with the change counter.
  return head.readUInt32BE(24) === head.readUInt32BE(92) && pages * pageSize === size;
}

function readHead(path: string): { bytes: Uint8Array; size: number } {
  // Asked before opening, because opening a pipe waits for somebody to write into it.
  if (!statSync(path).isFile()) throw new PlanFileError('not-a-plan', path);
  const file = openSync(path, 'r');
  try {
    const stats = fstatSync(file);
    const bytes = new Uint8Array(100);
    const read = readSync(file, bytes, 0, 100, 0);
    return { bytes: bytes.subarray(0, read), size: stats.size };
  } finally {
    closeSync(file);
  }
}

function isFilled(path: string): boolean {
  return existsSync(path) && statSync(path).size > 0;
}

function fault(code: PlanFileCode, values: PlanFileValues = {}): Fault {
  return { code, values, mayPass: false };
}
