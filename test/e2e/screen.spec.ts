import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, mapIsDrawn, sampleIsOpen, test } from './app.ts';

async function command(page: Page, name: string): Promise<void> {
  // A dialog that is about to close keeps the keys to itself.
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page
    .getByRole('dialog')
    .getByRole('textbox')
    .or(page.getByRole('dialog').getByRole('searchbox'))
    .or(page.getByRole('dialog').getByRole('combobox'))
    .first()
    .fill(name);
  await page.keyboard.press('Enter');
}

async function violations(page: Page) {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(' ')) }));
}

test('no accessibility violation, light and dark, in English and in Arabic', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  expect(await violations(page)).toEqual([]);
  await command(page, 'Dark colours');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await violations(page)).toEqual([]);
  await command(page, 'العربية');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('button', { name: 'تشغيل الموازنة' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the dialogs have no accessibility violation', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  for (const keys of ['Control+o', 'Control+i', 'Control+e', 'Control+k', '?']) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect({ keys, found: await violations(page) }).toEqual({ keys, found: [] });
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('a territory is renamed and a unit moved by keyboard and table alone', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  await page.getByRole('row', { name: /T001/ }).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('North by hand');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /North by hand/ })).toBeVisible();
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: /North by hand/ })).toBeHidden();
});

test('a unit picked on the map is moved to another territory, and undone', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  const canvas = page.locator('.map-canvas canvas');
  const box = await canvas.boundingBox();
  if (!box) throw new Error('the map has no size');
  await page.mouse.click(box.x + box.width * 0.5, box.y + box.height * 0.55);
  await expect(page.getByText(/^1 unit selected/).first()).toBeVisible();
  const painted = await page.locator('.map-canvas').getAttribute('data-painted');
  await page.keyboard.press('Control+Shift+a');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('option', { name: /T002/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.map-canvas')).toHaveAttribute('data-painted', String(Number(painted) + 1));
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.map-canvas')).toHaveAttribute('data-painted', String(Number(painted) + 2));
  await mapIsDrawn(page);
});

test('numbers are changed by typing and by arrow keys, again and again', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  const territories = page.getByRole('textbox', { name: 'Territories' });
  for (const [typed, shown] of [
    ['30', '30'],
    ['41', '41'],
  ] as const) {
    await territories.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(typed);
    await page.keyboard.press('Tab');
    await expect(territories).toHaveValue(shown);
  }
  await territories.click();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowUp');
  await expect(territories).toHaveValue('44');
  await expect(page.getByRole('button', { name: 'Run balance' })).toBeVisible();
});
