import type { Page } from '@playwright/test';
import { expect, sampleIsOpen, test } from './app.ts';

/** Puts a text on the clipboard event that a cell gets: what pasting from a spreadsheet does. */
async function pasteInto(page: Page, text: string): Promise<void> {
  await page.evaluate((said) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', said);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

async function copyFrom(page: Page): Promise<string> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return clipboardData.getData('text/plain');
  });
}

test('units are found, sorted, grouped, selected and moved in the table alone, by keyboard', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  await page.getByRole('tab', { name: 'Units' }).click();
  const table = page.getByRole('grid', { name: 'Units' });
  await expect(table).toBeVisible();
  const status = page.locator('.list-count');
  await expect(status).toContainText(/^[\d,]+ rows/);

  // Sorted by the accounts in each, most first.
  await table.getByRole('button', { name: 'Accounts' }).click();
  await expect(table.getByRole('columnheader', { name: 'Accounts' })).toHaveAttribute('aria-sort', 'ascending');
  await table.getByRole('button', { name: 'Accounts' }).click();
  await expect(table.getByRole('columnheader', { name: 'Accounts' })).toHaveAttribute('aria-sort', 'descending');
  const first = table.locator('tr[data-line="0"]');
  await first.locator('td').first().click();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(status).toContainText('3 selected');

  // The territory of the first is changed in its cell.
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const territory = first.locator('td').nth(2);
  const before = (await territory.textContent()) ?? '';
  await page.keyboard.press('F2');
  const field = page.getByRole('combobox', { name: 'Territory' });
  const other = before === 'San Antonio' ? 'Rochester' : 'San Antonio';
  await field.fill(other);
  await page.getByRole('option', { name: new RegExp(other) }).click();
  await expect(field).toHaveCount(0);
  await expect(territory).toHaveText(other);
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(territory).toHaveText(before);
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+Z');
  await expect(territory).toHaveText(other);

  // What is copied comes with titles; pasted back with another territory it goes to the rows it names.
  await first.locator('td').first().click();
  const copied = (await copyFrom(page)).split('\r\n');
  expect(copied).toHaveLength(2);
  const [titles = '', row = ''] = copied;
  expect(titles.split('\t').slice(0, 4)).toEqual(['Code', 'Name', 'Territory', 'Locked']);
  const cells = row.split('\t');
  cells[2] = 'T001';
  await pasteInto(page, [titles, cells.join('\t'), 'nowhere\t\tT001', ''].join('\n'));
  const dialog = page.getByRole('dialog', { name: 'Paste into the table' });
  await expect(dialog).toContainText('1 row changes');
  await expect(dialog).toContainText('nowhere');
  await dialog.getByRole('button', { name: 'Change them' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(territory).toHaveText('Brookfield');

  // Groups have the sums of their rows, and fold.
  await page.getByRole('button', { name: /Group by/ }).click();
  await page.getByRole('option', { name: 'Group by Territory' }).click();
  const heads = page.getByRole('treegrid', { name: 'Units' }).locator('.table-group');
  await expect(heads.first()).toBeVisible();
  await heads.first().locator('td').first().click();
  await expect(heads.first()).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator('tr[data-line="1"]')).toHaveClass(/table-group/);

  // The last row is in sight where the keyboard goes to it, not behind the edge of the table.
  await page.keyboard.press('Control+End');
  const last = await page.locator('td:focus').boundingBox();
  const frame = await page.locator('.table-scroll').boundingBox();
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((frame?.y ?? 0) + (frame?.height ?? 0) + 1);
});

test('accounts are searched and given by name in the table, and reps are changed in their cells', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  await page.keyboard.press('Alt+3');
  const accounts = page.getByRole('grid', { name: 'Accounts' });
  await expect(accounts).toBeVisible();
  const name = (await accounts.locator('tr[data-line="2"] td').nth(1).textContent()) ?? '';
  await page.getByRole('textbox', { name: 'Search' }).fill(name.toUpperCase());
  await expect(page.locator('.list-count')).toContainText(/of [\d,]+ rows/);
  const found = accounts.locator('tr[data-line="0"]');
  await expect(found).toContainText(name);
  await found.locator('td').nth(2).dblclick();
  await page.getByRole('combobox', { name: 'Territory' }).fill('T005');
  await page.getByRole('option', { name: /^T005/ }).click();
  await expect(page.getByRole('combobox', { name: 'Territory' })).toHaveCount(0);

  await page.getByRole('tab', { name: 'Reps' }).click();
  const reps = page.getByRole('grid', { name: 'Reps' });
  const fte = reps.locator('tr[data-line="0"] td').nth(2);
  await fte.click();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'FTE' }).fill('much');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Type a number above 0')).toBeVisible();
  await page.getByRole('textbox', { name: 'FTE' }).fill('0.5');
  await page.keyboard.press('Enter');
  await expect(fte).toHaveText('0.5');
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(fte).not.toHaveText('0.5');
});

test('territories are changed in their cells, pasted from a spreadsheet, grouped and shaped from their rows', async ({
  app,
}) => {
  const { page } = app;
  await sampleIsOpen(page);
  const said = page.locator('.status-latest');
  const columns = await page.getByRole('columnheader').allInnerTexts();
  const cell = (id: string, column: string) =>
    page.getByRole('row', { name: new RegExp(`^${id}`) }).locator(`td[aria-colindex="${columns.indexOf(column) + 1}"]`);

  // A quota that is typed is given by hand, and stays when the rest is split.
  await cell('T002', 'Quota').click();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Quota' }).fill('much');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Type an amount')).toBeVisible();
  await page.getByRole('textbox', { name: 'Quota' }).fill('1,500,000');
  await page.keyboard.press('Enter');
  await expect(said).toContainText('Give Redmond a quota of $1,500,000 by hand');
  // A dialog that is about to close keeps the keys to itself.
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Split quota');
  await page.keyboard.press('Enter');
  await page.getByLabel(/^Total for/).fill('20000000');
  await page.getByRole('button', { name: 'Split quota' }).click();
  await expect(said).toContainText('Split $20,000,000');
  await expect(cell('T002', 'Quota')).toHaveText('$1,500,000');
  await expect(cell('T003', 'Quota')).toContainText('$');

  // The name is asked for by a command, wherever the focus is.
  // A dialog that is about to close keeps the keys to itself.
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Rename territory');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Cascades');
  await page.keyboard.press('Enter');
  await expect(cell('T002', 'Name')).toContainText('Cascades');

  // Four columns of two rows come from a spreadsheet, and go as one step.
  const name = (await cell('T001', 'Name').textContent()) ?? '';
  await cell('T001', 'Id').click();
  const rep = (await cell('T002', 'Rep').textContent()) ?? '';
  await pasteInto(
    page,
    `Id\tName\tRep\tQuota\tLocked\nT001\tNorth\t${rep}\t900000\tx\nT002\tWest\tNobody at all\t\t\n`,
  );
  const dialog = page.getByRole('dialog', { name: 'Paste into the table' });
  await expect(dialog).toContainText('2 rows change');
  await expect(dialog).toContainText('No rep has this name or id');
  await dialog.getByRole('button', { name: 'Change them' }).click();
  await expect(cell('T001', 'Name')).toContainText('North');
  await expect(cell('T001', 'Rep')).toHaveText(rep);
  await expect(cell('T001', 'Quota')).toHaveText('$900,000');
  await expect(page.getByRole('row', { name: /^T001/ }).getByText('Locked as a whole')).toBeAttached();
  // An empty cell gives the quota back to the split.
  await expect(cell('T002', 'Quota by hand')).toHaveText('');
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(cell('T001', 'Name')).toHaveText(name);
  await expect(cell('T002', 'Quota')).toHaveText('$1,500,000');

  // Grouped by what limits say, by the bar; the menu of a row merges what is selected.
  await cell('T001', 'Accounts').click();
  await cell('T002', 'Accounts').click({ modifiers: ['Control'] });
  await cell('T002', 'Accounts').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Merge the selected territories…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Merge 2 territories' }).click();
  await expect(page.locator('.list-count')).toContainText('19 rows');
  await page.getByRole('button', { name: /Group by/ }).click();
  await page.getByRole('option', { name: 'Group by Limits' }).click();
  await expect(page.getByRole('treegrid', { name: 'Territories' }).locator('.table-group').first()).toContainText('(');
});

test('selected accounts are locked where they are, with a standing reason, and unlocked', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  await page.keyboard.press('Alt+3');
  const accounts = page.getByRole('grid', { name: 'Accounts' });
  const row = (line: number) => accounts.locator(`tr[data-line="${line}"]`);
  await row(0).locator('td').nth(1).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.locator('.list-bar').getByRole('button', { name: 'Reason for moves…' }).click();
  const reason = page.getByRole('dialog', { name: 'Said of accounts that are moved by hand' });
  await reason.getByRole('textbox', { name: 'Reason' }).fill('Board decision');
  await reason.getByRole('textbox', { name: 'Asked for by' }).fill('Nora');
  await reason.getByRole('button', { name: 'Done' }).click();
  const before = await row(1).locator('td').nth(2).textContent();

  await row(1).locator('td').nth(1).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Lock the selected accounts where they are' }).click();
  await expect(page.locator('.status-latest')).toContainText('Lock 3 accounts where they are');
  await expect(accounts.locator('td[data-column="3"] .icon')).toHaveCount(3);
  await expect(row(1).locator('td').nth(2)).toHaveText(before ?? '');
  // A dialog that is about to close keeps the keys to itself.
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Exceptions');
  await page.keyboard.press('Enter');
  await expect(page.locator('.exception').getByText('Board decision')).toHaveCount(3);

  // A dialog that is about to close keeps the keys to itself.

  await expect(page.locator('.modal')).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('Unlock the selected accounts');
  await page.keyboard.press('Enter');
  await expect(page.locator('.status-latest')).toContainText('Unlock 3 accounts');
  await expect(accounts.locator('td[data-column="3"] .icon')).toHaveCount(0);
});
