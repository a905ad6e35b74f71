import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPlanFile } from '../../../data/plan-file/plan-file.ts';
import { startChild } from './child.ts';
import { aFolder, opened } from './plan-folder.ts';
import { fullPlan } from './some-plans.ts';

/** strace makes a system call on the plan or its journal fail; where it may not trace, nothing is tested. */
const canTrace = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;

async function editUnder(fault: string): Promise<{ lines: string[]; revision: number; place: number | undefined }> {
  const path = join(aFolder(), 'a.evenfield');
  createPlanFile(path, fullPlan()).close();
  const only = ['-P', path, '-P', `${path}-journal`];
  const trace = ['strace', '-f', '-qq', '-o', '/dev/null', ...only, '-e', `inject=${fault}`];
  const child = startChild('editThrice', [path], trace);
  await child.ended();
  const file = opened(path);
  expect(file.check().problems).toEqual([]);
  const found = { lines: [...child.lines], revision: file.revision, place: file.read().assignments[0]?.territories[0] };
  file.close();
  return found;
}

describe.skipIf(!canTrace)('a medium that fails under an edit', () => {
  it.each([
    ['pwrite64:error=ENOSPC:when=4', 'disk-full'],
    ['pwrite64:error=EIO:when=9', 'file-unreadable'],
    ['fsync:error=EIO:when=2', 'file-unreadable'],
    ['ftruncate:error=EIO:when=1', 'file-unreadable'],
  ])('once (%s) loses nothing: the edit is refused, and the next try is written', async (fault, code) => {
    expect(await editUnder(fault)).toEqual({ lines: [code, 'written'], revision: 1, place: 2 });
  });

  it.each([
    ['pwrite64:error=ENOSPC:when=4+', 'disk-full'],
    ['fsync:error=EIO:when=1+', 'file-unreadable'],
  ])('for good (%s) never shows an edit as written', async (fault, code) => {
    expect(await editUnder(fault)).toEqual({ lines: [code, code, code], revision: 0, place: 1 });
  });

  it.each([2, 12, 22, 26])(
    'and takes the program with it at write %i leaves the plan before or after the edit',
    async (n) => {
      const { lines, revision, place } = await editUnder(`pwrite64:signal=SIGKILL:when=${n}`);
      expect([
        { lines: [], revision: 0, place: 1 },
        { lines: [], revision: 1, place: 2 },
        { lines: ['written'], revision: 1, place: 2 },
      ]).toContainEqual({ lines, revision, place });
    },
  );
});
