import { expect, sampleIsOpen, test } from './app.ts';

/** So long the search has to have found something better than today. */
const SEARCHING_MS = 8_000;

test('a planner sees what balance costs in moves, looks at a plan, keeps it as a scenario and reads why units moved', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  await sampleIsOpen(page);
  const panel = (name: string) => page.locator(`#panel-${name} button`);
  for (const name of ['balance', 'territory', 'fairness']) await panel(name).click();
  const row = page.getByRole('row', { name: /T001/ });
  const before = await row.textContent();
  const table = page.getByRole('table', { name: 'Plans' });

  await test.step('compute plans', async () => {
    await panel('frontier').click();
    await page.getByRole('textbox', { name: 'Plans' }).fill('3');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Compute plans' }).click();
    // What there is after a few seconds is enough: how good plans become is tested elsewhere.
    const stop = page.getByRole('button', { name: 'Stop and show what there is' });
    await expect(stop.or(table)).toBeVisible({ timeout: 60_000 });
    await page.waitForTimeout(SEARCHING_MS);
    if (await stop.isVisible()) await stop.press('Enter');
    await expect(table).toBeVisible({ timeout: 60_000 });
    await expect(table.getByRole('button').first()).toHaveText('0.0%');
  });
  await test.step('look at the last one by keyboard: the plan stays as it is', async () => {
    await table.getByRole('button').last().focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('The map shows this plan. Nothing is changed yet.')).toBeVisible();
    expect(await row.textContent()).toBe(before);
    // The point of the chart is pressed as well.
    await expect(page.locator('.frontier-point[aria-pressed="true"]')).toHaveCount(1);
  });
  await test.step('keep it: one step, another scenario on screen', async () => {
    await page.getByRole('button', { name: 'Keep as scenario' }).click();
    await expect(page.getByText('The map shows this plan. Nothing is changed yet.')).toBeHidden();
    await expect.poll(() => row.textContent()).not.toBe(before);
    await panel('frontier').click();
  });
  await test.step('read why: the sentence has both territories and what asked for it', async () => {
    await panel('reasons').click();
    const list = page.getByRole('list', { name: 'Moved units' });
    await expect(list.getByRole('listitem').first()).toContainText(/moved from .* to .*Index of/, { timeout: 60_000 });
    await page.getByRole('textbox', { name: 'Search' }).last().fill('no unit is called so');
    await expect(page.getByText('0 listed')).toBeVisible();
  });
  await test.step('undo takes the scenario away again', async () => {
    // In a field it would take back what was typed.
    await panel('reasons').focus();
    await expect(page.locator('.modal')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => row.textContent()).toBe(before);
  });
});
