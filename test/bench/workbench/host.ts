import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const root = join(import.meta.dirname, '..', '..', '..');

/** The app on the loopback host with a plan open, and where it is to be seen. */
export interface Host {
  readonly url: string;
  readonly child: ChildProcess;
}

/** Starts it with a data folder of its own. Throws where it ends before it has an address. */
export async function startHost(data: string, plan: string): Promise<Host> {
  const child = spawn(process.execPath, ['electron/start.ts', plan, '--loopback', '--no-open', '--lang', 'en'], {
    cwd: root,
    env: { ...process.env, EVENFIELD_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`The host ended with ${code} before it had an address.`)));
  });
  return { url, child };
}

/** Waits until the map has drawn everything it was given. */
export async function idle(page: Page, timeout = 120_000): Promise<void> {
  await page.waitForSelector('.map-canvas[data-idle="true"]', { timeout });
}
