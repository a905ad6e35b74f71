import { existsSync, linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPlanFile } from '../../../data/plan-file/plan-file.ts';
import { gridPlan } from '../../support/plan-builder.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-fill-'));
  const plan = gridPlan({
    map: 'AABB',
    accounts: [0, 1, 2, 3].map((unit) => ({ unit })),
    reps: { A: [{ name: 'Ann', email: 'ann@example.com' }], B: [{ name: 'Ben' }] },
  });
  createPlanFile(join(folder, 'plan.evenfield'), plan).close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (name: string) => readFileSync(join(folder, name), 'utf8').replace('\ufeff', '');

it('fill writes a list of the CRM anew with owners and territories, and tells what stayed', async () => {
  const list = 'Account ID,Account Owner,Territory,Note\r\nA-0,Ben,,x\r\nA-2,Ben,B,"y, z"\r\nN-9,Zoe,Q,\r\n';
  writeFileSync(join(folder, 'crm.csv'), list);
  const { exit, out } = await evenfield(['fill', 'plan.evenfield', 'crm.csv', '--out', 'out', '--json'], folder);
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    format: 'evenfield-fill',
    filled: 1,
    same: 1,
    left: 1,
    missing: 2,
    columns: ['Account Owner', 'Territory'],
    reasons: { 'not-in-plan': 1, formula: 0 },
  });
  expect(text('out/crm-filled.csv')).toBe(list.replace('A-0,Ben,,x', 'A-0,Ann,A,x'));
  expect(text('out/left-as-they-were.csv').split('\n')[1]).toMatch(/^N-9,,4,not-in-plan,/);
  expect(text('crm.csv')).toBe(list);
});

it('fill puts a new list in the place of an earlier one only when it is whole', async () => {
  writeFileSync(join(folder, 'crm.csv'), 'Account ID,Territory\nA-0,B\n');
  writeFileSync(join(folder, 'crm-filled.csv'), 'of yesterday');
  // Whoever still reads the earlier one goes on with all of it.
  linkSync(join(folder, 'crm-filled.csv'), join(folder, 'reader.csv'));
  expect((await evenfield(['fill', 'plan.evenfield', 'crm.csv'], folder)).exit).toBe(0);
  expect(text('crm-filled.csv')).toBe('Account ID,Territory\nA-0,A\n');
  expect(text('reader.csv')).toBe('of yesterday');
});

it('fill says what it cannot fill in, and writes nothing', async () => {
  writeFileSync(join(folder, 'crm.csv'), 'Account ID,Note\nA-0,x\n');
  const { exit, err } = await evenfield(['fill', 'plan.evenfield', 'crm.csv'], folder);
  expect(exit).toBe(2);
  expect(err).toContain('crm.csv cannot be filled in: it has no column of owners or territories.');
  expect(existsSync(join(folder, 'crm-filled.csv'))).toBe(false);
});
