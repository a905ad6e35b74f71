import AxeBuilder from '@axe-core/playwright';
import { expect, sampleIsOpen, test } from './app.ts';

test('a rep leaves: the least change is proposed, looked at, kept as a scenario and taken back', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  // A dialog that is about to close keeps the keys to itself.
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Command' }).fill('Change in mid-year');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Change in mid-year' })).toBeVisible();
  const propose = dialog.getByRole('button', { name: 'Propose the least change' });
  await expect(propose).toBeDisabled();

  const who = dialog.getByRole('combobox', { name: 'Who' });
  await who.fill('Leila');
  await page.getByRole('option', { name: /Leila Thorne/ }).click();
  await dialog.getByLabel('From which day').fill('2027-07-01');
  await propose.click();
  const keep = dialog.getByRole('button', { name: 'Keep as a scenario' });
  await expect(keep).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByText(/^\d+ of 2,400 accounts change their territory/)).toBeVisible();
  // Her territory ends, and all it had goes on.
  await expect(dialog.getByRole('row', { name: /Brookfield/ })).toContainText('–');
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations.map(({ id }) => id)).toEqual(
    [],
  );

  await keep.click();
  await expect(dialog.getByText('Leila Thorne leaves is kept and holds from Jul 1, 2027.')).toBeVisible();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Write the files' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.locator('.modal')).toHaveCount(0);
  await expect(page.getByText('2,400 accounts in 19 territories')).toBeVisible();
  await expect(page.getByRole('button', { name: /Leila Thorne leaves/ })).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(page.getByText('2,400 accounts in 20 territories')).toBeVisible();
});

test('a territory splits and two accounts become one, by the keyboard of the wizard', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  const open = async (command: string) => {
    await expect(page.locator('.modal')).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Command' }).fill(command);
    await page.keyboard.press('Enter');
  };
  await open('Change in mid-year');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('A territory splits').click();
  const propose = dialog.getByRole('button', { name: 'Propose the least change' });
  await expect(propose).toBeDisabled();
  await dialog.getByRole('button', { name: /Which territory/ }).click();
  await page.getByRole('option', { name: 'Brookfield', exact: true }).click();
  await dialog.getByRole('button', { name: /Who works part 2/ }).click();
  await page.getByRole('option', { name: 'A new rep' }).click();
  await dialog.getByLabel('Name of the rep of part 2').fill('Nora New');
  await propose.click();
  await expect(dialog.getByRole('button', { name: 'Keep as a scenario' })).toBeVisible({ timeout: 60_000 });
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await dialog.getByRole('button', { name: 'Keep as a scenario' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('2,400 accounts in 21 territories')).toBeVisible();

  await open('Unite accounts');
  const find = dialog.getByRole('textbox', { name: 'Account, by id or name' });
  for (const id of ['A00001', 'A00010']) {
    await find.fill(id);
    await page.keyboard.press('Enter');
    await dialog.getByRole('list', { name: 'Accounts found' }).getByRole('button').first().click();
  }
  await expect(dialog.getByText('1 account goes on in another one.')).toBeVisible();
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations.map(({ id }) => id)).toEqual(
    [],
  );
  await dialog.getByRole('button', { name: 'Unite', exact: true }).click();
  await expect(page.locator('.modal')).toHaveCount(0);
  await expect(page.getByText('2,399 accounts in 21 territories')).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(page.getByText('2,400 accounts in 21 territories')).toBeVisible();
});
