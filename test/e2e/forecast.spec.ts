import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, sampleIsOpen, test } from './app.ts';

/** Three years to the end of last year, of every third account of the sample: the plan period is this year. */
const FIRST_YEAR = new Date().getUTCFullYear() - 3;
const ACCOUNTS = Array.from({ length: 800 }, (_, i) => `A${String(3 * i + 1).padStart(5, '0')}`);
const MONTHS = Array.from(
  { length: 36 },
  (_, m) => `${FIRST_YEAR + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`,
);
const sold = (account: number, m: number) =>
  Math.round(500 + 40 * (account % 50) + 6 * m + 300 * Math.sin((Math.PI * m) / 6));
const HISTORY = [
  ['Account ID', ...MONTHS].join(','),
  ...ACCOUNTS.map((id, i) => [id, ...MONTHS.map((_, m) => sold(i, m))].join(',')),
  `,${MONTHS.map(() => 1).join(',')}`,
  `A00002,lots,${MONTHS.slice(1)
    .map(() => 1)
    .join(',')}`,
].join('\n');
const STAGES = ['Talk', 'Offer', 'Contract'];
const OPPORTUNITIES = [
  'Opportunity ID,Account ID,Amount,Stage,Outcome,Created Date,Close Date',
  ...Array.from({ length: 600 }, (_, i) => {
    const outcome = i % 5 === 0 ? 'Open' : i % 3 === 0 ? 'Won' : 'Lost';
    const closes = outcome === 'Open' ? `${FIRST_YEAR + 3}-09-30` : `${FIRST_YEAR + 2}-10-01`;
    const account = `A${String(4 * i + 1).padStart(5, '0')}`;
    return `O${i},${account},${2000 + 10 * i},${STAGES[i % 3]},${outcome},${FIRST_YEAR + 2}-0${1 + (i % 9)}-01,${closes}`;
  }),
].join('\n');

async function ask(page: Page, command: string): Promise<void> {
  // A dialog that is about to close keeps the keys to itself.
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Command' }).fill(command);
  await page.keyboard.press('Enter');
}

test('a sales history and opportunities become a forecast of each territory, and a scorecard with a fair ranking', async ({
  app,
}) => {
  const { page, data } = app;
  await sampleIsOpen(page);
  writeFileSync(join(data, 'history.csv'), HISTORY);
  writeFileSync(join(data, 'deals.csv'), OPPORTUNITIES);

  await ask(page, 'Forecast');
  await page.getByRole('button', { name: 'Import a sales history…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(join(data, 'history.csv'));
  await expect(dialog.getByText('802 rows · 37 columns')).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Next' }).click();
  await expect(dialog.getByText('36 columns are months: their cells are what was sold then.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await expect(dialog.locator('.check-bad')).toContainText('2', { timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByText('800 rows imported.')).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Close' }).first().click();

  const table = page.getByRole('table', { name: 'Expected sales of each territory' });
  await expect(table.getByRole('row')).toHaveCount(22, { timeout: 30_000 });
  await expect(table.getByRole('cell', { name: 'Holt-Winters' })).toHaveCount(20);
  await expect(page.getByRole('img', { name: 'Sales of all territories by month' })).toBeVisible();
  const [first] = await table.getByRole('button', { name: /^Show .* in the chart$/ }).all();
  await first?.click();
  await expect(page.getByText('Off by, on average (MAPE)')).toBeVisible();

  await page.getByRole('button', { name: 'Import opportunities…' }).click();
  await dialog.locator('input[type=file]').setInputFiles(join(data, 'deals.csv'));
  await dialog.getByRole('button', { name: 'Next' }).click({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 30_000 });
  await expect(dialog.getByText('600 rows imported.')).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await expect(page.getByRole('table', { name: 'Win rate by stage' }).getByRole('row', { name: /^Talk/ })).toBeVisible({
    timeout: 30_000,
  });
  expect((await new AxeBuilder({ page }).include('.numbers-page').analyze()).violations.map(({ id }) => id)).toEqual(
    [],
  );

  await ask(page, 'Scorecard');
  const card = page.getByRole('table', { name: 'Scorecard of territories' });
  await expect(card.getByRole('columnheader', { name: 'Sort by Fair rank' })).toHaveAttribute(
    'aria-sort',
    'ascending',
    {
      timeout: 30_000,
    },
  );
  await card.getByRole('button', { name: 'Sort by Win rate' }).click();
  await expect(card.getByRole('columnheader', { name: 'Sort by Win rate' })).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByText('Place by sales alone: rich territories win.')).toBeVisible();
  expect((await new AxeBuilder({ page }).include('.numbers-page').analyze()).violations.map(({ id }) => id)).toEqual(
    [],
  );
});
