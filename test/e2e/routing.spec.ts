import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, sampleIsOpen, test } from './app.ts';

/** Leads around Chicago that somebody of the sample had. */
const LEADS = [
  'id,date,score,owner,lat,lon,segment',
  ...Array.from(
    { length: 30 },
    (_, i) =>
      `L${i},2025-0${1 + (i % 9)}-10,${10 + i},Leila Thorne,${41.5 + i / 50},-87.7,${i < 12 ? 'Enterprise' : ''}`,
  ),
].join('\n');

test('a planner sees what of the routing table is not proved, mends it, and runs past leads through it', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const { page, data } = app;
  await sampleIsOpen(page);
  await page.getByRole('tab', { name: 'Routing' }).click();
  const verdict = page.locator('.routing-verdict');
  await expect(verdict).toContainText('Not proved', { timeout: 40_000 });
  await expect(verdict).toContainText('no overlap');
  const findings = page.locator('.routing-faults');
  await expect(findings).toContainText('nobody gets these leads');

  const rules = page.locator('.routing-rules > li');
  for (const n of [0, 1]) {
    await page.getByRole('button', { name: 'Add a rule', exact: true }).click();
    await rules.nth(n).getByRole('textbox', { name: 'Segment' }).fill('Enterprise');
    await rules.nth(n).locator('.select').first().click();
    await page
      .getByRole('option')
      .nth(2 + n)
      .click();
  }
  await page.locator('.field', { hasText: 'Whatever no line takes' }).locator('.select').click();
  await page.getByRole('option').nth(1).click();
  await page.getByRole('button', { name: 'Keep and prove' }).click();
  await expect(verdict).toContainText('1 overlap', { timeout: 40_000 });
  await expect(findings).toContainText('hold alike and send leads to different people');
  await expect(findings).toContainText('Line 2 decides nothing');
  await expect(findings).toContainText('no line but the catch-all takes these leads');
  const faults = (await new AxeBuilder({ page }).include('.numbers-page').analyze()).violations;
  expect(faults.map(({ id }) => id)).toEqual([]);

  await page.getByRole('button', { name: 'Remove Rule 2 of your own' }).first().click();
  await page.getByRole('button', { name: 'Keep and prove' }).click();
  await expect(verdict).toContainText('no overlap', { timeout: 40_000 });
  await page.getByRole('textbox', { name: 'Find a postal code, a word or a name' }).fill('60614');
  await expect(page.getByRole('table', { name: 'Lines of the table' }).locator('tbody tr')).toHaveCount(1);

  const list = join(data, 'leads.csv');
  writeFileSync(list, LEADS);
  await page.getByRole('button', { name: 'Import leads…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(list);
  for (let step = 0; step < 2; step++) await dialog.getByRole('button', { name: 'Next' }).click({ timeout: 20_000 });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Done' }).click({ timeout: 30_000 });
  await expect(page.getByText('The plan has changed since this table was made.')).toBeVisible();
  await page.getByRole('button', { name: 'Prove again' }).click();
  await expect(page.getByText('30 leads were run through the table.')).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText('18 leads do not say their segment')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Leads of each rep' })).toBeVisible();
});
