import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportInput, exportKind, OUTWARD_KINDS } from './exported-plan.ts';

/** Writes that the disk still takes; then half of one more, and it is full. */
const disk = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, writes: 0 }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const writeSync = (file: number, data: string | Uint8Array) => {
    disk.writes++;
    if (disk.left-- > 0) return typeof data === 'string' ? fs.writeSync(file, data) : fs.writeSync(file, data);
    fs.writeSync(file, data.slice(0, data.length >> 1) as Uint8Array);
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  return { ...fs, writeSync };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-failed-'));
});
afterEach(() => {
  disk.left = Number.POSITIVE_INFINITY;
  rmSync(folder, { recursive: true, force: true });
});

/** Every file in the folder by its name, drafts too. */
const bytes = (of = folder) =>
  new Map(readdirSync(of).map((name) => [name, readFileSync(join(of, name)).toString('base64')]));

/** The same plan with other names: most of its files are others. */
function renamed() {
  const { plan, ...input } = exportInput();
  const territories = plan.territories.map((one) => ({ ...one, name: `${one.name} (renamed)` }));
  return { ...input, plan: { ...plan, settings: { ...plan.settings, name: 'Renamed' }, territories } };
}

describe.each(OUTWARD_KINDS)('an export that fails, as %s', (kind) => {
  it('leaves each file whole, the one before or the one after, wherever the disk is full', () => {
    const names = exportKind(kind, folder);
    const old = bytes();
    disk.writes = 0;
    const whole = join(folder, 'whole');
    exportKind(kind, whole, renamed());
    const writes = disk.writes;
    const made = bytes(whole);
    rmSync(whole, { recursive: true });
    expect(names.some((name) => old.get(name) !== made.get(name))).toBe(true);
    // The first, some in the middle, and the last.
    for (const at of new Set([0, writes >> 2, writes >> 1, writes - 1])) {
      disk.left = at;
      expect(() => exportKind(kind, folder, renamed())).toThrow('no space left');
      const now = bytes();
      expect([...now.keys()].sort()).toEqual([...old.keys()].sort());
      expect([...now].filter(([name, text]) => text !== old.get(name) && text !== made.get(name))).toEqual([]);
      if (at === 0) expect(now).toEqual(old);
    }
  });

  it('leaves the files as they were where it is cancelled', () => {
    exportKind(kind, folder);
    const old = bytes();
    const cancelled = () => {
      throw new Error('cancelled');
    };
    expect(() => exportKind(kind, folder, renamed(), cancelled)).toThrow('cancelled');
    expect(bytes()).toEqual(old);
  });
});
