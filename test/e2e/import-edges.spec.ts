import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { merged, rows, workbookBytes } from '../support/sheet-bytes.ts';
import { expect, sampleIsOpen, test } from './app.ts';

const next = (dialog: Locator) => dialog.getByRole('button', { name: 'Next', exact: true }).click();

test('merged cells of a sheet hold for all of them when that is ticked', async ({ app }) => {
  const { page, data } = app;
  await sampleIsOpen(page);
  const list = join(data, 'merged.xlsx');
  const lines = [2, 3, 4, 5].map((line) => {
    return [line, line % 3 === 2 ? `Region ${line}` : '', `A${line}`, `${40 + line / 10}`, '-90', `${line}`] as const;
  });
  const sheet = rows([1, 'region', 'id', 'lat', 'lon', 'potential'], ...lines) + merged('A2:A4');
  writeFileSync(list, workbookBytes(sheet));
  await page.keyboard.press('Control+i');
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(list);
  const cells = dialog.getByRole('cell', { name: 'Region 2', exact: true });
  await expect(cells).toHaveCount(1, { timeout: 30_000 });
  const fill = dialog.getByRole('checkbox', { name: 'The value of merged cells holds for all of them' });
  await fill.focus();
  await page.keyboard.press('Space');
  const line = dialog.locator('.check').filter({ hasText: 'merged cells' });
  await expect(line).toHaveCSS('outline-style', 'none');
  await expect(line.locator('.check-mark')).toHaveCSS('outline-style', 'solid');
  await expect(cells).toHaveCount(3);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Space');
  await expect(cells).toHaveCount(1);
});

test('areas that overlap or have a gap between them are named', async ({ app }) => {
  const { page, data } = app;
  await sampleIsOpen(page);
  const ring = (west: number, south: number, east: number, north: number) => [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const boxes = {
    South: [-100, 30, -90, 35],
    West: [-100, 35, -96, 40],
    East: [-94, 35, -90, 40],
    North: [-100, 39, -90, 45],
  } as const;
  const features = Object.entries(boxes).map(([code, box]) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'Polygon', coordinates: [ring(...(box as [number, number, number, number]))] },
  }));
  const files = [join(data, 'list.csv'), join(data, 'areas.geojson')] as const;
  writeFileSync(files[0], 'id,lat,lon,potential\nA,32,-95,1\nB,44,-95,2\nC,37,-98,3\n');
  writeFileSync(files[1], JSON.stringify({ type: 'FeatureCollection', features }));
  await page.keyboard.press('Control+i');
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles([...files]);
  await expect(dialog.getByText('3 rows').first()).toBeVisible({ timeout: 30_000 });
  await next(dialog);
  await expect(dialog.getByText('Measures to balance').first()).toBeVisible({ timeout: 30_000 });
  await next(dialog);
  await dialog.getByText('Overlap: 2').click({ timeout: 30_000 });
  await dialog.getByText('Gaps between areas: 1').click();
  const notes = dialog.locator('.area-notes li');
  await expect(notes).toHaveCount(3);
  await expect(notes.first()).toContainText('overlap by');
  await expect(notes.last()).toContainText('belong to no area');
  await expect(dialog.getByText('Every feature can be used as it is.')).toBeHidden();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
});
