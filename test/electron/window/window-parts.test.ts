import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow, UtilityProcess } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createI18n } from '../../../core/text/i18n.ts';
import { runWork } from '../../../electron/jobs/run-work.ts';
import { createPicker } from '../../../electron/window/dialogs.ts';
import { planInArguments } from '../../../electron/window/opened-files.ts';
import { startWork } from '../../../electron/window/utility-work.ts';

const root = join(import.meta.dirname, '../../..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-parts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a plan on the command line', () => {
  it('is the last existing file with our extension, and nothing else is looked at', () => {
    for (const name of ['a.evenfield', 'b.EVENFIELD', 'c.csv']) writeFileSync(join(folder, name), '');
    mkdirSync(join(folder, 'folder.evenfield'));
    const found = (...argv: string[]) => planInArguments(['electron', ...argv], folder);
    expect(found('.', 'a.evenfield')).toBe(join(folder, 'a.evenfield'));
    expect(found('a.evenfield', '--x=b.evenfield', 'b.EVENFIELD', 'c.csv')).toBe(join(folder, 'b.EVENFIELD'));
    expect(found('gone.evenfield', 'folder.evenfield', 'c.csv', '--help')).toBeNull();
    expect(planInArguments(['a.evenfield'], folder)).toBeNull();
  });
});

describe('a file dialog', () => {
  const window = {} as BrowserWindow;

  it('offers what it is for and begins where the planner last was', async () => {
    const answers = [
      [join('/plans', 'a.evenfield')],
      [join('/other', 'b.evenfield')],
      ['/out'],
      ['/in/a.csv', '/in/b.csv'],
    ];
    const showOpenDialog = vi.fn(async (..._args: unknown[]) => ({
      canceled: false,
      filePaths: answers.shift() ?? [],
    }));
    const pick = createPicker({ showOpenDialog } as never, window, () => createI18n('en'));
    const plan = { path: join('/plans', 'a.evenfield'), name: 'a.evenfield', kind: 'file' };
    expect(await pick('plan', false)).toEqual([plan]);
    await pick('plan', false);
    expect(await pick('folder', false)).toMatchObject([{ kind: 'folder' }]);
    expect(await pick('accounts', true)).toMatchObject([{ path: '/in/a.csv' }, { name: 'b.csv' }]);
    const options = showOpenDialog.mock.calls.map(([, given]) => given as Record<string, unknown>);
    expect(options[0]).toMatchObject({ properties: ['openFile'], filters: [{ extensions: ['evenfield'] }] });
    expect(options[0]).not.toHaveProperty('defaultPath');
    expect(options[1]).toMatchObject({ defaultPath: '/plans' });
    expect(options[2]).toMatchObject({ properties: ['openDirectory', 'createDirectory'] });
    expect(options[3]).toMatchObject({ properties: ['openFile', 'multiSelections'] });
  });

  it('gives nothing where it is dismissed', async () => {
    const showOpenDialog = async () => ({ canceled: true, filePaths: [] });
    const pick = createPicker({ showOpenDialog } as never, window, () => createI18n('en'));
    expect(await pick('accounts', true)).toEqual([]);
  });
});

describe('reading untrusted files in the window host', () => {
  const forked: { file: string; options: object }[] = [];
  const children: (EventEmitter & { postMessage: ReturnType<typeof vi.fn>; kill: ReturnType<typeof vi.fn> })[] = [];
  const utility = {
    fork: (file: string, _args: string[], options: object) => {
      const child = Object.assign(new EventEmitter(), { postMessage: vi.fn(), kill: vi.fn() });
      forked.push({ file, options });
      children.push(child);
      return child as unknown as UtilityProcess;
    },
  };

  it('happens in a utility process with a memory limit, which ends with its work', async () => {
    const answer = runWork<string>(startWork(utility)('import'), { kind: 'inspect', path: '/a.csv' }, () => {}, null);
    expect(forked[0]?.file).toBe(join(root, 'electron', 'jobs', 'import.worker.ts'));
    expect(forked[0]?.options).toMatchObject({ execArgv: ['--max-old-space-size=2048'] });
    expect(children[0]?.postMessage).toHaveBeenCalledWith({
      type: 'start',
      params: { kind: 'inspect', path: '/a.csv' },
      cancel: null,
    });
    children[0]?.emit('message', { type: 'done', value: 'read' });
    expect(await answer).toBe('read');
    expect(children[0]?.kill).toHaveBeenCalledOnce();
  });

  it('fails alone where the process dies', async () => {
    const answer = runWork(startWork(utility)('import'), {}, () => {}, null);
    children[1]?.emit('exit', 133);
    await expect(answer).rejects.toMatchObject({ code: 'internal' });
  });

  it('is cancelled by ending the process', async () => {
    const stops = new Set<() => void>();
    const cancel = { flag: new SharedArrayBuffer(4), stops };
    const answer = runWork(startWork(utility)('import'), {}, () => {}, cancel);
    for (const stop of stops) stop();
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
    expect(children[2]?.kill).toHaveBeenCalledOnce();
  });
});

describe('the source of the window host', () => {
  it('switches nothing off that keeps the window safe', () => {
    const files = ['main.ts', 'main-window.ts', 'web-preferences.ts', 'fence.ts', 'calls.ts', 'preload.ts'];
    const text = files.map((file) => readFileSync(join(root, 'electron', 'window', file), 'utf8')).join('\n');
    expect(text).not.toMatch(
      /no-sandbox|webSecurity: false|nodeIntegration: true|bypassCSP|corsEnabled|executeJavaScript|openExternal/,
    );
    expect(text).not.toMatch(/enable-(blink-)?features|enableBlinkFeatures/);
  });

  it('keeps the preload script short enough to read at a glance', () => {
    const lines = readFileSync(join(root, 'electron', 'window', 'preload.ts'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
  });
});
