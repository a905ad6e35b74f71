import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlanFile } from '../../../data/plan-file/plan-file.ts';
import { COMMANDS } from '../../../electron/api/commands.ts';
import { calls } from '../../../electron/api/contract.ts';
import { blankPlan } from '../../../electron/plans/blank-plan.ts';
import { electronDouble } from './electron-double.ts';

let folder: string;
let ending: (() => Promise<void>)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-window-'));
  vi.stubEnv('EVENFIELD_DATA', folder);
});
afterEach(async () => {
  for (const end of ending) await end();
  ending = [];
  vi.unstubAllEnvs();
  vi.resetModules();
  vi.doUnmock('electron');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the window host on a double; `argv` is what the program was started with. */
async function started(double = electronDouble(), argv: string[] = []) {
  vi.doMock('electron', () => double.module);
  const before = process.argv;
  process.argv = ['electron', ...argv];
  await import('../../../electron/window/main.ts');
  await vi.waitUntil(() => double.windows.length > 0 || double.module.app.quit.mock.calls.length > 0);
  process.argv = before;
  ending.push(async () => {
    double.module.app.quit.mockClear();
    double.module.app.emit('will-quit', { preventDefault: () => {} });
    await vi.waitUntil(() => double.module.app.quit.mock.calls.length > 0 || double.windows.length === 0, 20_000);
  });
  return double;
}

function planFile(name: string): string {
  const path = join(folder, name);
  createPlanFile(path, blankPlan(name, 'USD', 'en', new Date(0))).close();
  return path;
}

const trusted = ({ windows }: Awaited<ReturnType<typeof started>>) => {
  const contents = windows[0]?.webContents;
  return { sender: contents, senderFrame: contents?.mainFrame };
};

describe('the window host', () => {
  it('turns the sandbox on and registers its scheme before Electron is ready', async () => {
    const { asked, schemes, protocols } = await started();
    expect(asked.indexOf('sandbox')).toBeLessThan(asked.indexOf('ready'));
    expect(asked.indexOf('ready')).toBeLessThan(asked.indexOf('window'));
    expect(schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
    expect(protocols).toEqual(['app']);
  });

  it('opens one fenced window on its own page, without developer tools once packaged', async () => {
    const { windows } = await started();
    const [window] = windows;
    expect(windows).toHaveLength(1);
    expect(window?.loaded).toEqual(['app://evenfield/']);
    expect(window?.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, devTools: false });
    expect(window?.webContents.listeners.sort()).toEqual(
      ['will-attach-webview', 'will-frame-navigate', 'will-navigate', 'will-redirect'].sort(),
    );
    expect(window?.webContents.handlers.sort()).toEqual(
      ['check', 'device', 'display', 'pairing', 'request', 'window-open'].sort(),
    );
    expect(window?.webContents.forbidden[0]?.urls).toEqual(
      expect.arrayContaining(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file:///*']),
    );
  });

  it('shows the window when there is something to show', async () => {
    const [window] = (await started()).windows;
    expect(window?.options.show).toBe(false);
    window?.emit('ready-to-show');
    expect(window?.show).toHaveBeenCalledOnce();
  });

  it('serves the calls of the contract and dropped files, and no other channel', async () => {
    const { handled } = await started();
    expect([...handled.keys()].sort()).toEqual(
      [...Object.keys(calls).map((name) => `call:${name}`), 'file:dropped'].sort(),
    );
  });

  it('answers its own page, and no stranger, whatever the channel', async () => {
    const double = await started();
    const own = trusted(double);
    expect(await double.handled.get('call:recent.list')?.(own, {})).toMatchObject({ ok: true });
    const strangers = [
      { ...own, senderFrame: null },
      { ...own, senderFrame: { url: 'app://evenfield/', parent: own.senderFrame } },
      { ...own, senderFrame: { url: 'https://example.invalid/', parent: null } },
      { ...own, sender: {} },
    ];
    for (const [channel, handler] of double.handled) {
      for (const stranger of strangers) {
        expect({ channel, reply: await handler(stranger, {}) }).toEqual({
          channel,
          reply: { ok: false, error: { code: 'invalid-request', values: { what: 'sender' } } },
        });
      }
    }
  });

  it('takes a dropped file for a token, and never a path that is none', async () => {
    const double = await started();
    const drop = (path: unknown) => double.handled.get('file:dropped')?.(trusted(double), path);
    const file = join(folder, 'accounts.csv');
    writeFileSync(file, 'id\n');
    const reply = (await drop(file)) as { ok: true; value: string };
    expect(reply.value).toMatch(/^[\w-]{32}$/);
    expect(JSON.stringify(reply)).not.toContain(folder);
    for (const wrong of ['accounts.csv', '', 7, null, { path: file }]) {
      expect(await drop(wrong)).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
    }
    expect(await drop(join(folder, 'gone.csv'))).toMatchObject({ ok: false, error: { code: 'file-missing' } });
  });

  it('gives every command a place in the native menu, in the language of the planner', async () => {
    const double = await started();
    const items = double.menus.at(-1)?.flatMap(({ submenu }) => submenu ?? []) ?? [];
    const ids = items.flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(ids.sort()).toEqual(COMMANDS.map(({ id }) => id).sort());
    items.find(({ id }) => id === 'edit.undo')?.click?.();
    expect(double.windows[0]?.sent.at(-1)).toEqual({ channel: 'event:menu.chosen', payload: { command: 'edit.undo' } });
    const before = double.menus.length;
    await double.handled.get('call:preferences.set')?.(trusted(double), { locale: 'en', theme: 'light' });
    expect(double.menus.length).toBe(before + 1);
    expect(double.menus.at(-1)?.map(({ label }) => label)).toContain('Edit');
  });

  it('is one program: a second one brings the first to the front with its plan and ends', async () => {
    const first = await started();
    await first.handled.get('call:recent.list')?.(trusted(first), {});
    const path = planFile('Second.evenfield');
    first.module.app.emit('second-instance', {}, ['electron', '--inspect', 'x.csv', path], folder);
    expect(first.windows[0]?.restore).toHaveBeenCalledOnce();
    expect(first.windows[0]?.focus).toHaveBeenCalledOnce();
    await vi.waitUntil(() => first.windows[0]?.sent.some(({ channel }) => channel === 'event:plan.opened'), 20_000);
  });

  it('ends at once where it is the second one', async () => {
    const { windows, module } = await started(electronDouble({ firstInstance: false }));
    expect(module.app.quit).toHaveBeenCalledOnce();
    expect(windows).toEqual([]);
  });

  it('begins with the plan it was started with, and says so where another cannot be opened', async () => {
    const path = planFile('Named.evenfield');
    const double = await started(electronDouble(), ['--flag', path]);
    const reply = await double.handled.get('call:app.start')?.(trusted(double), {});
    expect(reply).toMatchObject({
      ok: true,
      value: { host: 'window', version: '1.2.3', plan: { file: 'Named.evenfield' } },
    });
    const broken = join(folder, 'broken.evenfield');
    writeFileSync(broken, 'nothing');
    let kept = true;
    double.module.app.emit('open-file', { preventDefault: () => (kept = false) }, broken);
    await vi.waitUntil(() => double.boxes.length > 0, 20_000);
    expect(kept).toBe(false);
    expect(double.boxes[0]).toContain('broken.evenfield');
  });

  it('quits when its window is closed, after the plan is', async () => {
    const path = planFile('Open.evenfield');
    const double = await started(electronDouble(), [path]);
    await double.handled.get('call:app.start')?.(trusted(double), {});
    double.module.app.emit('window-all-closed');
    expect(double.module.app.quit).toHaveBeenCalledOnce();
    let waits = false;
    double.module.app.emit('will-quit', { preventDefault: () => (waits = true) });
    expect(waits).toBe(true);
    await vi.waitUntil(() => double.module.app.quit.mock.calls.length === 2, 20_000);
    waits = false;
    double.module.app.emit('will-quit', { preventDefault: () => (waits = true) });
    expect(waits).toBe(false);
    ending = [];
  });
});
