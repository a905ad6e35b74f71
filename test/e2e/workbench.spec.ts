import type { Page } from '@playwright/test';
import { testData } from '../support/test-data.ts';
import {
  dragAlong,
  drawInto,
  mapBox,
  painted,
  ringOf,
  selectedUnits,
  takeTool,
  WORLDS,
  type World,
  workbenchPlan,
} from '../support/workbench.ts';
import { expect, mapIsDrawn, test } from './app.ts';

/** Without a graphics card a frame with 100,000 accounts takes its time. */
const SLOW = { timeout: 60_000 };
/** A whole test with 31,292 areas on top. */
const LONG = 600_000;
/** And a window that is drawn in half of the time. */
const SMALL = { width: 1440, height: 672 };

async function openWorld(page: Page, data: string, world: World): Promise<void> {
  await page.keyboard.press('Control+o');
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(workbenchPlan(data, world));
  await expect(page.getByText(`${world}.evenfield`)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/accounts in 60 territories/)).toBeVisible();
  await mapIsDrawn(page);
  expect(await painted(page)).toBeGreaterThanOrEqual(WORLDS[world].count);
}

/** The steps of the history list, the newest first. */
async function history(page: Page): Promise<string[]> {
  return page.locator('.history li').allTextContents();
}

async function lassoAndUndo(page: Page, data: string, world: World): Promise<void> {
  await openWorld(page, data, world);
  const ring = await ringOf(page, world, 300);
  await takeTool(page, 'l');
  await drawInto(page, /T001/);
  const [before, steps] = [await painted(page), (await history(page)).length];
  await dragAlong(page, ring);
  const status = page.locator('.status-live');
  await expect(status).toContainText(/Move \d+ units to/, SLOW);
  const moved = Number(/Move (\d+) units to/.exec((await status.textContent()) ?? '')?.[1]);
  expect(moved).toBeGreaterThan(150);
  // One step, and a feature state per unit that changed hands; none where the territory it left has the same colour.
  await expect.poll(async () => (await history(page)).length, SLOW).toBe(steps + 1);
  await expect.poll(() => painted(page), SLOW).toBeGreaterThan(before + 150);
  await mapIsDrawn(page);
  const repainted = (await painted(page)) - before;
  expect(repainted).toBeLessThanOrEqual(moved);
  await page.keyboard.press('Control+z');
  await expect.poll(() => painted(page), SLOW).toBe(before + 2 * repainted);
  await expect(status).toContainText('Undone', SLOW);
}

test('300 of 3,231 counties are lassoed into a territory: one step, a feature state per unit, and undone alike', async ({
  app,
}) => {
  await app.page.getByRole('button', { name: /^History/ }).click();
  await lassoAndUndo(app.page, app.data, 'counties');
});

test('the same with 31,292 postal areas', async ({ app }) => {
  test.skip(!testData, 'the shared test data is not here');
  test.setTimeout(LONG);
  await app.page.setViewportSize(SMALL);
  await app.page.getByRole('button', { name: /^History/ }).click();
  await lassoAndUndo(app.page, app.data, 'zcta');
});

test('a selection of 200 units is dragged to a territory: shown on the way, one step on release, none with Escape', async ({
  app,
}) => {
  const { page, data } = app;
  await page.getByRole('button', { name: /^History/ }).click();
  await openWorld(page, data, 'counties');
  const ring = await ringOf(page, 'counties', 200);
  await takeTool(page, 'l');
  await dragAlong(page, ring);
  await expect.poll(() => selectedUnits(page), SLOW).toBeGreaterThan(100);
  await takeTool(page, 'v');
  const box = await mapBox(page);
  const middle = { x: ring.reduce((sum, { x }) => sum + x, 0) / ring.length, y: ring[0]?.y ?? 0 };
  const away = { x: box.x + box.width * 0.66, y: box.y + box.height * 0.5 };
  const line = Array.from({ length: 40 }, (_, i) => ({
    x: middle.x + ((away.x - middle.x) * i) / 39,
    y: middle.y + ((away.y - middle.y) * i) / 39,
  }));
  const steps = (await history(page)).length;

  await dragAlong(page, line, false);
  await expect(page.locator('.move-card')).toContainText('goes here', SLOW);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.locator('.move-card')).toBeHidden();
  expect(await selectedUnits(page)).toBeGreaterThan(100);
  expect((await history(page)).length).toBe(steps);

  await dragAlong(page, line);
  await expect.poll(async () => (await history(page)).length, SLOW).toBe(steps + 1);
  await expect(page.locator('.status-live')).toContainText(/Move \d+ units to/, SLOW);
});
