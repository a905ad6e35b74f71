import AxeBuilder from '@axe-core/playwright';
import { expect, sampleIsOpen, test } from './app.ts';

test('a pay plan is written, and what the territories do to pay is seen rep by rep', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  const command = async (name: string) => {
    // A dialog that is about to close keeps the keys to itself.
    await expect(page.locator('.modal')).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  };
  await command('Split quota');
  const total = page.getByRole('textbox', { name: /^Total for/ });
  await total.fill('50000000');
  await total.press('Enter');
  await page.getByRole('button', { name: 'Split quota' }).click();
  await page.getByRole('tab', { name: 'Pay' }).click();

  // Pay before is known once the baseline has quotas, too.
  const reps = page.getByRole('table', { name: 'Pay of each rep before and after' });
  await expect(reps).toBeVisible();
  await page.getByRole('button', { name: /over the baseline by potential$/ }).click();
  await expect(reps.locator('tfoot')).toBeVisible();

  const plan = page.getByRole('table', { name: 'Pay plan' });
  const set = async (name: string, value: string) => {
    const field = page.getByRole('textbox', { name });
    await field.fill(value);
    await field.press('Enter');
  };
  await set('On-target earnings, Everybody else', '500000');
  await expect(plan).toContainText('$250,000');
  await set('Nothing is paid up to', '50%');
  await page.getByRole('button', { name: 'Add a band above the quota' }).click();
  await expect(page.getByRole('textbox', { name: 'Accelerated from' })).toHaveValue('100%');
  // The two parts of a change sum to it, for everybody together.
  const sums = await reps.locator('tfoot td.number').allTextContents();
  const [, , change, territory, quota] = sums.map((text) => Number(text.replace(/[^\d.−-]/g, '').replace('−', '-')));
  expect(Math.abs((change ?? Number.NaN) - (territory ?? 0) - (quota ?? 0))).toBeLessThanOrEqual(1);
  await expect(page.getByRole('list', { name: 'Alarms of pay' })).toContainText('on-target earnings');
  expect((await new AxeBuilder({ page }).include('.numbers-page').analyze()).violations.map(({ id }) => id)).toEqual(
    [],
  );

  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(page.getByRole('textbox', { name: 'Accelerated from' })).toHaveCount(0);
});
