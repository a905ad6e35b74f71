import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, sampleIsOpen, test } from './app.ts';

const CITIES = [
  ['Denver', 'CO', '80202', 39.75, -104.99],
  ['Boston', 'MA', '02108', 42.35, -71.06],
  ['Austin', 'TX', '78701', 30.27, -97.74],
] as const;

/** A list as a CRM exports it, `count` rows; `spoilt` has other cells for some of the rows. */
function crmExport(count: number, spoilt: Readonly<Record<number, Readonly<Record<string, string>>>> = {}): string {
  const header = ['Account ID', 'Customer', 'City', 'State', 'ZIP', 'Latitude', 'Longitude', 'Kunde', 'Turnover'];
  const rows = Array.from({ length: count }, (_, i) => {
    const [city, state, zip, lat, lon] = CITIES[i % CITIES.length] as (typeof CITIES)[number];
    const cells: Record<string, string> = {
      'Account ID': `A${1000 + i}`,
      Customer: `Customer ${i}`,
      City: city,
      State: state,
      ZIP: zip,
      Latitude: (lat + i / 100).toFixed(4),
      Longitude: (lon + i / 100).toFixed(4),
      Kunde: i % 2 ? 'Ana' : 'Bo',
      Turnover: String(1000 + i),
      ...spoilt[i],
    };
    return header.map((name) => cells[name] ?? '');
  });
  return [header, ...rows].map((cells) => cells.join(',')).join('\n');
}

/** Drops a file onto the screen, as from the system's file manager. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content as string], fileName as string));
      return transfer;
    },
    [name, text],
  );
  await page.locator('body').dispatchEvent('drop', { dataTransfer: data });
}

async function choose(page: Page, dialog: Locator, field: string | RegExp, option: string | RegExp): Promise<void> {
  await dialog.getByRole('button', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
}

const next = (dialog: Locator) => dialog.getByRole('button', { name: 'Next' }).click();

test('a file is dropped, a mapping corrected, the verdicts seen, three rows put right, imported and undone', async ({
  app,
}) => {
  const { page } = app;
  await sampleIsOpen(page);
  const spoilt = {
    3: { Turnover: 'nine' },
    7: { Latitude: 'abc' },
    11: { 'Account ID': 'A1002' },
    15: { 'Account ID': '' },
  };
  await drop(page, 'crm export.csv', crmExport(40, spoilt));
  const dialog = page.getByRole('dialog');

  await expect(dialog.getByText('40 rows · 9 columns')).toBeVisible({ timeout: 30_000 });
  await expect(dialog.getByRole('columnheader', { name: /Turnover.*number/ })).toContainText('1 cell does not fit');
  await next(dialog);

  await choose(page, dialog, /Owner today$/, 'Kunde');
  await expect(dialog.getByRole('columnheader', { name: /Kunde/ })).toContainText('Owner today');
  await next(dialog);
  await expect(dialog.getByRole('radio', { name: 'Into a new plan' })).toBeChecked();
  await next(dialog);

  const refused = dialog.locator('.check-bad');
  await expect(refused).toContainText('4', { timeout: 30_000 });
  await expect(dialog.getByRole('row', { name: /^5 A1003/ })).toContainText('"nine" in column "Turnover"');
  await dialog.getByRole('textbox', { name: 'Turnover of line 5' }).fill('1500');
  await dialog.getByRole('textbox', { name: 'Latitude of line 9' }).fill('42.5');
  await dialog.getByRole('textbox', { name: 'Account ID of line 13' }).fill('A2002');
  await expect(dialog.getByText('3 rows were put right here.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(refused).toContainText('1', { timeout: 30_000 });
  await expect(dialog.getByRole('row', { name: /^17/ })).toContainText('The id is blank');

  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByText('39 accounts imported from crm export.csv')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^39 accounts in/)).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByText('This plan has no accounts yet')).toBeVisible({ timeout: 30_000 });
});

test('a list whose rows are all refused shows why, and is imported once a column is another and a row is put right', async ({
  app,
}) => {
  const { page } = app;
  await sampleIsOpen(page);
  const dialog = page.getByRole('dialog');
  const importing = dialog.getByRole('button', { name: 'Import', exact: true });
  const text = crmExport(3, { 0: { Latitude: '139' }, 1: { Latitude: '142' }, 2: { Latitude: '130' } });
  await drop(page, 'refused.csv', text.replace('Latitude', 'Lat').replaceAll(',Bo,', ',,').replaceAll(',Ana,', ',,'));
  await next(dialog);
  await choose(page, dialog, /Latitude$/, 'Lat');
  await next(dialog);
  await next(dialog);
  await expect(dialog.locator('.check-bad')).toContainText('3', { timeout: 30_000 });
  await expect(dialog.getByText(/^No row can be imported as it is/)).toBeVisible();
  await expect(dialog.getByText('Every row is refused, so there is nothing to import yet.')).toBeVisible();
  await expect(importing).toBeDisabled();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

  // One row is put right where it stands.
  await dialog.getByRole('textbox', { name: 'Lat of line 2' }).fill('39');
  await expect(importing).toBeDisabled();
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.locator('.check-bad')).toContainText('2', { timeout: 30_000 });
  await expect(importing).toBeEnabled();

  // The others need no latitude: they have a city.
  await dialog.getByRole('button', { name: 'Columns' }).click();
  await choose(page, dialog, /Latitude$/, 'No column');
  await dialog.getByRole('button', { name: 'Check the rows' }).click();
  await expect(dialog.locator('.check-bad')).toContainText('0', { timeout: 30_000 });
  await importing.click();
  await expect(dialog.getByText('3 accounts imported from refused.csv')).toBeVisible({ timeout: 30_000 });
});

test('a newer list updates the plan after its difference was seen', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  const dialog = page.getByRole('dialog');
  await drop(page, 'accounts.csv', crmExport(40));
  await next(dialog);
  await next(dialog);
  await next(dialog);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Done' }).click({ timeout: 30_000 });
  await expect(page.getByText(/^40 accounts in/)).toBeVisible({ timeout: 30_000 });

  // One changed, three gone, one new.
  await drop(
    page,
    'newer.csv',
    `${crmExport(37, { 5: { Turnover: '9999' } })}\nA3000,New,Denver,CO,80202,39.7,-105,Ana,7`,
  );
  await expect(dialog.getByText('38 rows')).toBeVisible({ timeout: 30_000 });
  await next(dialog);
  await expect(dialog.getByText(/those of the last list with these headers/)).toBeVisible();
  await next(dialog);
  await dialog.getByText(/^Update “/).click();
  await next(dialog);
  await expect(dialog.getByText('1 new, 1 changed, 36 unchanged, 3 gone')).toBeVisible({ timeout: 30_000 });
  await choose(page, dialog, /Accounts shown$/, 'Changed (1)');
  await expect(dialog.getByRole('row', { name: /A1005/ })).toContainText(/turnover 1,005 .*9,999/);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.getByRole('button', { name: 'Done' }).click({ timeout: 30_000 });
  await expect(page.getByText(/^38 accounts in/)).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^40 accounts in/)).toBeVisible({ timeout: 30_000 });
});

test('boundaries and a list dropped together are an import of areas, each step without an accessibility violation', async ({
  app,
}) => {
  const { page, data } = app;
  await sampleIsOpen(page);
  const ring = (west: number, east: number) => [
    [west, 20],
    [east, 20],
    [east, 50],
    [west, 50],
    [west, 20],
  ];
  const feature = (code: string, west: number, east: number) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'Polygon', coordinates: [ring(west, east)] },
  });
  const areas = { type: 'FeatureCollection', features: [feature('West', -130, -90), feature('East', -90, -60)] };
  const files = [join(data, 'list.csv'), join(data, 'areas.geojson')] as const;
  writeFileSync(files[0], crmExport(20));
  writeFileSync(files[1], JSON.stringify(areas));
  await page.keyboard.press('Control+i');
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles([...files]);
  for (const shown of ['20 rows', 'Measures to balance', '2 features · 2 units · 1 pair of neighbours']) {
    await expect(dialog.getByText(shown).first()).toBeVisible({ timeout: 30_000 });
    const found = await new AxeBuilder({ page }).analyze();
    expect({ shown, found: found.violations.map(({ id, nodes }) => [id, nodes[0]?.target]) }).toEqual({
      shown,
      found: [],
    });
    await next(dialog);
  }
  await dialog.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Done' }).click({ timeout: 30_000 });
  await expect(page.getByText(/^20 accounts in/)).toBeVisible({ timeout: 30_000 });
});
