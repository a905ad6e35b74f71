import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, mapIsDrawn, sampleIsOpen, test } from './app.ts';

const LIST = [
  'Account ID,Name,Latitude,Longitude,City,Sales',
  'A,Known,39.74,-104.99,,5',
  'B,Lost,,,Nowhereville,6',
  'C,Missing,,,Nowhereville,6',
  'D,Known too,42.36,-71.06,,7',
].join('\n');

test('accounts without a place are listed, and put on the map by a click and by typing', async ({ app }) => {
  const { page, data } = app;
  await sampleIsOpen(page);
  const file = join(data, 'lost.csv');
  writeFileSync(file, LIST);
  await page.keyboard.press('Control+i');
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(file);
  for (let step = 0; step < 3; step++) await dialog.getByRole('button', { name: 'Next' }).click({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 30_000 });
  await expect(dialog.getByText('2 accounts have no place yet')).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Look at their places' }).click();
  await expect(page.getByText('2 accounts to look at')).toBeVisible({ timeout: 30_000 });

  await mapIsDrawn(page);
  await page.getByRole('listitem').filter({ hasText: 'Lost' }).getByRole('button', { name: 'Place on map' }).click();
  await expect(page.getByText(/Click its place on the map/)).toBeVisible();
  const box = await page.locator('.map-canvas canvas').boundingBox();
  if (!box) throw new Error('the map has no size');
  await page.mouse.click(box.x + box.width * 0.45, box.y + box.height * 0.4);
  await expect(page.getByText('1 account to look at')).toBeVisible({ timeout: 30_000 });

  const missing = page.getByRole('listitem').filter({ hasText: 'Missing' });
  await missing.getByRole('button', { name: 'Type coordinates' }).click();
  await missing.getByRole('textbox', { name: 'Latitude' }).fill('30.27');
  await missing.getByRole('textbox', { name: 'Longitude' }).fill('-97.74');
  await page.keyboard.press('Tab');
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await missing.getByRole('button', { name: 'Place here' }).click();
  await expect(page.getByText('Every account has a place that is sure enough.')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('1 account to look at')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('2 accounts to look at')).toBeVisible({ timeout: 30_000 });
});
