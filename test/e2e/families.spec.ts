import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, sampleIsOpen, test } from './app.ts';

/** Ten families of a head office and three shops, far from each other. */
const LIST = [
  'account_id,name,parent_id,lat,lon,potential',
  ...Array.from({ length: 40 }, (_, i) => {
    const family = i % 10;
    const parent = i < 10 ? '' : `F${family}`;
    return `${i < 10 ? `F${family}` : `S${i}`},Account ${i},${parent},${30 + ((i * 7) % 15)},${-110 + ((i * 11) % 30)},10`;
  }),
  '',
].join('\n');

test('parent and child accounts stay in one territory where that is asked', async ({ app }) => {
  const { page, data } = app;
  await sampleIsOpen(page);
  const list = join(data, 'families.csv');
  writeFileSync(list, LIST);
  await page.keyboard.press('Control+i');
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(list);
  await expect(dialog.getByText('Account 0', { exact: true })).toBeVisible();
  for (let step = 0; step < 3; step++) await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 30_000 });
  await expect(dialog.getByText('Import finished')).toBeVisible({ timeout: 30_000 });
  await dialog
    .getByRole('button', { name: /Done|Close/ })
    .first()
    .click();

  await page.getByRole('textbox', { name: 'Territories' }).fill('3');
  await page.getByRole('button', { name: 'More options' }).click();
  await page.getByText('Keep parent and child accounts in one territory').click();
  await page.getByRole('textbox', { name: /Tolerance of/ }).fill('40');
  await page.getByRole('button', { name: 'Run balance' }).click();
  await expect(page.getByText(/Every limit is met|could not be met/).first()).toBeVisible({ timeout: 60_000 });

  await page.keyboard.press('Control+e');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export and download' }).click(),
  ]);
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const { data: rows } = Papa.parse<Record<string, string>>(new TextDecoder().decode(files['assignments.csv']), {
    header: true,
    skipEmptyLines: true,
  });
  const territory = new Map(rows.map((row) => [row.account_id, row.territory_id]));
  expect(new Set(territory.values()).size).toBe(3);
  for (let i = 10; i < 40; i++) expect(territory.get(`S${i}`)).toBe(territory.get(`F${i % 10}`));
});
