import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, sampleIsOpen, test } from './app.ts';

const TOTAL = 50_000_000;

test('a quota is split by region and quarter, two values are given by hand, and its file has all of it', async ({
  app,
}) => {
  const { page } = app;
  await sampleIsOpen(page);
  // A dialog that is about to close keeps the keys to itself.
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Regions and levels');
  await page.keyboard.press('Enter');
  await page.getByLabel('Number at level Region').fill('3');
  await page.getByRole('button', { name: 'Group automatically' }).click();
  await expect(page.getByRole('list', { name: 'Region' }).getByRole('listitem')).toHaveCount(3);

  await page.getByRole('tab', { name: 'Quota' }).click();
  const total = page.getByRole('textbox', { name: /^Total for/ });
  await total.fill(String(TOTAL));
  await total.press('Enter');
  await page.getByRole('button', { name: 'Plan the quota' }).click();
  await page.getByRole('button', { name: /Periods$/ }).click();
  await page.getByRole('option', { name: 'Quarters' }).click();
  await page.getByRole('button', { name: /Split by, Region$/ }).click();
  await page.getByRole('option', { name: 'Even parts' }).click();

  await page.getByRole('button', { name: /Split by, Territory$/ }).click();
  await page.getByRole('option', { name: 'A formula' }).click();
  await expect(page.getByRole('textbox', { name: 'Formula, Territory' })).toHaveValue('[potential]');

  // The company, then each region, and what stands below it.
  const table = page.getByRole('table', { name: 'Quotas' });
  const groups = table.locator('tr[data-rank="group"]');
  await expect(groups).toHaveCount(4);
  const cell = (group: number, column: number) => groups.nth(group).locator('.quota-cell').nth(column);
  const type = async (group: number, column: number, amount: string) => {
    await cell(group, column).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(amount);
    await page.keyboard.press('Enter');
  };
  await expect(cell(1, 0)).toContainText('16,666,666.67');
  await type(1, 0, '20000000');
  await expect(cell(1, 0)).toHaveAttribute('data-given', 'true');
  await expect(cell(2, 0)).toContainText('15,000,000');
  await type(2, 2, '6000000');
  await expect(cell(2, 2)).toHaveAttribute('data-given', 'true');
  await expect(cell(2, 1)).toContainText('3,000,000');
  expect((await new AxeBuilder({ page }).include('.numbers-page').analyze()).violations.map(({ id }) => id)).toEqual(
    [],
  );

  // More than there is cannot be given: the reason is said, and the amount stays as it was.
  await type(3, 0, '40000000');
  await expect(page.getByText(/more than the \$50,000,000 there is to split/).first()).toBeVisible();
  await expect(cell(3, 0)).toContainText('15,000,000');

  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export and download' }).click(),
  ]);
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const rows = Papa.parse<Record<string, string>>(new TextDecoder().decode(files['quotas.csv']), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const cents = (quarters: boolean) =>
    rows
      .filter(({ period }) => /-Q\d$/.test(period ?? '') === quarters)
      .reduce((sum, { quota }) => sum + Math.round(Number(quota) * 100), 0);
  expect([rows.length, cents(false), cents(true)]).toEqual([20 * 5, TOTAL * 100, TOTAL * 100]);
});
