import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallOutput } from '../../../electron/api/contract.ts';
import type { FileToken, ImportJob, JobResult } from '../../../electron/api/jobs.ts';
import { serve } from '../../../electron/handlers/serve.ts';
import { accountList, backendIn, type TestBackend } from '../backend-in.ts';

let test: TestBackend;
beforeEach(() => {
  test = backendIn();
});
afterEach(() => test.end());

async function list(text: string): Promise<FileToken> {
  const path = join(test.root, 'accounts.csv');
  await writeFile(path, text);
  return test.backend.tokens.add({ path, name: 'accounts.csv', kind: 'file' });
}

async function imported(text: string, more: Partial<ImportJob> = {}) {
  const reply = await test.job({
    kind: 'import',
    file: await list(text),
    into: 'new-plan',
    planName: 'Denver',
    columns: {},
    measures: [{ name: 'revenue', column: 'Revenue', tolerance: 0.1 }],
    units: { kind: 'points' },
    ...more,
  });
  if (!reply.ok || reply.value.kind !== 'import') throw new Error(JSON.stringify(reply));
  return reply.value as Extract<JobResult, { kind: 'import' }>;
}

const ALL = { kind: null, code: null, from: 0, count: 100 };

describe('the verdicts of an import', () => {
  it('are read by their token, filtered, also where nothing was odd', async () => {
    const { verdicts } = await imported(`${accountList(20)}A20,Twice,95,-105,,1,1\nA21,Blank,39.1,-105.1,,,1\n`);
    const page = (await test.call('import.verdicts', { verdicts, ...ALL })) as CallOutput<'import.verdicts'>;
    expect(page.counts.map(({ kind, code, rows }) => [kind, code, rows])).toEqual([
      ['refused', 'coordinates-impossible', 1],
      ['warning', 'measure-blank', 1],
    ]);
    expect(page.verdicts[0]).toMatchObject({
      line: 22,
      id: 'A20',
      cells: ['A20', 'Twice', '95', '-105', '', '1', '1'],
    });
    const blank = await test.call('import.verdicts', { verdicts, ...ALL, code: 'measure-blank' });
    expect(blank).toMatchObject({ total: 1, verdicts: [{ line: 23, kind: 'warning', cells: null }] });
    const fine = await imported(accountList(5));
    expect(await test.call('import.verdicts', { verdicts: fine.verdicts, ...ALL })).toMatchObject({
      total: 0,
      counts: [],
    });
  });

  it('are no other file of the planner’s', async () => {
    const reply = await serve(test.backend, 'import.verdicts', { verdicts: await list('secret'), ...ALL });
    expect(reply).toMatchObject({ ok: false, error: { code: 'file-missing' } });
  });
});

describe('a finding', () => {
  const mirrored = accountList(20)
    .replaceAll(',-10', ',10')
    .replace('Owner', 'Country')
    .replaceAll(/,,(\d+),1$/gm, ',US,$1,1');

  it('is told with the result, and put right where the job asks for it', async () => {
    const found = await imported(mirrored);
    expect(found.findings).toMatchObject([{ code: 'coordinates-sign', rows: 20, fix: 'negate-lon', fixed: false }]);
    const { plan: wrong } = (await test.call('plan.read', {})) as CallOutput<'plan.read'>;
    expect(wrong.accounts.lon[0]).toBe(105);
    const fixed = await imported(mirrored, { fixes: ['negate-lon'] });
    expect(fixed.findings).toMatchObject([{ fixed: true }]);
    const { plan } = (await test.call('plan.read', {})) as CallOutput<'plan.read'>;
    expect(plan.accounts.lon[0]).toBe(-105);
    expect(fixed.warned).toBe(0);
  });

  it('is seen when the list is looked at, with the columns the planner chose', async () => {
    const file = await list(mirrored.replace('Latitude,Longitude', 'a,b'));
    const preview = await test.call('import.inspect', {
      file,
      columns: { lat: 'a', lon: 'b' },
      form: { delimiter: ',' },
    });
    expect(preview).toMatchObject({ findings: [{ code: 'coordinates-sign', rows: 20 }], columns: { lat: 'a' } });
  });
});

describe('a list with headers that were imported before', () => {
  const text = accountList(12).replace('Account ID', 'Key').replace('Latitude,Longitude', 'a,b');
  const columns = { id: 'Key', lat: 'a', lon: 'b' };

  it('is looked at with the mapping of then', async () => {
    const file = await list(text);
    const before = (await test.call('import.inspect', {
      file,
      form: { delimiter: ',' },
    })) as CallOutput<'import.inspect'>;
    expect(before).toMatchObject({ remembered: false, measures: [], columns: { id: 'Key' } });
    const measures = [{ name: 'hours', column: '=Hours * 2', tolerance: 0.2 }];
    await imported(text, { columns, measures, form: { numbers: { Revenue: '1.234,56' } } });
    const after = await test.call('import.inspect', { file: await list(text) });
    expect(after).toMatchObject({ remembered: true, measures, columns });
    expect((after as CallOutput<'import.inspect'>).kinds[5]).toMatchObject({ kind: 'number', form: '1.234,56' });
    // What the planner chooses now goes before what he chose then.
    expect(
      await test.call('import.inspect', { file: await list(text), columns: {}, form: { delimiter: ',' } }),
    ).toMatchObject({
      remembered: false,
    });
  });

  it('has no mapping after an import that failed', async () => {
    const other = text.replace('Key', 'Code');
    await expect(
      imported(other, {
        columns: { ...columns, id: 'Code' },
        measures: [{ name: 'x', column: 'No such', tolerance: 0 }],
      }),
    ).rejects.toThrow('column-missing');
    expect(await test.call('import.inspect', { file: await list(other), form: { delimiter: ',' } })).toMatchObject({
      remembered: false,
    });
  });
});

describe('a formula', () => {
  it('is tried before the import', async () => {
    const file = await list(accountList(3));
    expect(await test.call('import.derive', { file, formula: '=Revenue * 2 + hours' })).toEqual({
      values: [201, 203, 205],
      rows: 3,
      without: 0,
    });
    const reply = await serve(test.backend, 'import.derive', { file, formula: '=Revenue *' });
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'bad-formula', values: { problem: 'value-missing', position: 10 } },
    });
  });
});
