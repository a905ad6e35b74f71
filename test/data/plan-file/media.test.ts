import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPlanFile, openPlanFile } from '../../../data/plan-file/plan-file.ts';
import { startChild } from './child.ts';
import { aFolder, codeOf, opened, outcome } from './plan-folder.ts';
import { fullPlan, renaming } from './some-plans.ts';

/** Root may write everything: it has to become somebody else to be refused. */
const STRANGER = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const SMALL_DISK = ['unshare', '-rm', 'sh', '-c', 'mount -t tmpfs -o size=800k small "$0" && exec "$@"'];
const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=64k small /mnt']).status === 0;

function fingerprint(path: string): string {
  return `${createHash('sha256').update(readFileSync(path)).digest('hex')} ${statSync(path).mtimeMs}`;
}

describe('a plan that may only be read', () => {
  it.skipIf(process.platform === 'win32').each([
    ['the file is read-only', 0o444, 0o777],
    ['the folder is read-only', 0o666, 0o555],
  ])('opens for reading when %s, and can be saved elsewhere', async (_, fileMode, folderMode) => {
    const folder = aFolder();
    const elsewhere = aFolder();
    const path = join(folder, 'a.evenfield');
    createPlanFile(path, fullPlan()).close();
    const before = fingerprint(path);
    chmodSync(elsewhere, 0o777);
    chmodSync(path, fileMode);
    chmodSync(folder, folderMode);
    const child = startChild('readOnly', [path, join(elsewhere, 'copy.evenfield')], [], STRANGER);
    await child.ended();
    chmodSync(folder, 0o777);
    expect(child.lines).toEqual(['read-only medium', 'units 9', 'edit file-read-only']);
    expect(readdirSync(folder)).toEqual(['a.evenfield']);
    expect(fingerprint(path)).toBe(before);
    chmodSync(join(elsewhere, 'copy.evenfield'), 0o666);
    expect(outcome(openPlanFile(join(elsewhere, 'copy.evenfield')))).toBe('ok');
  });

  it('opens for reading when asked, and is not touched', () => {
    const path = join(aFolder(), 'a.evenfield');
    createPlanFile(path, fullPlan()).close();
    const before = fingerprint(path);
    const file = opened(path, { readOnly: true });
    expect(file.readOnly).toBe(true);
    expect(file.read()).toEqual(fullPlan());
    expect(file.check().ok).toBe(true);
    expect(codeOf(() => file.edit(renaming(fullPlan(), 'South')))).toBe('file-read-only');
    expect(codeOf(() => file.undo())).toBe('file-read-only');
    file.close();
    expect(fingerprint(path)).toBe(before);
  });
});

describe.skipIf(!canMount)('a full disk', () => {
  it('refuses the import, the edit and the copy, and keeps every edit made before', async () => {
    const folder = aFolder();
    const child = startChild('fill', [folder], [...SMALL_DISK, folder]);
    await child.ended();
    expect(child.lines).toEqual([
      'import disk-full',
      'revision 0',
      'edit disk-full',
      'kept true',
      'copy disk-full',
      expect.stringMatching(/^undo (done|disk-full)$/),
      'check true',
    ]);
  });
});
