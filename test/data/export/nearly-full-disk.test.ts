import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { saveFile } from '../../../data/export/save-file.ts';

/** A disk takes as many bytes of a write as it likes, and says how many. */
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return {
    ...real,
    writeSync: (file: number, bytes: Uint8Array | string, at = 0, length?: number) => {
      const whole = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
      return real.writeSync(file, whole, at, Math.min(7, length ?? whole.length - at));
    },
  };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-full-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a file is whole where each write takes only the beginning of what it is given', () => {
  const path = join(folder, 'a.csv');
  saveFile(path, ['account_id,é\n', Buffer.from('of bytes, many\n'), 'the end\n']);
  expect(readFileSync(path, 'utf8')).toBe('account_id,é\nof bytes, many\nthe end\n');
});
