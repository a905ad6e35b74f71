import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, mapIsDrawn, sampleIsOpen, test } from './app.ts';

const status = (page: Page) => page.locator('.status-live');
const dialog = (page: Page) => page.getByRole('dialog');

/** Asks for a command by its name, as the palette has it. */
async function ask(page: Page, command: string): Promise<void> {
  // A dialog that is about to close keeps the keys to itself.
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await dialog(page).getByRole('textbox', { name: 'Command' }).fill(command);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Command' })).toHaveCount(0);
}

/** Takes what an act of the page downloads, under its own name. */
async function downloaded(page: Page, folder: string, act: () => Promise<unknown>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  const path = join(mkdtempSync(join(folder, 'd-')), file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

const isAccessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

/** Selects the first unit of the list of units. */
async function pickFirstUnit(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Units' }).click();
  await page.getByRole('grid', { name: 'Units' }).locator('tr[data-line="0"] td').first().click();
  await expect(page.getByText('1 unit selected').first()).toBeVisible();
}

const remarks = (page: Page) => page.getByRole('list', { name: 'Remarks, newest first' });

test('a scenario goes out for review, comes back with a comment, a proposal and a signature, and is decided', async ({
  app,
}) => {
  const { page, data } = app;
  await sampleIsOpen(page);

  await ask(page, 'Send for review…');
  await dialog(page).getByRole('textbox', { name: 'Reviewer' }).fill('Ana Example');
  await dialog(page).getByRole('textbox', { name: 'What they should look at' }).fill('The border in the west');
  await isAccessible(page);
  const copy = await downloaded(page, data, () =>
    dialog(page).getByRole('button', { name: 'Download the copy' }).click(),
  );
  expect(copy).toMatch(/ - Ana Example\.evenfield$/);
  await expect(page.getByText('1 file is in the download').first()).toBeVisible();

  await page.keyboard.press('Control+o');
  await dialog(page).locator('input[type=file]').setInputFiles(copy);
  const banner = page.getByRole('region', { name: 'Copy for review' });
  await expect(banner).toContainText('Copy for review by Ana Example');
  await expect(banner).toContainText('The border in the west');
  await mapIsDrawn(page);
  await isAccessible(page);
  // Nothing can be done to the plan: not by a command, not in the table, not by a shortcut.
  await expect(page.locator('.top-acts').getByRole('button', { name: 'Balance' })).toBeDisabled();
  await page.getByRole('row', { name: /T001/ }).click();
  await page.keyboard.press('Control+Shift+A');
  await expect(dialog(page)).toHaveCount(0);

  await page.keyboard.press('Alt+Shift+C');
  await expect(dialog(page).getByRole('textbox', { name: 'Your name' })).toHaveValue('Ana Example');
  await dialog(page).getByRole('textbox', { name: 'Comment' }).fill('Why so large?');
  await isAccessible(page);
  await dialog(page).getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(status(page)).toContainText('Comment of Ana Example');

  await pickFirstUnit(page);
  await page.keyboard.press('Alt+Shift+P');
  await dialog(page)
    .getByRole('button', { name: /To territory/ })
    .click();
  await page.getByRole('option').first().click();
  await expect(dialog(page).getByText('goes here')).toBeVisible();
  await dialog(page).getByRole('textbox', { name: 'Reason' }).fill('Nearer to the rep');
  await isAccessible(page);
  await dialog(page).getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(status(page)).toContainText('Ana Example proposes to move');

  await ask(page, 'Sign the scenario…');
  await dialog(page).getByRole('textbox', { name: 'Function' }).fill('Regional manager');
  await dialog(page).getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(status(page)).toContainText('Ana Example signs');
  // What one said oneself can be taken back.
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(status(page)).toContainText('Undone: Ana Example signs');
  await page.keyboard.press('Control+Shift+z');
  await ask(page, 'Review and signatures');
  await expect(remarks(page).getByRole('listitem')).toHaveCount(2);
  const back = await downloaded(page, data, () => banner.getByRole('button', { name: 'Save to send back' }).click());

  await ask(page, 'Open the sample plan');
  await expect(banner).toHaveCount(0);
  await mapIsDrawn(page);
  await ask(page, 'Bring in a reviewed copy…');
  await dialog(page).locator('input[type=file]').setInputFiles(back);
  await expect(dialog(page)).toContainText('2 new remarks');
  await expect(dialog(page)).toContainText('1 signature');
  await isAccessible(page);
  await dialog(page).getByRole('button', { name: 'Show the remarks' }).click();
  await expect(page.getByText('Regional manager')).toBeVisible();

  const entry = (text: string) => remarks(page).getByRole('listitem').filter({ hasText: text });
  await entry('Nearer to the rep').getByRole('button').first().click();
  await expect(entry('Nearer to the rep').getByText('goes here')).toBeVisible();
  await expect(page.getByText('1 unit selected').first()).toBeVisible();
  await isAccessible(page);
  await entry('Nearer to the rep').getByRole('button', { name: 'Accept the proposal of Ana Example' }).click();
  await expect(status(page)).toContainText('Accept the proposal of Ana Example: move');
  await expect(page.getByText('this is not what was signed')).toBeVisible();
  await expect(remarks(page).getByRole('listitem')).toHaveCount(1);
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(remarks(page).getByRole('listitem')).toHaveCount(2);
  await expect(page.getByText('this is not what was signed')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');

  await entry('Why so large?').getByRole('button').first().click();
  await entry('Why so large?').getByRole('button', { name: 'Decline the remark of Ana Example' }).click();
  await dialog(page).getByRole('textbox', { name: 'Why not' }).fill('It is the emptiest');
  await dialog(page).getByRole('button', { name: 'Decline', exact: true }).click();
  await expect(page.getByText('There are no remarks of this kind.')).toBeVisible();

  // The same copy once more brings nothing, and takes no decision back.
  await ask(page, 'Bring in a reviewed copy…');
  await dialog(page).locator('input[type=file]').setInputFiles(back);
  await expect(dialog(page)).toContainText('says nothing that is not here already');
  await page.keyboard.press('Escape');
  await expect(page.getByText('There are no remarks of this kind.')).toBeVisible();
});
