import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileToken } from '../../../electron/api/jobs.ts';
import { appDataRoot, openAppData } from '../../../electron/files/app-data.ts';
import { createFileTokens } from '../../../electron/files/file-tokens.ts';
import { fileNameOf, freePlanPath } from '../../../electron/files/plan-names.ts';
import { openPreferences } from '../../../electron/files/preferences.ts';
import { openRecentPlans } from '../../../electron/files/recent-plans.ts';
import { stageFolder } from '../../../electron/files/staged-folder.ts';
import { keepUpload } from '../../../electron/files/uploads.ts';
import { zipFolder } from '../../../electron/files/zip-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the app's own folder", () => {
  it('is where the system keeps such things, or where it was told to be', () => {
    expect(appDataRoot({ XDG_DATA_HOME: '/x' }, 'linux')).toBe(join('/x', 'evenfield'));
    expect(appDataRoot({ APPDATA: 'C:\\A' }, 'win32')).toBe(join('C:\\A', 'Evenfield'));
    expect(appDataRoot({ EVENFIELD_DATA: '/stick' }, 'darwin')).toBe('/stick');
  });

  it('forgets uploads and downloads at the next start, and nothing else', () => {
    const data = openAppData(folder);
    for (const place of [data.uploads, data.downloads, data.plans]) writeFileSync(join(place, 'file'), 'x');
    openAppData(folder);
    expect(readdirSync(data.uploads).concat(readdirSync(data.downloads))).toEqual([]);
    expect(readdirSync(data.plans)).toEqual(['file']);
  });

  it.skipIf(process.platform === 'win32')('is nobody else’s to read', () => {
    expect(statSync(openAppData(join(folder, 'own')).plans).mode & 0o077).toBe(0);
  });
});

describe('preferences and recent plans', () => {
  it('are kept from start to start', () => {
    const file = join(folder, 'preferences.json');
    openPreferences(file).write({ locale: 'ar', theme: 'dark' });
    expect(openPreferences(file).read()).toEqual({ locale: 'ar', theme: 'dark' });
  });

  it.each(['', '{', '[]', '{"locale":"xx","theme":"dark"}', '"x"'])('begin anew where the file holds %j', (text) => {
    const file = join(folder, 'kept.json');
    writeFileSync(file, text);
    expect(openPreferences(file).read()).toEqual({ locale: null, theme: 'system' });
    expect(openRecentPlans(file, () => new Date()).list()).toEqual([]);
  });

  it('list each plan once, newest first, ten at most, and say which are missing', () => {
    const recent = openRecentPlans(join(folder, 'recent.json'), () => new Date(0));
    const here = join(folder, 'here.evenfield');
    writeFileSync(here, 'x');
    for (let i = 0; i < 12; i++) recent.add(join(folder, `plan ${i}.evenfield`), `Plan ${i}`);
    recent.add(here, 'Here');
    recent.add(here, 'Here, renamed');
    const list = recent.list();
    expect(list).toHaveLength(10);
    expect(list[0]).toMatchObject({ name: 'Here, renamed', missing: false });
    expect(list[1]).toMatchObject({ name: 'Plan 11', missing: true });
    expect(recent.newest()).toBe(here);
    expect(recent.pathOf(list[0]?.id ?? '')).toBe(here);
    expect(JSON.stringify(list)).not.toContain(folder);
  });
});

describe('file names', () => {
  it('are taken by every file system, whatever the plan is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 200 }), (name) => {
        const file = fileNameOf(name);
        expect(file).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[. ]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu);
        expect(file.length).toBeGreaterThan(0);
        expect([...file].length).toBeLessThanOrEqual(86);
      }),
    );
  });

  it.each([
    ['West 2027', 'West 2027'],
    ['خطة الغرب', 'خطة الغرب'],
    ['../../etc/passwd', 'etc passwd'],
    ['CON', 'Plan CON'],
    ['nul.txt', 'Plan nul.txt'],
    ['...', 'Plan'],
    ['a\u202eb', 'a b'],
    ['trailing. ', 'trailing'],
  ])('%j becomes %j', (name, file) => {
    expect(fileNameOf(name)).toBe(file);
  });

  it('are numbered where they are taken', () => {
    writeFileSync(freePlanPath(folder, 'West'), 'x');
    expect(freePlanPath(folder, 'West')).toBe(join(folder, 'West 2.evenfield'));
  });
});

describe('tokens', () => {
  it('stand for a file, cannot be guessed, and the oldest are forgotten', () => {
    const tokens = createFileTokens();
    const file = { path: '/a', name: 'a', kind: 'file' } as const;
    const first = tokens.add(file);
    expect(tokens.get(first)).toBe(file);
    expect(first).toMatch(/^[\w-]{32}$/);
    for (let i = 0; i < 1000; i++) tokens.add(file);
    expect(() => tokens.get(first)).toThrow('file-missing');
    expect(() => tokens.get('__proto__' as FileToken)).toThrow('file-missing');
  });
});

describe('an upload', () => {
  it('is kept whole or not at all', async () => {
    const tokens = createFileTokens();
    const token = await keepUpload(
      folder,
      tokens,
      'list.csv',
      Readable.from([Buffer.from('id\n'), Buffer.from('1\n')]),
    );
    expect(readFileSync(tokens.get(token).path, 'utf8')).toBe('id\n1\n');
    const before = readdirSync(folder);
    const long = Readable.from([Buffer.alloc(6), Buffer.alloc(6)]);
    await expect(keepUpload(folder, tokens, 'long.csv', long, 10)).rejects.toMatchObject({ code: 'file-too-large' });
    const broken = new Readable({ read: () => broken.destroy(new Error('gone')) });
    await expect(keepUpload(folder, tokens, 'gone.csv', broken)).rejects.toThrow('gone');
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('a zip', () => {
  it('holds the files of a folder as they are', async () => {
    const source = join(folder, 'source');
    mkdirSync(source);
    const large = Buffer.alloc(3_000_000, 'evenfield ');
    writeFileSync(join(source, 'large.csv'), large);
    writeFileSync(join(source, 'empty.csv'), '');
    await zipFolder(source, join(folder, 'made.zip'), new Date(2027, 0, 1));
    const files = unzipSync(readFileSync(join(folder, 'made.zip')));
    expect(Object.keys(files)).toEqual(['empty.csv', 'large.csv']);
    expect(Buffer.compare(Buffer.from(files['large.csv'] ?? []), large)).toBe(0);
  });

  it('that cannot be made is not there', async () => {
    const target = join(folder, 'made.zip');
    await expect(zipFolder(join(folder, 'nowhere'), target, new Date(2027, 0, 1))).rejects.toThrow();
    expect(existsSync(target)).toBe(false);
  });
});

describe('a staging folder', () => {
  it('puts all files in place at once, over older ones, and leaves others alone', async () => {
    const out = join(folder, 'deep', 'out');
    for (const text of ['first', 'second']) {
      const staged = await stageFolder(out);
      writeFileSync(join(staged.path, 'units.csv'), text);
      await staged.commit();
      expect(readFileSync(join(out, 'units.csv'), 'utf8')).toBe(text);
      writeFileSync(join(out, 'mine.txt'), 'mine');
    }
    expect(readdirSync(out).sort()).toEqual(['mine.txt', 'units.csv']);
    expect(readdirSync(join(folder, 'deep'))).toEqual(['out']);
  });

  it('leaves nothing when it is discarded, not even the folders above', async () => {
    const staged = await stageFolder(join(folder, 'deep', 'deeper', 'out'));
    writeFileSync(join(staged.path, 'units.csv'), 'x');
    await staged.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says so where nothing can be written', async () => {
    writeFileSync(join(folder, 'file'), 'x');
    await expect(stageFolder(join(folder, 'file', 'out'))).rejects.toMatchObject({
      code: 'folder-unwritable',
      values: { folder: 'out' },
    });
  });

  it.skipIf(!existsSync('/proc/self'))('names the folder that was asked for, not the hidden one in it', async () => {
    const named = { code: 'folder-unwritable', values: { folder: 'proc' } };
    await expect(stageFolder('/proc')).rejects.toMatchObject(named);
  });
});
