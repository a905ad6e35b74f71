import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, sampleIsOpen, test } from './app.ts';

test('writes the dossier with handouts and a workbook, shows it in a tab of its own and prints it from here', async ({
  app,
}) => {
  const { page } = app;
  await sampleIsOpen(page);
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Reading and printing' }).check({ force: true });
  await dialog.getByRole('radio', { name: /^Dossier/ }).check({ force: true });
  await expect(dialog.getByRole('button', { name: /Handouts for the reps/ })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    dialog.getByRole('button', { name: 'Export and download' }).click(),
  ]);
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const expected = ['dossier.html', 'handouts.html', 'workbook.xlsx', 'accounts.csv', 'seats.csv', 'fairness.json'];
  expect(Object.keys(files)).toEqual(expect.arrayContaining(expected));

  const row = dialog.getByRole('listitem').filter({ hasText: 'dossier.html' });
  const [tab] = await Promise.all([page.waitForEvent('popup'), row.getByRole('button', { name: 'Open' }).click()]);
  await expect(tab.getByRole('heading', { name: 'Maps: today and plan' })).toBeVisible();
  // No script of anybody's runs in it.
  const answer = await tab.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.head.append(script);
    return document.title;
  });
  expect(answer).not.toBe('run');
  expect((await tab.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(50_000);
  await tab.close();

  await page.context().addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  const [printed] = await Promise.all([
    page.waitForEvent('popup'),
    row.getByRole('button', { name: 'Print or save as PDF' }).click(),
  ]);
  await expect(printed.locator('html[data-printed=yes]')).toBeAttached();
});
