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
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('2,400 accounts in 19 territories')).toBeVisible();
  await expect(page.getByRole('button', { name: /Leila Thorne leaves/ })).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(page.getByText('2,400 accounts in 20 territories')).toBeVisible();
});
