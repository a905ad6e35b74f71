import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLAN_FILE_CODES, PlanFileError } from '../../../data/plan-file/plan-file-error.ts';
import { translateError } from '../../../data/plan-file/translate-error.ts';
import { ERROR_CODES } from '../../../electron/api/reply.ts';

const PATH = join(import.meta.dirname, 'none', 'a.evenfield');

/** An error as SQLite or the file system throws it. */
function thrown(code: string): Error {
  return Object.assign(new Error('as thrown'), { code });
}

describe('the error codes of a plan file', () => {
  it('are those that the screen has sentences for', () => {
    expect(PLAN_FILE_CODES.filter((code) => !(ERROR_CODES as readonly string[]).includes(code))).toEqual([]);
  });

  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_READONLY_DIRECTORY', 'file-read-only'],
    ['SQLITE_IOERR_FSYNC', 'file-unreadable'],
    ['SQLITE_CORRUPT_INDEX', 'plan-damaged'],
    ['SQLITE_NOTADB', 'not-a-plan'],
    ['SQLITE_BUSY', 'file-busy'],
    ['SQLITE_CANTOPEN', 'file-missing'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'invalid-request'],
    ['SQLITE_NOMEM', 'internal'],
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'file-read-only'],
    ['EACCES', 'file-unreadable'],
  ])('stand for what was thrown: %s is %s', (code, expected) => {
    const error = translateError(thrown(code), PATH);
    expect(error).toBeInstanceOf(PlanFileError);
    expect((error as PlanFileError).code).toBe(expected);
    // The folder stays out of what may be shown and logged.
    expect(JSON.stringify((error as PlanFileError).values)).not.toContain('none');
  });

  it('hide no fault of the program', () => {
    const fault = new Error('Fault in the program');
    expect(translateError(fault, PATH)).toBe(fault);
  });
});
