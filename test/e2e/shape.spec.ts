import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, mapIsDrawn, sampleIsOpen, test } from './app.ts';

/** Runs a command of the palette by its name. */
async function command(page: Page, name: string): Promise<void> {
  // A dialog that is about to close keeps the keys to itself.
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').locator('input').fill(name);
  await page.keyboard.press('Enter');
}

const said = (page: Page) => page.locator('.status-latest');

async function undone(page: Page, what: RegExp): Promise<void> {
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(said(page)).toHaveText(/^Undone: /);
  await expect(said(page)).toHaveText(what);
}

test('territories are shaped by table, palette and keyboard, each act as one step', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  // The table is virtual: the status line counts.
  const count = page.locator('.status-counts');
  const picked = page.getByRole('row', { name: /^T003/ });
  await expect(count).toHaveText(/ in 20 territories/);
  await picked.click();

  await test.step('trim: the dialog says how far it goes before it does', async () => {
    await command(page, 'Trim');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('row').nth(1)).toContainText('118.7%');
    const run = dialog.getByRole('button', { name: /^Trim by \d+ units$/ });
    const units = /\d+/.exec((await run.textContent()) ?? '')?.[0];
    await run.press('Enter');
    await expect(said(page)).toHaveText(new RegExp(`Trim San Antonio by ${units} units`));
    await undone(page, /Trim San Antonio/);
  });
  await test.step('merge two, and the one is picked', async () => {
    await picked.click();
    await page.getByRole('row', { name: /^T005/ }).click({ modifiers: ['Control'] });
    await command(page, 'Merge the selected');
    await page.getByRole('dialog').getByRole('button', { name: 'Merge 2 territories' }).press('Enter');
    await expect(count).toHaveText(/ in 19 territories/);
    await expect(page.getByRole('complementary', { name: 'Panels' })).toContainText('92 units');
    await undone(page, /Merge 2 territories into San Antonio/);
    await expect(count).toHaveText(/ in 20 territories/);
  });
  await test.step('dissolve to the neighbours', async () => {
    await picked.click();
    await command(page, 'Dissolve');
    await page.getByRole('dialog').getByRole('button', { name: 'Dissolve the territory' }).press('Enter');
    await expect(picked).toBeHidden();
    await undone(page, /Dissolve San Antonio, 52 units/);
    await expect(picked).toBeVisible();
  });
});

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
