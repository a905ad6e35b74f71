import AxeBuilder from '@axe-core/playwright';
import { expect, sampleIsOpen, test } from './app.ts';

test('fairness is weighed by the planner, and what changes hands is shown and protected', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  const composite = page.getByRole('region', { name: 'Composite' });
  await expect(composite).toBeVisible();
  const score = composite.locator('.composite-score b');
  const before = await score.textContent();
  // The contributions of the table sum to the score.
  const adds = await composite.locator('tbody td:last-child').allTextContents();
  expect(adds.reduce((sum, text) => sum + Number(text), 0)).toBeCloseTo(Number(before), 0);

  const weight = composite.getByRole('textbox', { name: 'Weight of Compactness' });
  await weight.fill('90');
  await weight.press('Enter');
  await expect(score).not.toHaveText(before ?? '');
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(score).toHaveText(before ?? '');

  // A dialog that is about to close keeps the keys to itself.

  await expect(page.locator('.modal')).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('Disruption and protection');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'What changes hands' })).toBeVisible();
  await expect(
    page.getByRole('table', { name: 'Accounts gained, lost and kept' }).getByRole('row').nth(1),
  ).toBeVisible();

  const kept = page.getByRole('region', { name: 'Protected', exact: true });
  await page.getByRole('row', { name: /T001/ }).click();
  await kept.getByRole('textbox', { name: 'Reason' }).fill('Known for years');
  await kept.getByRole('button', { name: 'Protect reps of picked territories' }).click();
  await expect(kept.getByRole('listitem')).toHaveCount(1);
  await expect(kept.getByRole('listitem')).toContainText('Known for years');
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await kept.getByRole('button', { name: /Lift the protection/ }).click();
  await expect(kept.getByRole('listitem')).toHaveCount(0);
});
