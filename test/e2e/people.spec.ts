import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, sampleIsOpen, test } from './app.ts';

const ROSTER = [
  'Rep ID,Name,Email,City,State,FTE,Start date,Level',
  'R1,Ana Example,ana@example.com,Denver,CO,1,2024-03-01,senior',
  'R2,Bo Example,bo@example.com,Boston,MA,0.5,2025-01-15,junior',
  'R3,Cy Example,cy@example.com,Austin,TX,lots,2025-02-01,junior',
].join('\n');

const LEADS = [
  'Lead ID,Created date,Latitude,Longitude,Score',
  'L1,2026-01-05,39.75,-104.99,5',
  'L2,2026-02-05,42.36,-71.06,2',
  'L3,2026-03-05,30.27,-97.74,4',
  'L4,2026-03-06,abc,-97.74,4',
].join('\n');

/** Chooses a command of the Plan menu, as from the palette, and gives the dialog a file. */
async function openWith(page: Page, command: string, file: string): Promise<Locator> {
  // A dialog that is about to close keeps the keys to itself.
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Command' }).fill(command);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: command })).toBeVisible();
  await dialog.locator('input[type=file]').setInputFiles(file);
  return dialog;
}

const isAccessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

test('a roster is imported: a refused row is seen and put right, reps who are gone are asked about, and undone', async ({
  app,
}) => {
  const { page, data } = app;
  await sampleIsOpen(page);
  const file = join(data, 'roster.csv');
  writeFileSync(file, ROSTER);
  const dialog = await openWith(page, 'Import reps', file);
  await expect(dialog.getByText('3 rows · 8 columns')).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Next' }).click();
  await expect(dialog.getByRole('columnheader', { name: /FTE/ })).toContainText('Full-time equivalents');
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Next' }).click();

  await expect(dialog.locator('.check-bad')).toContainText('1', { timeout: 30_000 });
  await expect(dialog.getByText(/^Reps: 2 new, 0 changed, 0 unchanged/)).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^4 R3/ })).toContainText('"lots" is not a number above zero');
  await expect(dialog.getByRole('radio', { name: /Stay in the plan/ })).toBeChecked();
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByText('2 reps imported.')).toBeVisible({ timeout: 30_000 });
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /refused/ }).click();
  expect((await saved).suggestedFilename()).toBe('refused-reps.csv');
  await dialog.getByRole('button', { name: 'Undo the import' }).click();
  await expect(
    page
      .getByRole('status')
      .getByText(/^Undone: Import reps from roster\.csv/)
      .first(),
  ).toBeVisible({
    timeout: 30_000,
  });

  // The same list is remembered, and its row is put right on the screen this time.
  const again = await openWith(page, 'Import reps', file);
  await again.getByRole('button', { name: 'Next' }).click({ timeout: 30_000 });
  await expect(again.getByText(/those of the last list with these headers/)).toBeVisible();
  await again.getByRole('button', { name: 'Next' }).click();
  await again.getByRole('textbox', { name: 'FTE of line 4' }).fill('1', { timeout: 30_000 });
  await again.getByRole('button', { name: 'Try again' }).click();
  await expect(again.getByText(/^Reps: 3 new/)).toBeVisible({ timeout: 30_000 });
  await expect(again.locator('.check-bad')).toContainText('0');
});

test('leads are imported and counted by a measure of the table, and undone', async ({ app }) => {
  const { page, data } = app;
  await sampleIsOpen(page);
  const file = join(data, 'leads.csv');
  writeFileSync(file, LEADS);
  const dialog = await openWith(page, 'Import leads', file);
  await dialog.getByRole('button', { name: 'Next' }).click({ timeout: 30_000 });
  await dialog.getByRole('textbox', { name: 'Name of measure 1' }).fill('warm leads');
  await dialog.getByRole('button', { name: /What measure 1 counts/ }).click();
  await page.getByRole('option', { name: 'Sum of their scores' }).click();
  await dialog.getByLabel('From this day on').fill('2026-02-01');
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await expect(dialog.locator('.check-bad')).toContainText('1', { timeout: 30_000 });
  await expect(dialog.getByText('Every lead lies in a unit.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByText('3 leads imported.')).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Done' }).click();

  const header = page.getByRole('columnheader', { name: 'warm leads', exact: true });
  await expect(header).toBeVisible({ timeout: 30_000 });
  // Of the three only two count from that day on, with 2 and 4 points; the table begins with the most.
  await header.getByRole('button').click();
  if ((await header.getAttribute('aria-sort')) !== 'descending') await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  const at = await header.evaluate((cell) => (cell as HTMLTableCellElement).cellIndex);
  const cells = page.locator(`.table-lines tr > :nth-child(${at + 1})`);
  await expect(cells.nth(0)).toHaveText(/^4(\.0+)?$/);
  await expect(cells.nth(1)).toHaveText(/^2(\.0+)?$/);
  await expect(cells.nth(2)).toHaveText(/^0(\.0+)?$/);
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(header).toHaveCount(0, { timeout: 30_000 });
});
