import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { expect, mapIsDrawn, sampleIsOpen, test } from './app.ts';

const root = join(import.meta.dirname, '..', '..');

/** Accounts on a grid of 7 by 5, A00 to A34, from west to east and from north to south. */
const LON = { from: -105, step: 1.5, count: 7 };
const LAT = { from: 41, step: -1.2, count: 5 };
const placeOf = (i: number) =>
  [LON.from + LON.step * (i % LON.count), LAT.from + LAT.step * Math.floor(i / LON.count)] as const;

/** The three rows in the middle: where no tool of the screen lies over the map. */
const isInLasso = (i: number) => i >= LON.count && i < LON.count * (LAT.count - 1);

/** A plan of three territories, as the command line makes it, and where each account is in it. */
function gridPlan(folder: string): { plan: string; territoryOf: readonly string[] } {
  const plan = join(folder, 'grid.evenfield');
  const list = join(folder, 'accounts.csv');
  const rows = Array.from({ length: LON.count * LAT.count }, (_, i) => {
    const [lon, lat] = placeOf(i);
    return `A${String(i).padStart(2, '0')},Clinic ${i},${lat},${lon},${10 + i}`;
  });
  writeFileSync(list, ['account_id,name,lat,lon,potential', ...rows, ''].join('\n'));
  const asked = `run ${list} --territories 3 --measure potential=potential:10% --iterations 2000`;
  const args = [...asked.split(' '), '--out', join(folder, 'out'), '--plan', plan];
  execFileSync(process.execPath, ['electron/command-line/main.ts', ...args], { cwd: root, stdio: 'ignore' });
  const file = readFileSync(join(folder, 'out', 'assignments.csv'), 'utf8');
  const { data } = Papa.parse<{ territory_id: string }>(file, { header: true, skipEmptyLines: true });
  return { plan, territoryOf: data.map(({ territory_id: id }) => id) };
}

/** Room that the map leaves around the accounts, px. */
const PADDING = 36;

/** Where places are on the screen while the map shows all accounts, px. */
async function onScreen(page: Page) {
  const box = await page.locator('.map-canvas canvas').boundingBox();
  if (!box) throw new Error('the map has no size');
  const north = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const east = (lon: number) => (lon * Math.PI) / 180;
  const [west, right] = [east(LON.from), east(LON.from + LON.step * (LON.count - 1))];
  const [top, south] = [north(LAT.from), north(LAT.from + LAT.step * (LAT.count - 1))];
  const scale = Math.min((box.width - 2 * PADDING) / (right - west), (box.height - 2 * PADDING) / (top - south));
  return ([lon, lat]: readonly [number, number]) => ({
    x: box.x + box.width / 2 + (east(lon) - (west + right) / 2) * scale,
    y: box.y + box.height / 2 - (north(lat) - (south + top) / 2) * scale,
  });
}

/** Asks for a command by its name, as the palette has it. */
async function ask(page: Page, command: string): Promise<void> {
  // A dialog that is about to close keeps the keys to itself.
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Command' }).fill(command);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Command' })).toHaveCount(0);
}

const isAccessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

test('a locked unit and a locked territory stay where they are, whatever is moved over them or balanced', async ({
  app,
}) => {
  const { page, data } = app;
  await sampleIsOpen(page);
  const { plan, territoryOf } = gridPlan(data);
  await page.keyboard.press('Control+o');
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(plan);
  await expect(page.getByText(/35 accounts in 3 territories/)).toBeVisible();
  await mapIsDrawn(page);
  const status = page.locator('.status-live');
  const row = (id: string) => page.getByRole('row', { name: new RegExp(id) });
  const accountsOf = async (id: string) => Number(await row(id).locator('td[aria-colindex="4"]').textContent());
  const at = await onScreen(page);

  await row('T001').click();
  await ask(page, 'Lock the whole territory');
  await expect(row('T001').getByText('Locked as a whole')).toBeAttached();
  const unit = territoryOf.findIndex((id, i) => id === 'T002' && isInLasso(i));
  const there = at(placeOf(unit));
  await page.mouse.click(there.x, there.y);
  await expect(page.getByText('1 unit selected').first()).toBeVisible();
  await ask(page, 'Lock the selected units');
  await expect(row('T002').getByText('1 locked unit')).toBeAttached();
  await expect(page.getByRole('list', { name: 'Legend' }).getByText('Locked', { exact: true })).toBeVisible();
  await ask(page, 'Show what is locked');
  await expect(page.getByRole('heading', { name: '1 locked territory' })).toBeVisible();
  await isAccessible(page);

  const [whole, other] = [await accountsOf('T001'), await accountsOf('T002')];
  await page.locator('.map-canvas canvas').focus();
  await page.keyboard.press('l');
  const corners = [
    at([-106.2, 40]),
    at([-106.2, 40.4]),
    at([-95, 40.4]),
    at([-95, 37]),
    at([-106.2, 37]),
    at([-106.2, 39.8]),
  ];
  await page.mouse.move(corners[0]?.x ?? 0, corners[0]?.y ?? 0);
  await page.mouse.down();
  for (const { x, y } of corners) await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.up();
  const caught = territoryOf.filter((_, i) => isInLasso(i));
  const moved = caught.filter((id) => id === 'T002').length - 1;
  const stay = caught.filter((id) => id === 'T001').length + 1;
  await expect(page.getByText(`${caught.length} units selected`).first()).toBeVisible();
  await page.keyboard.press('Control+Shift+A');
  await page.getByRole('dialog').getByRole('option', { name: /T003/ }).click();
  await expect(status).toContainText(`Move ${moved} units to`);
  await expect(status).toContainText(`${stay} locked units stay`);
  expect(await accountsOf('T001')).toBe(whole);
  expect(await accountsOf('T002')).toBe(other - moved);

  await ask(page, 'Balance territories');
  await expect(status).toContainText('Balanced', { timeout: 60_000 });
  expect(await accountsOf('T001')).toBe(whole);
  await expect(row('T002').getByText('1 locked unit')).toBeAttached();
});

test('an account is given by name with a reason and an expiry, stands in the ledger with its cost, and is taken back', async ({
  app,
}) => {
  const { page, data } = app;
  await sampleIsOpen(page);
  const { plan, territoryOf } = gridPlan(data);
  await page.keyboard.press('Control+o');
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(plan);
  await expect(page.getByText(/35 accounts in 3 territories/)).toBeVisible();
  const status = page.locator('.status-live');
  const away = territoryOf[34] === 'T001' ? 'T002' : 'T001';

  await ask(page, 'Give accounts to a territory by name…');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Account, by id or name' }).fill('clinic 34');
  await page.keyboard.press('Enter');
  await dialog
    .getByRole('list', { name: 'Accounts found' })
    .getByRole('button', { name: /Clinic 34/ })
    .click();
  await dialog.getByRole('button', { name: /Territory/ }).click();
  await page.getByRole('option', { name: new RegExp(away) }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('One contact for all sites');
  await dialog.getByRole('textbox', { name: 'Asked for by' }).fill('Ana Example');
  await dialog.getByLabel('Last day').fill('2030-03-31');
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Give the account' }).click();
  await expect(status).toContainText('Give Clinic 34 to');

  await ask(page, 'Exceptions');
  const ledger = page.getByRole('list', { name: 'Named accounts' });
  const entry = ledger.getByRole('listitem').filter({ hasText: 'Clinic 34' });
  await expect(entry).toContainText('One contact for all sites');
  await expect(entry).toContainText('Ana Example');
  await expect(entry).toContainText('Until Mar 31, 2030');
  await expect(entry).toContainText('CV');
  await isAccessible(page);

  await entry.getByRole('button', { name: 'Change the exception of Clinic 34' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toHaveValue('One contact for all sites');
  await dialog.getByLabel('Last day').fill('2000-01-01');
  await expect(dialog.getByText('the name would count for nothing')).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep changes' }).click();
  await expect(entry).toContainText('Over since Jan 1, 2000');

  await expect(page.locator('.modal')).toHaveCount(0);

  await page.keyboard.press('Control+z');
  await expect(entry).toContainText('Until Mar 31, 2030');
  await entry.getByRole('button', { name: 'Take back the name of Clinic 34' }).click();
  await expect(page.getByText('No account is given by name')).toBeVisible();
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('No account is given by name')).toBeVisible();
});
