import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PlanFileCode } from './plan-file-error.ts';
import { PlanFileError } from './plan-file-error.ts';

/**
 * The typed error for whatever SQLite or the file system threw while working on `path`. A PlanFileError and a fault
 * in the program (an error without a system code) pass as they are.
 */
export function translateError(error: unknown, path: string): unknown {
  if (error instanceof PlanFileError || !(error instanceof Error)) return error;
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return isMissingFolder(error) ? planFileError('file-missing', path, error) : error;
  if (code.startsWith('SQLITE_')) return fromSqlite(code, path, error);
  const known = FILE_SYSTEM_CODES[code];
  return known ? planFileError(known, path, error) : error;
}

/** Runs `work` and throws what it throws as a typed error. */
export function withTypedErrors<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translateError(error, path);
  }
}

/** Whether the medium failed under SQLite, after which its caches are not to be trusted. */
export function isMediumFailure(error: unknown): boolean {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' && (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CORRUPT'));
}

const FILE_SYSTEM_CODES: Readonly<Record<string, PlanFileCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EISDIR: 'not-a-plan',
  EACCES: 'file-unreadable',
  EPERM: 'file-unreadable',
  EIO: 'file-unreadable',
  EROFS: 'file-read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EEXIST: 'file-exists',
  EBUSY: 'file-busy',
  ENAMETOOLONG: 'folder-unwritable',
};

/** SQLite's result codes by their first word; extended codes (SQLITE_IOERR_WRITE) follow their kind. */
const SQLITE_KINDS: readonly (readonly [kind: string, code: PlanFileCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'file-read-only'],
  ['SQLITE_IOERR', 'file-unreadable'],
  ['SQLITE_CORRUPT', 'plan-damaged'],
  ['SQLITE_NOTADB', 'not-a-plan'],
  ['SQLITE_BUSY', 'file-busy'],
  ['SQLITE_LOCKED', 'file-busy'],
  ['SQLITE_PERM', 'file-unreadable'],
  ['SQLITE_AUTH', 'file-unreadable'],
  ['SQLITE_CONSTRAINT', 'invalid-request'],
];

function fromSqlite(code: string, path: string, error: Error): PlanFileError {
  if (code.startsWith('SQLITE_CANTOPEN')) return planFileError(cannotOpen(path), path, error);
  const known = SQLITE_KINDS.find(([kind]) => code.startsWith(kind));
  return new PlanFileError(known?.[1] ?? 'internal', path, { sqlite: code }, error);
}

/** The file or the journal beside it could not be opened: which of the two decides what the planner can do. */
function cannotOpen(path: string): PlanFileCode {
  if (!existsSync(dirname(path))) return 'file-missing';
  return existsSync(path) ? 'folder-unwritable' : 'file-missing';
}

function planFileError(code: PlanFileCode, path: string, cause: Error): PlanFileError {
  return new PlanFileError(code, path, {}, cause);
}

/** better-sqlite3 reports a folder that is not there as a TypeError of its own. */
function isMissingFolder(error: Error): boolean {
  return error instanceof TypeError && error.message.includes('directory does not exist');
}
