import AxeBuilder from '@axe-core/playwright';
import { expect, sampleIsOpen, test } from './app.ts';

test('reps are matched to territories, a pair is kept out, and the matching is taken in one step', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  // A dialog that is about to close keeps the keys to itself.
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Match reps to territories');
  await page.keyboard.press('Enter');
  const section = page.getByRole('region', { name: 'Match reps to territories' });
  const pairs = section.getByRole('table', { name: 'Pairs of rep and territory' });
  const first = pairs.getByRole('row').nth(1);
  await expect(first).toContainText('the whole would be');
  await expect(section).toContainText('The reps sit as the matching has them.');
  const territory = (await first.getByRole('rowheader').textContent()) ?? '';
  const rep = (await first.getByRole('cell').nth(1).textContent()) ?? '';

  await section.getByRole('button', { name: 'What reps wish for, and what must not be' }).click();
  await section.getByRole('button', { name: /Rep$/ }).click();
  await page.getByRole('option', { name: rep }).click();
  await section.getByRole('button', { name: /that/ }).click();
  await page.getByRole('option', { name: 'must not have it' }).click();
  await section.getByRole('button', { name: 'Note it' }).click();
  await expect(section.getByRole('listitem').filter({ hasText: 'must not have it' })).toContainText(territory);
  await expect(first.getByRole('cell').nth(1)).not.toHaveText(rep);
  await expect(section).toContainText('would be worked by others than today');

  // Whoever comes instead is kept there by hand, and says so.
  const come = (await first.getByRole('cell').nth(1).textContent()) ?? '';
  await first.getByRole('checkbox', { name: `Keep ${come} on ${territory}` }).press('Space');
  await expect(first).toContainText('Kept by your lock');
  await section.getByRole('button', { name: 'Take this matching' }).click();
  await expect(section).toContainText('The reps sit as the matching has them.');
  await expect(first.getByRole('cell').first()).toHaveText(come);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(first.getByRole('cell').first()).toHaveText(rep);
});
