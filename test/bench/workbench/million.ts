import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, expect, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../chromium/find.ts';
import { madeAccounts } from '../../support/made-accounts.ts';
import { dragAlong, drawInto, mapBox, ringRound, takeTool } from '../../support/workbench.ts';
import { type Block, longestBlock } from './blocks.ts';
import { idle, startHost } from './host.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const say = (line: string) => process.stdout.write(`${line}\n`);

const ACCOUNTS = 1_000_000;
const TERRITORIES = 60;
const VIEWPORT = { width: 1440, height: 640 };
/** Of the lasso, px: some ten thousand points are in it. */
const RADIUS = 40;
const CORNERS = 12;
const MOST_WAITED = 300_000;

/** Longer than this nothing keeps the page from answering, ms of work: what opens a plan, and what a hand does. */
const AIM_MS = { opening: 1000, panning: 200, 'lasso and move': 500, undo: 500 } as const;
type Act = keyof typeof AIM_MS;

/**
 * The page with a million accounts as points on the screen: its longest block while the plan opens, is panned, while a
 * lasso moves some of it and while that is undone. Prints each beside its aim; answers how many were missed.
 */
export async function millionPointsBench(): Promise<number> {
  say(`\n${ACCOUNTS.toLocaleString('en')} accounts as points on the screen: the page's longest block`);
  const folder = mkdtempSync(join(tmpdir(), 'evenfield-workbench-'));
  const host = await startHost(join(folder, 'data'), process.env.EVENFIELD_MILLION ?? millionPlan(folder));
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    const devtools = await page.context().newCDPSession(page);
    const measured = (act: Act, done: () => Promise<void>) => report(act, devtools, done);
    let missed = await measured('opening', async () => {
      await page.goto(host.url);
      await page.getByRole('row', { name: /T001/ }).waitFor({ timeout: MOST_WAITED });
      await idle(page, MOST_WAITED);
    });
    missed += await measured('panning', () => pan(page));
    await takeTool(page, 'l');
    await drawInto(page, /T001/);
    missed += await measured('lasso and move', () => lassoAndMove(page));
    missed += await measured('undo', () => changed(page, () => page.keyboard.press('Control+z')));
    return missed;
  } finally {
    await browser.close();
    host.child.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

async function report(act: Act, devtools: CDPSession, done: () => Promise<void>): Promise<number> {
  const { work, clock }: Block = await longestBlock(devtools, done);
  const met = work <= AIM_MS[act];
  const ms = (value: number) => `${value.toFixed(0).padStart(5)} ms`;
  say(
    `  ${act.padEnd(15)} ${ms(work)} of work (aim ${AIM_MS[act]}, ${met ? 'met' : 'MISSED'}); on the clock ${ms(clock)}`,
  );
  return met ? 0 : 1;
}

/** Leads the map to and fro by its middle. */
async function pan(page: Page): Promise<void> {
  await takeTool(page, 'v');
  const { x, y, width, height } = await mapBox(page);
  const middle = { x: x + width * 0.3, y: y + height * 0.9 };
  const steps = Array.from({ length: 20 }, (_, i) => ({ x: middle.x + 120 * Math.sin(i / 3), y: middle.y - 4 * i }));
  await dragAlong(page, [middle, ...steps]);
  await idle(page, MOST_WAITED);
}

async function lassoAndMove(page: Page): Promise<void> {
  const { x, y, width, height } = await mapBox(page);
  const ring = ringRound({ x: x + width * 0.52, y: y + height * 0.5 }, RADIUS, CORNERS);
  await dragAlong(page, ring, false);
  await changed(page, () => page.mouse.up());
}

/** Until the plan has changed, and the map shows it. */
async function changed(page: Page, act: () => Promise<void>): Promise<void> {
  const status = page.locator('.status-latest');
  const before = await status.textContent();
  await act();
  await expect(status).not.toHaveText(before ?? '', { timeout: MOST_WAITED });
  await idle(page, MOST_WAITED);
}

function millionPlan(folder: string): string {
  const [plan, list] = [join(folder, 'million.evenfield'), join(folder, 'accounts.csv')];
  writeFileSync(list, madeAccounts(ACCOUNTS));
  const asked = `--territories ${TERRITORIES} --measure potential=potential:30% --iterations 1 --contiguous off`;
  const args = ['electron/command-line/main.ts', 'run', list, '--units', 'points', ...asked.split(' ')];
  const where = ['--out', join(folder, 'out'), '--plan', plan, '--json'];
  execFileSync(process.execPath, [...args, ...where], { cwd: root, stdio: 'ignore' });
  return plan;
}
