import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, test } from '@playwright/test';
import { buildParts, MAIN, PAGE, PRELOAD } from '../../electron/building/parts.ts';
import { electronPackage } from '../../electron/starting/electron-binary.ts';
import { hasDisplay } from '../../electron/starting/obstacle.ts';

/** The window for real, where Electron's binary and a display are there; elsewhere its parts are tested on a double. */
const root = join(import.meta.dirname, '..', '..');
const binary = installed();
test.skip(binary === null, "Electron's binary is not here: npm start fetches it where it can.");
test.skip(!hasDisplay(process.platform, process.env), 'There is no display for a window here.');
test.skip(process.platform === 'linux' && process.getuid?.() === 0, 'The window is not opened for the root user.');

let app: ElectronApplication;
let data: string;
test.beforeAll(async () => {
  await buildParts(root, [PAGE, MAIN, PRELOAD], () => {});
  data = mkdtempSync(join(tmpdir(), 'evenfield-electron-'));
  const env = { ...(process.env as Record<string, string>), EVENFIELD_DATA: data };
  app = await _electron.launch({ executablePath: binary ?? '', args: [root], chromiumSandbox: true, env });
});
test.afterAll(async () => {
  await app?.close();
  if (data) rmSync(data, { recursive: true, force: true });
});

test('the window opens on the sample plan, and the page has nothing of Node', async () => {
  const page = await app.firstWindow();
  await expect(page.getByRole('row', { name: /T001/ })).toBeVisible({ timeout: 60_000 });
  expect(page.url()).toMatch(/^app:\/\/evenfield\//);
  const names = await page.evaluate(() =>
    ['process', 'require', 'Buffer', 'module'].filter((name) => name in globalThis),
  );
  expect(names).toEqual([]);
  const bridge = await page.evaluate(() => {
    const { evenfield } = window as unknown as { evenfield: object };
    return { keys: Object.keys(evenfield).sort(), frozen: Object.isFrozen(evenfield) };
  });
  expect(bridge).toEqual({ keys: ['call', 'on', 'tokenForFile'], frozen: true });
});

test('the page cannot leave, open a window, reach a file or ask for anything', async () => {
  const page = await app.firstWindow();
  const before = page.url();
  const tried = await page.evaluate(async () => {
    const refused = (work: Promise<unknown>) => work.then(() => false).catch(() => true);
    window.open('https://example.invalid/');
    location.href = 'https://example.invalid/?next=app://evenfield/';
    return {
      file: await refused(fetch('file:///etc/passwd')),
      remote: await refused(fetch('https://example.invalid/')),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      place: await refused(new Promise((found, lost) => navigator.geolocation.getCurrentPosition(found, lost))),
    };
  });
  expect(tried).toEqual({ file: true, remote: true, camera: true, place: true });
  expect(page.url()).toBe(before);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test.describe('on Linux', () => {
  test.skip(process.platform !== 'linux', 'How a sandbox shows differs by system.');
  test('every page runs under seccomp', async () => {
    const pids = await app.evaluate(({ app: electron }) =>
      electron
        .getAppMetrics()
        .filter(({ type }) => type === 'Tab')
        .map(({ pid }) => pid),
    );
    expect(pids.length).toBeGreaterThan(0);
    for (const pid of pids) expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/Seccomp:\s+2/);
  });
});

/** The binary where it has been fetched already; a test does not fetch a hundred megabytes. */
function installed(): string | null {
  const folder = electronPackage()?.folder;
  if (!folder || !existsSync(join(folder, 'path.txt'))) return null;
  const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
  return existsSync(path) ? path : null;
}
