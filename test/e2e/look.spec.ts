import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, mapIsDrawn, sampleIsOpen, test } from './app.ts';

async function command(page: Page, name: string): Promise<void> {
  // A dialog that is about to close keeps the keys to itself.
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox')
    .or(dialog.getByRole('searchbox'))
    .or(dialog.getByRole('combobox'))
    .first()
    .fill(name);
  await page.keyboard.press('Enter');
}

async function colourBy(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Colour by/ }).click();
  await page.getByRole('option', { name, exact: true }).click();
}

test('the map is coloured by what the planner chooses, and the legend says what it means', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  const legend = page.getByRole('list', { name: 'Legend' });
  const painted = async () => Number(await page.locator('.map-canvas').getAttribute('data-painted'));
  const before = await painted();
  await colourBy(page, 'Potential');
  await expect(legend).toContainText('Potential per unit');
  await mapIsDrawn(page);
  expect(await painted()).toBeGreaterThan(before);
  await command(page, 'Colour by index');
  await expect(legend).toContainText('Index of Potential');
  await expect(legend).toContainText(/above \d+/);
  await command(page, 'Colour by territory');
  await expect(legend).not.toContainText('Index of');
  await mapIsDrawn(page);
});

test('accounts are drawn as clusters and as heat, rings and labels as chosen, and all of it is kept', async ({
  app,
}) => {
  const { page } = app;
  await sampleIsOpen(page);
  // Not by its role: while the dialog is open, the map behind it is not there for a screen reader.
  const legend = page.locator('.map-legend');
  await page.getByRole('button', { name: 'How the map looks' }).click();
  const fields = page.getByRole('dialog', { name: 'How the map looks' });
  const choose = async (field: RegExp, option: string) => {
    await fields.getByRole('button', { name: field }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await choose(/Accounts as/, 'Clusters');
  await expect(legend).toContainText('Accounts together, and how many');
  await choose(/Distance rings/, 'Around homes of reps');
  await expect(legend).toContainText('as the crow flies');
  await expect(legend).not.toContainText('No rings');
  await choose(/Distance rings/, 'Around the picked territory');
  await choose(/Largest ring/, '200 km');
  await choose(/Labels of territories/, 'Name and index');
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(legend).toContainText('Pick a territory for its rings');
  await page.getByRole('row', { name: /T003/ }).click();
  await expect(legend).toContainText('as the crow flies');
  await mapIsDrawn(page);
  await command(page, 'Accounts as heat');
  await expect(legend).toContainText('few');
  await mapIsDrawn(page);
  await app.restart();
  await sampleIsOpen(page);
  await expect(legend).toContainText('few');
  await expect(legend).toContainText('Pick a territory for its rings');
});

test('territories that touch differ after a command, which then has nothing to do', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  await command(page, 'Recolour so that neighbours differ');
  await mapIsDrawn(page);
  await command(page, 'Recolour so that neighbours differ');
  await expect(page.getByText('All territories that touch have different colours already.').first()).toBeVisible();
});
