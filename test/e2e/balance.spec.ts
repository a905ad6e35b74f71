import { expect, mapIsDrawn, sampleIsOpen, test } from './app.ts';

test('a planner opens the sample, balances it, undoes, redoes, and finds it as it was left', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  const row = page.getByRole('row', { name: /T001/ });
  const before = await row.textContent();
  const mapBefore = await page.locator('.map-canvas').screenshot();
  const painted = Number(await page.locator('.map-canvas').getAttribute('data-painted'));
  expect(painted).toBe(3231);

  await test.step('balance', async () => {
    await page.getByRole('button', { name: 'Run balance' }).click();
    await expect(page.getByRole('progressbar').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Run balance' })).toBeVisible({ timeout: 150_000 });
    await expect(row).not.toHaveText(before ?? '');
    await expect(page.locator('.map-canvas')).not.toHaveAttribute('data-painted', String(painted));
    await expect(page.getByText(/bound for any centres/i)).toBeVisible();
    await expect(page.getByText(/bound for these centres/i)).toBeVisible();
    await mapIsDrawn(page);
    expect((await page.locator('.map-canvas').screenshot()).equals(mapBefore)).toBe(false);
  });
  const after = await row.textContent();

  await test.step('undo', async () => {
    await expect(page.locator('.modal')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => row.textContent()).toBe(before);
  });
  await test.step('redo', async () => {
    await expect(page.locator('.modal')).toHaveCount(0);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => row.textContent()).toBe(after);
  });
  await test.step('reload', async () => {
    await page.reload();
    await sampleIsOpen(page);
    await expect.poll(() => row.textContent()).toBe(after);
  });
  await test.step('restart: the plan is as it was left, and can still be undone', async () => {
    await app.restart();
    await sampleIsOpen(page);
    await expect.poll(() => row.textContent()).toBe(after);
    await expect(page.locator('.modal')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => row.textContent()).toBe(before);
  });
});

test('a balance goes on through a reload of the page: its progress is shown again, and it can be cancelled', async ({
  app,
}) => {
  const { page } = app;
  await sampleIsOpen(page);
  const row = page.getByRole('row', { name: /T001/ });
  const before = await row.textContent();
  await page.getByRole('button', { name: 'Run balance' }).click();
  await expect(page.getByText('Improving balance and compactness')).toBeVisible();
  await page.reload();
  const progress = page.getByRole('progressbar');
  await expect(progress).toBeVisible();
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  await expect(page.getByRole('button', { name: 'Run balance' })).toBeHidden();
  // By keyboard: with each look at its progress the panel moves under a pointer.
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Run balance' })).toBeVisible();
  await expect(page.getByText('Cancelled. The plan is as it was.').first()).toBeAttached();
  expect(await row.textContent()).toBe(before);
});

test('a cancelled balance leaves the plan as it was', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  const row = page.getByRole('row', { name: /T001/ });
  const before = await row.textContent();
  await page.getByRole('button', { name: 'Run balance' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Run balance' })).toBeVisible();
  await expect(page.getByText('Cancelled. The plan is as it was.').first()).toBeAttached();
  expect(await row.textContent()).toBe(before);
});

test('a balance can be stopped, and the best plan so far is kept', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  const row = page.getByRole('row', { name: /T001/ });
  const before = await row.textContent();
  await page.getByRole('button', { name: 'More options' }).click();
  await page.getByRole('textbox', { name: 'Starts' }).fill('4');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Run balance' }).click();
  const keep = page.getByRole('button', { name: 'Stop and keep the best' });
  await expect(keep).toBeEnabled({ timeout: 60_000 });
  await expect(page.getByText('Iterations a second')).toBeVisible();
  await keep.click();
  await expect(page.getByText('The search was ended by hand; the best plan so far was kept.')).toBeVisible({
    timeout: 60_000,
  });
  await expect.poll(() => row.textContent()).not.toBe(before);
});

test('what counts is said by a planner, and the plan remembers it', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  const title = page.getByRole('button', { name: /What counts/ });
  await expect(title).toHaveText(/Compactness$/);
  await title.click();
  await page.getByRole('textbox', { name: 'Staying put' }).fill('2');
  await page.keyboard.press('Tab');
  await title.click();
  await expect(title).toHaveText(/Compactness · Staying put$/);
  await page.getByRole('button', { name: 'Run balance' }).click();
  const keep = page.getByRole('button', { name: 'Stop and keep the best' });
  await expect(keep).toBeEnabled({ timeout: 60_000 });
  await keep.click();
  await expect(page.getByText(/of the accounts moved to another (owner|territory)/)).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await sampleIsOpen(page);
  await expect(title).toHaveText(/Compactness · Staying put$/);
});
