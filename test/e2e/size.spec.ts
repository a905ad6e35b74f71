import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, sampleIsOpen, test } from './app.ts';

const OWNERS = ['Ada', 'Ben', 'Cleo', 'Dan'];
/** Ten A, ten B and twenty of no class in four patches, one per owner. */
const LIST = [
  'account_id,name,class,owner,lat,lon,potential',
  ...Array.from({ length: 40 }, (_, i) => {
    const name = i < 10 ? 'A' : i < 20 ? 'b' : '';
    const place = `${35 + (i % 5) / 10 + 4 * (i % 2)},${-100 + (i % 7) / 10 + 4 * ((i >> 1) % 2)}`;
    return `C${i},Account ${i},${name},${OWNERS[i % 4]},${place},${100 + i}`;
  }),
  '',
].join('\n');

test('a planner reckons hours by class, sizes the team, compares numbers of territories and plans hiring', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const { page, data } = app;
  await sampleIsOpen(page);
  const list = join(data, 'classes.csv');
  writeFileSync(list, LIST);
  await page.keyboard.press('Control+i');
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(list);
  await expect(dialog.getByText('Account 0', { exact: true })).toBeVisible();
  for (let step = 0; step < 3; step++) await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 30_000 });
  await expect(dialog.getByText('Import finished')).toBeVisible({ timeout: 30_000 });
  await dialog
    .getByRole('button', { name: /Done|Close/ })
    .first()
    .click();
  const set = async (name: string, value: string) => {
    const field = page.getByRole('textbox', { name, exact: true });
    await field.fill(value);
    await field.press('Enter');
  };
  const undo = page.getByRole('button', { name: /^Undo/ }).first();

  await test.step('hours: 10 A of 45, 10 B of 12 and 20 others of 4', async () => {
    await page.getByRole('tab', { name: 'Workload' }).click();
    const hours = page.getByRole('table', { name: 'Hours a year' });
    const total = hours.locator('tfoot td').nth(5);
    await expect(total).toHaveText('650');
    await set('Calls per year of class b', '24');
    await expect(total).toHaveText('770');
    await expect(page.getByRole('row', { name: /^b / })).toContainText('Yours');
    await page.getByRole('button', { name: 'Use these hours as a measure' }).click();
    await expect(page.getByText(/has the hours of the table above/)).toBeVisible();
    await undo.click();
    await undo.click();
    await expect(total).toHaveText('650');
    await page.locator('.choice-text', { hasText: 'Reps' }).click();
    await expect(hours).toContainText('Cleo');
    const faults = (await new AxeBuilder({ page }).include('.numbers-page').analyze()).violations;
    expect(faults.map(({ id }) => id)).toEqual([]);
  });

  await test.step('size: 650 hours over 960 take one rep, the target of the text-book takes 13', async () => {
    await page.getByRole('tab', { name: 'Size' }).click();
    const methods = page.getByRole('table', { name: 'Reps needed' });
    await expect(methods.getByRole('row', { name: /^Workload/ })).toContainText('0.68');
    await set('Target of the plan period', '15000000');
    await set('Standard quota of a rep', '1400000');
    await expect(methods.getByRole('row', { name: /^Capacity/ })).toContainText('12.6');
    await expect(methods.getByRole('row', { name: /^Capacity/ })).toContainText('13');
  });

  await test.step('what if there were three: compared, and kept as a scenario', async () => {
    await set('Territories from', '3');
    await set('Territories to', '4');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByRole('button', { name: 'Keep as scenario: 3 territories' }).click({ timeout: 90_000 });
    await expect(page.getByRole('button', { name: /3 territories/ }).first()).toBeVisible();
  });

  await test.step('hiring: from four reps to 13', async () => {
    await page.getByRole('button', { name: /Reps needed by/ }).click();
    await page.getByRole('option', { name: 'Capacity of the target' }).click();
    const months = page.getByRole('table', { name: 'Hiring plan' });
    await expect(page.getByText(/reps are to be hired/)).toBeVisible();
    await expect(months.getByRole('row', { name: /^Needed/ })).toContainText('12.61');
    const faults = (await new AxeBuilder({ page }).include('.numbers-page').analyze()).violations;
    expect(faults.map(({ id }) => id)).toEqual([]);
  });
});
