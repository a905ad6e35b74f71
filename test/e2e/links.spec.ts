import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, mapIsDrawn, sampleIsOpen, test } from './app.ts';

const root = join(import.meta.dirname, '..', '..');

/** An account in the middle of each of some states; Utah lies between Nevada and Colorado. */
const STATES = {
  nevada: [-117, 39],
  colorado: [-105.5, 39],
  montana: [-109.5, 47],
  'new mexico': [-106, 34.5],
} as const;
const UTAH = [-111.25, 39] as const;
type Place = readonly [lon: number, lat: number];

/** Room that the map leaves around the accounts, px. */
const PADDING = 36;

/** Where places are on the screen while the map shows all accounts, px. */
async function onScreen(page: Page): Promise<(place: Place) => { x: number; y: number }> {
  const box = await page.locator('.map-canvas canvas').boundingBox();
  if (!box) throw new Error('the map has no size');
  const north = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const east = (lon: number) => (lon * Math.PI) / 180;
  const xs = Object.values(STATES).map(([lon]) => east(lon));
  const ys = Object.values(STATES).map(([, lat]) => north(lat));
  const [west, right, south, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((box.width - 2 * PADDING) / (right - west), (box.height - 2 * PADDING) / (top - south));
  return ([lon, lat]) => ({
    x: box.x + box.width / 2 + (east(lon) - (west + right) / 2) * scale,
    y: box.y + box.height / 2 - (north(lat) - (south + top) / 2) * scale,
  });
}

/** A plan of US states, as the command line makes it. */
function statePlan(folder: string): string {
  const plan = join(folder, 'states.evenfield');
  const list = join(folder, 'accounts.csv');
  const rows = Object.entries(STATES).map(([name, [lon, lat]], i) => `A${i},In ${name},${lat},${lon},${10 + i}`);
  writeFileSync(list, ['account_id,name,lat,lon,potential', ...rows, ''].join('\n'));
  const asked = `run ${list} --units us-states --territories 2 --measure potential=potential:900% --iterations 20`;
  const args = [...asked.split(' '), '--out', join(folder, 'out'), '--plan', plan];
  execFileSync(process.execPath, ['electron/command-line/main.ts', ...args], { cwd: root, stdio: 'ignore' });
  return plan;
}

test('two units are picked, linked and parted by clicks alone, and undone', async ({ app }) => {
  const { page, data } = app;
  await sampleIsOpen(page);
  await page.keyboard.press('Control+o');
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(statePlan(data));
  await expect(page.getByText(/4 accounts in 2 territories/)).toBeVisible();
  await mapIsDrawn(page);
  const at = await onScreen(page);
  const [nevada, colorado, between] = [at(STATES.nevada), at(STATES.colorado), at(UTAH)];
  const choose = async (name: string) => {
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('menuitem', { name }).click();
    await page.mouse.move(0, 0);
  };
  const betweenThem = async () => {
    await mapIsDrawn(page);
    const clip = { x: between.x - 12, y: between.y - 12, width: 24, height: 24 };
    return (await page.screenshot({ clip })).toString('base64');
  };
  const status = page.locator('.status-live');

  await page.mouse.click(nevada.x, nevada.y);
  await page.keyboard.down('Control');
  await page.mouse.click(colorado.x, colorado.y);
  await page.keyboard.up('Control');
  await expect(page.getByText('2 units selected').first()).toBeVisible();
  await page.mouse.move(0, 0);
  const before = await betweenThem();

  await choose('Link the two selected units');
  await expect(status).toContainText('Link Colorado and Nevada');
  expect(await betweenThem()).not.toBe(before);
  await expect(page.getByRole('list', { name: 'Legend' }).getByText('Neighbours over a gap')).toBeVisible();

  await choose('Link the two selected units');
  await expect(page.getByText('Colorado and Nevada are neighbours already').first()).toBeVisible();
  await choose('Remove the link between the two selected units');
  await expect(status).toContainText('Remove the link between Colorado and Nevada');
  expect(await betweenThem()).toBe(before);

  await choose('Undo');
  await expect(status).toContainText('Undone: Remove the link');
  expect(await betweenThem()).not.toBe(before);
  await choose('Undo');
  await expect(status).toContainText('Undone: Link Colorado and Nevada');
  expect(await betweenThem()).toBe(before);

  await page.mouse.click(nevada.x, nevada.y);
  await page.keyboard.down('Control');
  await page.mouse.click(between.x, between.y);
  await page.keyboard.up('Control');
  await choose('Remove the link between the two selected units');
  await expect(page.getByText('Nevada and Utah lie side by side').first()).toBeVisible();
});
