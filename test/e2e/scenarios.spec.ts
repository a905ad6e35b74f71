import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, sampleIsOpen, test } from './app.ts';

/** Asks for a command by its name, as the palette has it. */
async function command(page: Page, name: string): Promise<void> {
  // A dialog that is about to close keeps the keys to itself.
  await expect(page.locator('.modal')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Command' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Command' })).toHaveCount(0);
}

const told = (page: Page, what: string | RegExp) => expect(page.locator('.status-latest')).toContainText(what);
const scenarios = (page: Page) => page.getByRole('list', { name: 'Scenarios', exact: true });

test('a scenario is duplicated, changed, compared, gets a territory back, becomes the baseline, and all is undone', async ({
  app,
}) => {
  const { page } = app;
  await sampleIsOpen(page);
  const shown = page.locator('.top-bar').getByRole('button', { name: /Scenario/ });
  const before = (await shown.locator('.select-value').textContent()) ?? '';

  // The copy is shown, and its name can be typed over at once.
  await command(page, 'Duplicate the scenario');
  const name = page.getByRole('textbox', { name: /^Name of/ });
  await expect(name).toBeFocused();
  await name.fill('What if');
  await name.press('Enter');
  await told(page, /Rename scenario .* to What if/);
  await expect(shown).toContainText('What if');

  // Two territories of the table change hands as a whole, one to the other.
  await page.getByRole('row', { name: /T001/ }).click();
  await page.keyboard.press('Control+Shift+A');
  await page.getByRole('option', { name: /T002/ }).click();
  await told(page, /Move .* to /);

  // The table says what differs, and the better value is marked by more than a colour.
  await command(page, 'Compare scenarios');
  const figures = page.getByRole('region', { name: 'Figures of the scenarios' });
  await expect(figures.getByRole('columnheader', { name: /What if/ })).toBeVisible();
  const deviation = figures.getByRole('row', { name: /^Largest deviation/ }).first();
  // Both of the others are as they were, and better than what was moved by hand.
  await expect(deviation.getByText('better')).toHaveCount(2);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  const outside = figures.getByRole('row', { name: /^Limits not met/ });
  await expect(outside).toBeVisible();

  // Every unit of the first territory went to the second one; a row selects them on the map.
  const what = page.getByRole('region', { name: 'What moved' });
  await what.getByRole('button', { name: /Moved since/ }).click();
  await page.getByRole('option', { name: before, exact: true }).click();
  await expect(what.getByRole('row')).toHaveCount(2);
  await what.getByText('Colour the map by it').click();
  await expect(page.locator('.map-legend')).toContainText(`against ${before}`);
  await what.locator('.compare-flow').click();
  await expect(page.locator('.picked-bar')).toContainText(/\d/);

  // One territory comes back from the other scenario, as it was there.
  await command(page, 'Copy territories from another scenario…');
  const dialog = page.getByRole('dialog', { name: 'Copy territories into What if' });
  await expect(dialog.getByRole('button', { name: /From scenario/ })).toContainText(before);
  const choices = dialog.getByRole('list', { name: 'Territories to copy' });
  const first = choices.getByRole('checkbox').first();
  if (!(await first.isChecked())) await choices.locator('.check').first().click();
  await expect(dialog.getByRole('status')).toContainText(/units? change/);
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await told(page, /Copy .* from .* to What if/);
  await expect(what.getByText('Nothing: the two have everything in the same territories.')).toBeVisible();

  // It becomes the baseline: there is one, and it can be neither archived nor removed.
  await command(page, 'Make the scenario the baseline');
  await told(page, /Make What if the baseline/);
  await expect(scenarios(page).getByText('Baseline', { exact: true })).toHaveCount(1);
  const item = scenarios(page).getByRole('listitem').filter({ hasText: 'What if' });
  await item.getByRole('button', { name: 'More about What if' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Remove…' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  // Undo, step by step, until the copy was never made.
  for (const undone of [/Make What if/, /Copy /, /Move /, /Rename scenario/, /Duplicate scenario/]) {
    await expect(page.locator('.modal')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await told(page, new RegExp(`Undone: ${undone.source}`));
  }
  await expect(scenarios(page).getByText('What if')).toHaveCount(0);
});

test('a scenario is described, archived, brought back and removed after a question', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  await command(page, 'Duplicate the scenario');
  await page.getByRole('textbox', { name: /^Name of/ }).fill('For a while');
  await page.keyboard.press('Enter');
  await told(page, /Rename scenario/);
  await command(page, 'Describe the scenario…');
  await page.getByRole('textbox', { name: 'What For a while is about' }).fill('Fewer reps');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(scenarios(page).getByText('Fewer reps')).toBeVisible();

  await command(page, 'Archive the scenario');
  await told(page, /Archive scenario For a while/);
  await expect(scenarios(page).getByText('For a while')).toHaveCount(0);
  await page.getByRole('button', { name: /^Archived/ }).click();
  await page.getByRole('button', { name: 'More about For a while' }).click();
  await page.getByRole('menuitem', { name: 'Bring back' }).click();
  const item = scenarios(page).getByRole('listitem').filter({ hasText: 'For a while' });
  await item.getByRole('button', { name: 'Show For a while' }).click();

  await command(page, 'Remove the scenario…');
  const question = page.getByRole('dialog', { name: 'Remove For a while?' });
  await expect(question).toContainText(/reps and centres of \d+ territories/);
  await question.getByRole('button', { name: 'Remove the scenario' }).click();
  await told(page, /Remove scenario For a while/);
  await expect(scenarios(page).getByText('For a while')).toHaveCount(0);
});
