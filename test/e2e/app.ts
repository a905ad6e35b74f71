import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';

const root = join(import.meta.dirname, '..', '..');
/** The file of app data that lists the plans that were open last. */
const RECENT = 'recent.json';

/** A host of its own with a data folder of its own, and the page that shows it. */
export interface RunningApp {
  readonly page: Page;
  /** The app's data folder. */
  readonly data: string;
  /** What the page broke of the content security policy, and what it threw. */
  readonly faults: string[];
  /** Ends the host and starts it again on the same data, as a restart of the app does. */
  readonly restart: () => Promise<void>;
}

/**
 * Playwright's test with the app running on the loopback host, as `npm start` runs it: on the sample plan as the first
 * start made it, or with `firstStart` on no data at all.
 */
export const test = base.extend<{ app: RunningApp; firstStart: boolean }, { started: string }>({
  firstStart: [false, { option: true }],
  started: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const data = newFolder();
      await (await startHost(data, sampleIsMade)).stop();
      await use(data);
      rmSync(data, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  app: async ({ page, firstStart, started }, use) => {
    const data = newFolder();
    if (!firstStart) copyData(started, data);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (/content security policy|trusted ?types|violat/i.test(message.text())) faults.push(message.text());
    });
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (hostname !== '127.0.0.1' && !['blob:', 'data:'].includes(protocol)) faults.push(`asked ${request.url()}`);
    });
    let host = await startHost(data);
    await page.goto(host.url);
    const restart = async () => {
      await host.stop();
      host = await startHost(data);
      await page.goto(host.url);
    };
    await use({ page, data, faults, restart });
    await host.stop();
    rmSync(data, { recursive: true, force: true });
    expect(faults).toEqual([]);
  },
});

export { expect };

/** Waits until the map has drawn everything it was given. */
export async function mapIsDrawn(page: Page): Promise<void> {
  await expect(page.locator('.map-canvas')).toHaveAttribute('data-idle', 'true', { timeout: 60_000 });
}

/** Opens the sample plan and waits for its table and its map. */
export async function sampleIsOpen(page: Page): Promise<void> {
  await expect(page.getByText('Sample: invented accounts')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('row', { name: /T001/ })).toBeVisible();
  await mapIsDrawn(page);
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'evenfield-e2e-'));
}

/** The data of one host for another: only the list of recent plans knows where they lie. */
function copyData(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  const recent = join(to, RECENT);
  writeFileSync(recent, readFileSync(recent, 'utf8').replaceAll(inJson(from), inJson(to)));
}

const inJson = (path: string) => JSON.stringify(path).slice(1, -1);

async function sampleIsMade(data: string): Promise<void> {
  await expect.poll(() => existsSync(join(data, RECENT)), { timeout: 60_000 }).toBe(true);
}

async function startHost(
  data: string,
  ready: (data: string) => Promise<void> = async () => {},
): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ['electron/start.ts', '--loopback', '--no-open', '--lang', 'en'], {
    cwd: root,
    env: { ...process.env, EVENFIELD_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await firstAddress(child);
  await ready(data);
  return { url, stop: () => stopped(child) };
}

function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`The host ended with ${code} before it had an address.\n${said}`)));
  });
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
