import { expect, mapIsDrawn, sampleIsOpen, test } from './app.ts';

test('a planner walks the history to and fro, keeps a version and comes back to it after a restart', async ({
  app,
}) => {
  const { page, restart } = app;
  await sampleIsOpen(page);
  const rename = async (name: string) => {
    await page.getByRole('row', { name: /T001/ }).click();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row', { name: new RegExp(`T001.*${name}`) })).toBeVisible();
  };
  for (const name of ['First', 'Second', 'Third']) await rename(name);
  await page.getByRole('button', { name: 'History', exact: true }).click();
  const steps = page.getByRole('list', { name: 'Steps, newest first' });
  await expect(steps.getByRole('listitem')).toHaveCount(4);

  await steps.getByRole('button', { name: /to First/ }).click();
  await expect(page.getByRole('row', { name: /T001.*First/ })).toBeVisible();
  await expect(steps.getByRole('button', { name: /to First/ })).toHaveAttribute('aria-current', 'step');
  await expect(steps.getByText('undone')).toHaveCount(2);

  await page.getByLabel('Keep the plan as it is under a name').fill('Before the meeting');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  const snapshots = page.getByRole('list', { name: 'Snapshots, newest first' });
  await expect(snapshots).toContainText('Before the meeting');

  await steps.getByRole('button', { name: /to Third/ }).click();
  await expect(page.getByRole('row', { name: /T001.*Third/ })).toBeVisible();
  await steps.getByRole('button', { name: /The start/ }).click();
  await expect(steps.getByText('undone')).toHaveCount(3);

  await restart();
  await mapIsDrawn(page);
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await expect(steps.getByText('undone')).toHaveCount(3);
  await page.getByRole('button', { name: 'Go back to Before the meeting' }).click();
  await expect(page.getByRole('row', { name: /T001.*First/ })).toBeVisible();
  await expect(steps.getByRole('listitem').first()).toContainText('Go back to snapshot Before the meeting');
  await page.getByRole('button', { name: 'Forget the snapshot Before the meeting' }).click();
  await expect(snapshots).toHaveCount(0);
  await expect(page.getByRole('row', { name: /T001.*First/ })).toBeVisible();
});
