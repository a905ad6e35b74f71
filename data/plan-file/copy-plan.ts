import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { assertSound } from './check-plan.ts';
import { Connection } from './connection.ts';
import { isOpenHere } from './file-place.ts';
import { checkHeader } from './header.ts';
import { PlanFileError } from './plan-file-error.ts';
import { translateError } from './translate-error.ts';
import { moveInto, removeHalfMade, syncFile } from './write-through.ts';

/**
 * Writes a whole, compact copy of an open plan to another path: into a file beside it, which is read back and
 * verified before it takes the place of what was there. Throws PlanFileError; a failed copy leaves nothing behind.
 */
export function copyPlan(connection: Connection, target: string): void {
  const path = resolve(target);
  if (isOpenHere(path)) throw new PlanFileError('file-busy', path);
  if (connection.inTransaction) throw new PlanFileError('file-busy', connection.path, { reason: 'writing' });
  const temporary = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    connection.prepare('VACUUM INTO ?').run(temporary);
    verify(temporary);
    syncFile(temporary);
    moveInto(temporary, path);
  } catch (error) {
    removeHalfMade(temporary);
    throw copyError(error, path);
  }
}

/** Reads the copy back from the disk: header, structure, and every digest. */
function verify(path: string): void {
  checkHeader(path);
  const copy = new Connection(path, true);
  try {
    assertSound(copy, true);
  } finally {
    copy.close();
  }
}

/** SQLite cannot open a file it is to make: then it is the folder, and the copy's path that the planner knows. */
export function copyError(error: unknown, path: string): unknown {
  const translated = translateError(error, path);
  if (!(translated instanceof PlanFileError)) return translated;
  const folderFault = translated.code === 'file-missing' || translated.code === 'file-unreadable';
  return new PlanFileError(folderFault ? 'folder-unwritable' : translated.code, path, translated.values, error);
}
