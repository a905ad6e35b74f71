import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, sampleIsOpen, test } from './app.ts';

// These have the motion that the others do without.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

const HEADER = 'account_id,name,lat,lon,owner,potential';
const ROWS = Array.from(
  { length: 60 },
  (_, i) =>
    `${String(i).padStart(5, '0')},Account ${i},${30 + (i % 10)},${-110 + Math.floor(i / 10) * 5},${i % 2 ? 'Ana' : 'Bo'},${10 + i}`,
);

test('exports the assignment files of the plan as one download', async ({ app }) => {
  const { page, data } = app;
  await sampleIsOpen(page);
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export and download' }).click(),
  ]);
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const assignments = Papa.parse<Record<string, string>>(new TextDecoder().decode(files['assignments.csv']), {
    header: true,
    skipEmptyLines: true,
  }).data;
  expect(assignments.length).toBe(2400);
  expect(assignments.every((row) => /^T\d{3}$/.test(row.territory_id ?? ''))).toBe(true);

  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+e');
  await dialog.getByRole('button', { name: /Columns/ }).click();
  await page.getByRole('option', { name: 'HubSpot', exact: true }).click();
  await expect(dialog.getByText('Record ID, Company name, Company owner, sales_territory')).toBeVisible();
  await dialog.getByRole('button', { name: 'Choose columns' }).click();
  const columns = dialog.getByRole('list', { name: 'Columns' });
  const preview = dialog.getByRole('region', { name: 'First rows of the file' });
  await columns.getByRole('textbox', { name: 'Name in the file: Territory' }).fill('Patch');
  // By keyboard: the territory goes up by one place, and another column is added.
  await columns.getByRole('button', { name: 'Move up: Territory' }).focus();
  await page.keyboard.press('Enter');
  await expect(columns.getByRole('button', { name: 'Move up: Territory' })).toBeFocused();
  await columns.getByRole('checkbox', { name: 'City', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(preview.getByRole('columnheader')).toHaveText([
    'Record ID',
    'Company name',
    'Patch',
    'Company owner',
    'city',
  ]);
  await expect(preview.getByRole('row')).toHaveCount(5);
  await columns.getByRole('textbox', { name: 'Name in the file: City' }).fill('patch');
  await expect(dialog.getByRole('alert')).toContainText('Two columns of assignments.csv are called "patch"');
  await columns.getByRole('textbox', { name: 'Name in the file: City' }).fill('=Town');
  // The grip of the third column is drawn above the first.
  const rows = columns.locator('.column-row');
  await rows.first().scrollIntoViewIfNeeded();
  const grip = await rows.nth(2).locator('.column-grip').boundingBox();
  const top = await rows.first().boundingBox();
  if (!grip || !top) throw new Error('There is no grip.');
  await page.mouse.move(grip.x + 5, grip.y + 5);
  await page.mouse.down();
  await page.mouse.move(top.x + 20, top.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect(preview.getByRole('columnheader')).toHaveText([
    'Patch',
    'Record ID',
    'Company name',
    'Company owner',
    '=Town',
  ]);
  const { violations } = await new AxeBuilder({ page }).include('.modal').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  // Escape leads back to the export, which keeps what was chosen.
  await page.keyboard.press('Escape');
  await expect(dialog.getByText('Patch, Record ID, Company name, Company owner, =Town')).toBeVisible();
  await dialog.getByRole('button', { name: 'Choose columns' }).click();
  await dialog.getByRole('button', { name: 'Save as a template' }).click();
  await dialog.getByRole('textbox', { name: 'Name of the template' }).fill('Our HubSpot');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Done' }).click();
  const [chosen] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export and download' }).click(),
  ]);
  const lists = unzipSync(new Uint8Array(readFileSync(await chosen.path())));
  const [header, first] = new TextDecoder().decode(lists['assignments.csv']).split('\n');
  expect(header).toBe('Patch,Record ID,Company name,Company owner,=Town');
  expect(first?.split(',').length).toBeGreaterThanOrEqual(5);

  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+e');
  // What was exported with last is proposed the next time.
  await expect(dialog.getByRole('button', { name: /Our HubSpot/ })).toBeVisible();
  await dialog.getByRole('radio', { name: 'Maps' }).check({ force: true });
  await expect(dialog.getByRole('radio', { name: /^Picture of the map/ })).toBeChecked();
  const [pictures] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export and download' }).click(),
  ]);
  const maps = unzipSync(new Uint8Array(readFileSync(await pictures.path())));
  expect(Object.keys(maps).sort()).toEqual(['map.png', 'map.svg']);
  // An empty canvas is a few kilobytes.
  expect(maps['map.png']?.length).toBeGreaterThan(20_000);

  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+e');
  await dialog.getByRole('radio', { name: 'HubSpot' }).check({ force: true });
  // A CRM's own list, of which the last row is not of the plan.
  const companies = assignments.slice(0, 300).map(({ account_id: id }, i) => `${i < 299 ? id : 'X-1'},,Note ${i}`);
  const list = join(data, 'companies.csv');
  writeFileSync(list, ['account_id,owner,Notes', ...companies].join('\n'));
  await dialog.locator('input[type=file]').last().setInputFiles(list);
  await expect(dialog.getByText('299 rows were filled in')).toBeVisible({ timeout: 20_000 });
  await expect(dialog.getByText('1 row stays as it was')).toBeVisible();
  const [left] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save left-as-they-were.csv' }).click(),
  ]);
  expect(readFileSync(await left.path(), 'utf8')).toContain('X-1');
});

test('imports a dropped account list into a new plan, and says what it refused', async ({ app }) => {
  const { page, data } = app;
  await sampleIsOpen(page);
  const list = join(data, 'my accounts.csv');
  writeFileSync(list, [HEADER, ...ROWS, '00003,Twice,40,-100,Ana,5', ''].join('\n'));
  await page.keyboard.press('Control+i');
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(list);
  await expect(dialog.getByText('Account 0', { exact: true })).toBeVisible();
  for (let step = 0; step < 3; step++) await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 30_000 });
  await expect(dialog.getByText('Import finished')).toBeVisible({ timeout: 30_000 });
  await expect(dialog.getByRole('button', { name: 'Save refused.csv' })).toBeVisible();
  await dialog
    .getByRole('button', { name: /Done|Close/ })
    .first()
    .click();
  await expect(page.getByText('60 accounts in 2 territories')).toBeVisible();
  await expect(page.getByRole('row', { name: /T002/ })).toBeVisible();
});

test.describe('a file that cannot be used', () => {
  for (const [name, content, sentence] of [
    ['empty.csv', '', /empty/],
    ['no place.csv', 'id,name,potential\n1,A,5\n2,B,6\n', /where an account is|latitude|place/i],
    ['binary.csv', '\u0000\u0001\u0002PK\u0003\u0004\u0000', /not a text file/],
  ] as const) {
    test(`${name} gets one sentence, and the plan stays open`, async ({ app }) => {
      const { page, data } = app;
      await sampleIsOpen(page);
      const file = join(data, name);
      writeFileSync(file, content);
      await page.keyboard.press('Control+i');
      const dialog = page.getByRole('dialog');
      await dialog.locator('input[type=file]').setInputFiles(file);
      await expect(page.getByText(sentence).first()).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByText('Sample: invented accounts')).toBeVisible();
    });
  }
});
