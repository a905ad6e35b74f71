import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { readAccounts } from '../../../data/import/read-accounts.ts';
import type { ReadAccounts, ReadControl, ReadRequest } from '../../../data/import/read-request.ts';

const folder = mkdtempSync(join(tmpdir(), 'evenfield-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

/** A file with this text or these bytes, gone when the tests of the file are done. */
export function written(content: string | Uint8Array, name = `list-${++files}.csv`): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** For a reader that nobody stops or watches. */
export const quiet: ReadControl = { isCancelled: () => false, progress: () => {} };

/** What a planner asks for in most of these tests: one measure, points, places needed. */
export const plain: ReadRequest = {
  columns: {},
  measures: [{ name: 'potential', column: 'potential', tolerance: 0.05 }],
  unitSet: 'points',
  requirePlace: true,
};

/** Reads a list that must be readable. */
export function read(content: string | Uint8Array, request: Partial<ReadRequest> = {}): ReadAccounts {
  const result = readAccounts(written(content), { ...plain, ...request }, quiet);
  if (!result.ok) throw new Error(`The list was refused: ${result.code} ${JSON.stringify(result.values)}`);
  return result;
}
