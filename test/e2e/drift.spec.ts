import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { sampleAccounts } from '../../data/sample/sample-accounts.ts';
import { expect, sampleIsOpen, test } from './app.ts';

/** The sample's accounts as a CRM has them, where the first has another owner, the second is gone and another is new. */
function crmList(): string {
  const [, ...rows] = sampleAccounts().trim().split('\n');
  const lines = rows.map((row) => row.split(',')).map((cells) => [cells[0], cells[1], cells[6]]);
  const other = lines.find(([, , owner]) => owner !== '' && owner !== lines[0]?.[2])?.[2];
  const [first, , ...rest] = lines;
  const all = [
    ['account_id', 'name', 'owner'],
    [first?.[0], first?.[1], other],
    ...rest,
    ['N-1', 'Harbour Freight', other],
  ];
  return all.map((cells) => cells.join(',')).join('\n');
}

test('what the CRM says otherwise is taken into the plan as a step, or left for the CRM to put right', async ({
  app,
}) => {
  const { page, data } = app;
  await sampleIsOpen(page);
  // A dialog that is about to close keeps the keys to itself.
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Command' }).fill('Compare with the CRM…');
  await page.keyboard.press('Enter');
  const panel = page.locator('.panel').filter({ hasText: 'A list of accounts as the CRM has them' });
  const file = join(data, 'crm.csv');
  writeFileSync(file, crmList());
  await panel.locator('input[type=file]').setInputFiles(file);
  const kinds = panel.locator('.select').first();
  await expect(kinds).toContainText('owned by somebody else in the CRM', { timeout: 30_000 });
  await expect(panel.getByText('The list has no column of territories')).toBeVisible();

  const faults = (await new AxeBuilder({ page }).include('.places').analyze()).violations;
  expect(faults.map(({ id }) => id)).toEqual([]);

  const first = panel.getByRole('listitem').first();
  const before = (await kinds.textContent()) ?? '';
  await first.getByRole('button', { name: /^Take the CRM's/ }).click();
  await expect(kinds).not.toHaveText(before);
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(kinds).toHaveText(before);

  await panel.getByRole('button', { name: 'Keep all as in the plan' }).click();
  await expect(kinds).toContainText('1 account is new in the CRM.');
  await panel.getByRole('button', { name: "Keep the plan's: Harbour Freight" }).click();
  await expect(kinds).toContainText('1 account of the plan is gone from the CRM.');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Save the corrections for the CRM' }).click(),
  ]);
  const path = join(data, 'saved.csv');
  await saved.saveAs(path);
  expect(readFileSync(path, 'utf8')).toContain('A00001,owner,');
});

test('columns that nobody knows by name are chosen, and an account goes where neither has it', async ({ app }) => {
  const { page, data } = app;
  await sampleIsOpen(page);
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Command' }).fill('Compare with the CRM…');
  await page.keyboard.press('Enter');
  const panel = page.locator('.panel').filter({ hasText: 'A list of accounts as the CRM has them' });
  const file = join(data, 'other.csv');
  writeFileSync(file, crmList().replace('account_id,name,owner', 'Konto-Nr.,Firma,Bearbeiter'));
  await panel.locator('input[type=file]').setInputFiles(file);
  const compare = panel.getByRole('button', { name: 'Compare', exact: true });
  await expect(compare).toBeDisabled({ timeout: 20_000 });
  await expect(panel.getByText('Choose the column with the ids of the accounts')).toBeVisible();
  const choose = async (field: string, column: string) => {
    await panel.locator('.field', { hasText: field }).locator('.select').first().click();
    await page.getByRole('option', { name: column, exact: true }).click();
  };
  await choose('Account id', 'Konto-Nr.');
  await choose('Owner in the CRM', 'Bearbeiter');
  await compare.click();
  const kinds = panel.locator('.select').first();
  await expect(kinds).toContainText('owned by somebody else in the CRM', { timeout: 30_000 });
  const item = panel.getByRole('listitem').filter({ hasText: 'Neither: choose another…' }).first();
  const name = (await item.locator('b').textContent()) ?? '';
  await item.locator('.select').click();
  await page.getByRole('option').nth(1).click();
  await expect(panel.getByRole('listitem').filter({ hasText: name })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Undo/ }).first()).toBeEnabled();
});
