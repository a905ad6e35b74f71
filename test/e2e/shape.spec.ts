import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, mapIsDrawn, sampleIsOpen, test } from './app.ts';

/** Runs a command of the palette by its name. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').locator('input').fill(name);
  await page.keyboard.press('Enter');
}

const said = (page: Page) => page.locator('.status-latest');

test('a line is drawn across a territory with keys alone, and splits it', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  await page.getByRole('row', { name: /^T003/ }).click();
  await command(page, 'Split by a line');
  const map = page.getByRole('application');
  await map.focus();
  await map.press('Enter');
  await expect(page.getByText('1 corner')).toBeVisible();
  await map.press('ArrowDown');
  await mapIsDrawn(page);
  await map.press('Enter');
  await expect(page.getByText('2 corners')).toBeVisible();
  await map.press('Enter');
  await expect(said(page)).toHaveText(/Split San Antonio into 2 territories/);
  await expect(page.locator('.status-counts')).toHaveText(/ in 21 territories/);
});

test('the dialogs of the shape tools have no accessibility violation', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  await page.getByRole('row', { name: /^T003/ }).click();
  const asking = ['New territory', 'Colour of the territory', 'Split by balance', 'Dissolve', 'Grow', 'Trim'];
  for (const name of asking) {
    await command(page, name);
    await expect(page.getByRole('dialog')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect({ name, found: violations.map(({ id }) => id) }).toEqual({ name, found: [] });
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});
