import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { madeAccounts } from './made-accounts.ts';
import { testDataFile } from './test-data.ts';

const root = join(import.meta.dirname, '..', '..');

/** The two worlds the workbench is measured on; `perPixel` is about how many units a px in the middle of the map has. */
export const WORLDS = {
  counties: { units: () => 'us-counties', count: 3231, perPixel: 0.018 },
  zcta: { units: () => testDataFile('units', 'us_zcta.topo.json'), count: 31_292, perPixel: 0.18 },
} as const;
export type World = keyof typeof WORLDS;

/** A ring is near enough with this share more or less, and is tried so often. */
const NEAR = 0.1;
const TRIALS = 4;

/** Some of them lie in the sea or in a lake, and are refused: 100,000 are left. */
const ACCOUNTS = 101_500;

/** A plan of a world with 100,000 made accounts in 60 territories, as the command line makes it; its path. */
export function workbenchPlan(folder: string, world: World): string {
  const plan = join(folder, `${world}.evenfield`);
  const list = join(folder, 'accounts.csv');
  writeFileSync(list, madeAccounts(ACCOUNTS));
  const asked = `--territories 60 --measure potential=potential:30% --measure workload=workload:30% --iterations 1`;
  const args = ['run', list, '--units', WORLDS[world].units(), ...asked.split(' '), '--contiguous', 'off'];
  const where = ['--out', join(folder, `out-${world}`), '--plan', plan, '--json'];
  execFileSync(process.execPath, ['electron/command-line/main.ts', ...args, ...where], { cwd: root, stdio: 'ignore' });
  return plan;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the map is on the page. */
export async function mapBox(page: Page) {
  const box = await page.locator('.map-canvas canvas').boundingBox();
  if (!box) throw new Error('the map has no size');
  return box;
}

/** Takes a tool by its key, as a planner with a hand on the keyboard does. */
export async function takeTool(page: Page, key: string): Promise<void> {
  await page.locator('.map-canvas canvas').focus();
  await page.keyboard.press(key);
}

/** A ring round a place of the map, px of the page. */
export function ringRound(middle: Point, radius: number, points = 36): Point[] {
  return Array.from({ length: points }, (_, i) => ({
    x: middle.x + radius * Math.cos((2 * Math.PI * i) / points),
    y: middle.y + radius * Math.sin((2 * Math.PI * i) / points),
  }));
}

/** Leads the pointer along a line with the button down; `release` false leaves it down at the end. */
export async function dragAlong(page: Page, points: readonly Point[], release = true): Promise<void> {
  const [first, ...rest] = points;
  if (!first) return;
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  for (const { x, y } of rest) await page.mouse.move(x, y);
  if (release) await page.mouse.up();
}

/** A ring grows and shrinks by at most this in one try. */
const MOST_STEP = 2.5;

/** How many units are selected, by what the screen says. */
export async function selectedUnits(page: Page): Promise<number> {
  const text = await page.locator('.picked-bar').textContent();
  return Number((/([\d,]+) units? selected/.exec(text ?? '')?.[1] ?? '0').replace(',', ''));
}

/**
 * A ring that takes about so many units with the lasso, found by trying, from a radius that should be near; the
 * selection is empty again after it.
 */
export async function ringOf(page: Page, world: World, wanted: number): Promise<Point[]> {
  const box = await mapBox(page);
  const middle = { x: box.x + box.width * 0.52, y: box.y + box.height * 0.5 };
  const bar = page.locator('.picked-bar');
  let radius = Math.sqrt(wanted / Math.PI / WORLDS[world].perPixel);
  let ring = ringRound(middle, radius);
  for (let trial = 0; trial < TRIALS; trial++) {
    ring = ringRound(middle, radius);
    await takeTool(page, 'l');
    await dragAlong(page, ring);
    // Nothing lay in it: no bar, and a larger ring.
    const any = await bar.waitFor({ timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    const found = any ? await selectedUnits(page) : 0;
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
    if (Math.abs(found - wanted) <= wanted * NEAR) break;
    // From a sparse place to a dense one the step would be too long.
    radius *= Math.min(MOST_STEP, Math.max(1 / MOST_STEP, Math.sqrt(wanted / Math.max(1, found))));
  }
  return ring;
}

/** The next figure drawn moves what is in it to a territory at once. */
export async function drawInto(page: Page, territory: RegExp): Promise<void> {
  await page.locator('.tool-into button').click();
  await page.getByRole('option', { name: territory }).click();
}

/** How often a unit got a colour so far. */
export async function painted(page: Page): Promise<number> {
  return Number(await page.locator('.map-canvas').getAttribute('data-painted'));
}
