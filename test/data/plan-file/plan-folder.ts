import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach } from 'vitest';
import {
  type OpenResult,
  openPlanFile,
  type PlanFile,
  type PlanFileOptions,
} from '../../../data/plan-file/plan-file.ts';
import { PlanFileError } from '../../../data/plan-file/plan-file-error.ts';

const folders: string[] = [];

/** A folder of its own for one test, removed after it. */
export function aFolder(): string {
  const folder = mkdtempSync(join(quickDisk(), 'evenfield-plan-'));
  folders.push(folder);
  return folder;
}

/**
 * Memory where the system offers it: these tests make some ten thousand transactions of a few writes to the disk each,
 * and what they ask for is the same on every file system.
 */
function quickDisk(): string {
  if (!existsSync('/dev/shm')) return tmpdir();
  const { bavail, bsize } = statfsSync('/dev/shm');
  return bavail * bsize > 512 * 1024 * 1024 ? '/dev/shm' : tmpdir();
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Opens a file that has to open for writing. */
export function opened(path: string, options: PlanFileOptions = {}): PlanFile {
  const result = openPlanFile(path, options);
  if (result.status === 'refused') throw new Error(`refused: ${result.code} ${JSON.stringify(result.values)}`);
  return result.file;
}

/** What came of opening, in one word, with the file closed again. */
export function outcome(result: OpenResult): string {
  if (result.status === 'refused') return result.code;
  result.file.close();
  return result.status;
}

/** The code a call fails with; `none` where it does not. */
export function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof PlanFileError) return error.code;
    throw error;
  }
  return 'none';
}

/** The digests of everything that undo brings back, by table and batch; the file must be closed. */
export function contentDigests(path: string): unknown[] {
  return withDatabase(path, (db) =>
    db.prepare("SELECT * FROM digest WHERE table_name NOT IN ('state', 'history') ORDER BY table_name, batch").all(),
  );
}

/** Works on a closed plan file as any other program could. */
export function withDatabase<T>(path: string, work: (db: Database.Database) => T): T {
  const db = new Database(path);
  try {
    return work(db);
  } finally {
    db.close();
  }
}
