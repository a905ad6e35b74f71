import { ERROR_CODES, type ErrorCode, type ErrorValues, type ReplyError } from './api/reply.ts';

/** An error of another thread on its way here: as a reply tells it, and where it was thrown, for the log. */
export interface CarriedError extends ReplyError {
  readonly stack: string;
}

/** Thrown where a call cannot be served; at the door it becomes the error of a Reply. */
export class Refused extends Error {
  readonly code: ErrorCode;
  readonly values: ErrorValues;

  constructor(code: ErrorCode, values: ErrorValues = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/**
 * What was thrown, as the error of a Reply. An error that carries a code of the closed list keeps it (the plan file's
 * and the readers' errors do); a full disk and the like are named; everything else is our own fault.
 */
export function errorOf(thrown: unknown): ReplyError {
  const { code, values } = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Record<string, unknown>;
  if (isErrorCode(code)) return { code, values: forSentence(code, isValues(values) ? values : {}) };
  const system = typeof code === 'string' ? SYSTEM_ERRORS[code] : undefined;
  if (system) return { code: system, values: fileValue(thrown) };
  return { code: 'internal', values: { detail: thrown instanceof Error ? thrown.message : 'unknown' } };
}

/** What was thrown, ready to be posted to another thread. */
export function carried(thrown: unknown): CarriedError {
  return { ...errorOf(thrown), stack: thrown instanceof Error ? (thrown.stack ?? '') : '' };
}

/** What another thread posted, to be thrown here as if it had been thrown here. */
export function thrownFrom({ code, values, stack }: CarriedError): Refused {
  return Object.assign(new Refused(code, values), { stack });
}

/** Node's error codes that a planner can do something about. */
const SYSTEM_ERRORS: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-missing',
  EISDIR: 'file-unreadable',
  EACCES: 'file-unreadable',
  EPERM: 'file-unreadable',
  EIO: 'file-unreadable',
  EEXIST: 'file-exists',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'folder-unwritable',
  ENOTDIR: 'folder-unwritable',
  EBUSY: 'file-busy',
};

function isErrorCode(code: unknown): code is ErrorCode {
  return (ERROR_CODES as readonly unknown[]).includes(code);
}

function isValues(values: unknown): values is ErrorValues {
  return (
    typeof values === 'object' &&
    values !== null &&
    Object.values(values).every((value) => typeof value === 'string' || typeof value === 'number')
  );
}

/** The sentence for a folder wants a folder, also where what could not be written to was named as a file. */
function forSentence(code: ErrorCode, values: ErrorValues): ErrorValues {
  return code === 'folder-unwritable' ? { folder: values.file ?? '', ...values } : values;
}

/** The file's name without its folder: a path is nobody's business but the file system's. */
function fileValue(thrown: unknown): ErrorValues {
  const path = (thrown as { path?: unknown }).path;
  return typeof path === 'string' ? { file: path.split(/[\\/]/).at(-1) ?? path } : {};
}
