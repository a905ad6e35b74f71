import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allTexts, textAt } from '../../../core/model/text-column.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { unitValues } from '../../../core/tally/unit-values.ts';
import type { CallOutput, OpenPlan } from '../../../electron/api/contract.ts';
import type { FileToken, ImportJob, ImportLeadsJob } from '../../../electron/api/jobs.ts';
import { startThread } from '../../../electron/jobs/process.ts';
import { accountList, backendIn, type TestBackend } from '../backend-in.ts';

let test: TestBackend;
beforeEach(() => {
  test = backendIn(startThread);
});
afterEach(() => test.end());

const read = async () => ((await test.call('plan.read', {})) as OpenPlan).plan;

async function listFile(name: string, text: string): Promise<FileToken> {
  const path = join(test.root, name);
  await writeFile(path, text);
  return test.backend.tokens.add({ path, name, kind: 'file' });
}

async function accounts(text: string, more: Partial<ImportJob> = {}) {
  const file = await listFile('accounts.csv', text);
  const measures = [{ name: 'revenue', column: 'Revenue', tolerance: 0.1 }];
  const units = { kind: 'points' } as const;
  const all = { into: 'new-plan', planName: 'Denver', columns: {}, measures, units } as const;
  const reply = await test.job({ kind: 'import', file, ...all, ...more });
  if (!reply.ok) throw new Error(JSON.stringify(reply));
}

async function bring(text: string, more: Partial<ImportLeadsJob> = {}) {
  const file = await listFile('leads.csv', text);
  const reply = await test.job({ kind: 'import-leads', file, columns: {}, measures: [], ...more });
  if (!reply.ok || reply.value.kind !== 'import-leads') throw new Error(JSON.stringify(reply));
  return reply.value;
}

/** Three near account A0, one near A1, one nobody knows where. */
const LEADS =
  'lead id,created date,score,lat,lon\nL1,2026-01-05,5,39,-105\nL2,2026-02-05,2,39.01,-105\nL3,2026-03-05,,38.9,-105.2\nL4,,1,39,-104.9\nL5,2026-01-01,9,,\n';
const ACCOUNTS = accountList(40, ['Ann', 'Ben']);

describe('leads that a page brings', () => {
  it('lie with the nearest account and are counted by a measure; undo takes both back in one step', async () => {
    await accounts(ACCOUNTS);
    const before = await read();
    expect(await bring(LEADS)).toMatchObject({
      rows: 5,
      imported: 5,
      warned: 1,
      refused: 0,
      outside: 1,
      written: true,
    });
    const plan = await read();
    expect(plan.measures.at(-1)).toMatchObject({ name: 'leads', column: 'leads:#' });
    expect([...unitValues(plan, 1)].slice(0, 3)).toEqual([3, 1, 0]);
    const totals = territoryTotals(plan, plan.scenarios[0]?.key as never, plan.roles[0]?.key as never);
    expect([...(totals.totals[1] as Float64Array)]).toEqual([3, 1]);
    expect(totals.unassigned.totals).toEqual([0, 1]);
    await test.call('plan.undo', {});
    expect(await read()).toEqual(before);
    await test.call('plan.redo', {});
    expect(await read()).toEqual(plan);
  });

  it('count as they are asked to: scores, and only the leads of some days', async () => {
    await accounts(ACCOUNTS);
    const warm = { name: 'warm', what: 'score', from: null, to: null, tolerance: 0.2 } as const;
    const late = { name: 'late', what: 'count', from: '2026-02-01', to: null, tolerance: 0.1 } as const;
    await bring(LEADS, { measures: [warm, late] });
    const plan = await read();
    expect(plan.measures.map(({ name, column }) => [name, column])).toEqual([
      ['revenue', 'Revenue'],
      ['warm', 'leads:score'],
      ['late', 'leads:# 2026-02-01..'],
    ]);
    expect([unitValues(plan, 1), unitValues(plan, 2)].map((values) => [...values].slice(0, 2))).toEqual([
      [7, 1],
      [2, 0],
    ]);
  });

  it('are replaced by the next list, and stay with their accounts where these are updated', async () => {
    await accounts(ACCOUNTS);
    await bring(LEADS);
    await bring('lat,lon\n39,-104.9\n39,-104.9\n');
    // What the plan does not count stays in the file.
    const { leads = {} } = await read();
    expect(leads).toMatchObject({ count: 2 });
    expect(Object.keys(leads).sort()).toEqual(['batch', 'count', 'day', 'score', 'unit']);
    const newer = ACCOUNTS.split('\n').toSpliced(1, 1).join('\n');
    await accounts(newer, { into: 'this-plan', mode: 'update' });
    const plan = await read();
    expect(plan.accounts.count).toBe(39);
    const found = Array.from(plan.leads?.unit ?? [], (row) => textAt(plan.units.codes, row));
    expect(found).toEqual(['A1', 'A1']);
    expect(plan.measures.at(-1)?.column).toBe('leads:#');
  });

  it('take a measure with them that is dropped, which the check says before; undo brings it back', async () => {
    await accounts(ACCOUNTS);
    const count = { what: 'count', from: null, to: null, tolerance: 0.1 } as const;
    await bring(LEADS, {
      measures: [
        { ...count, name: 'all' },
        { ...count, name: 'late', from: '2026-02-01' },
      ],
    });
    const again = { measures: [{ ...count, name: 'every', was: 'all' }], dropped: ['late'] };
    expect((await bring(LEADS, { ...again, review: true })).dropped).toEqual(['late']);
    expect((await read()).measures).toHaveLength(3);
    expect(await bring(LEADS, again)).toMatchObject({ written: true, dropped: ['late'] });
    expect((await read()).measures.map(({ name }) => name)).toEqual(['revenue', 'every']);
    await test.call('plan.undo', {});
    expect((await read()).measures.map(({ name }) => name)).toEqual(['revenue', 'all', 'late']);
  });

  it('lie in the areas of the plan', async () => {
    await accounts(ACCOUNTS, { units: { kind: 'us-states' } });
    await bring('zip,score\n80202,1\n60601,1\n');
    const plan = await read();
    const codes = allTexts(plan.units.codes);
    expect(Array.from(plan.leads?.unit ?? [], (row) => codes[row])).toEqual(['08', '17']);
  });

  it('are judged only where that is asked, with the refused rows in a file', async () => {
    await accounts(ACCOUNTS);
    const done = await bring(`${LEADS}L1,,,39,-105\n`, { review: true });
    expect(done).toMatchObject({ written: false, imported: 5, refused: 1 });
    expect((await read()).leads).toBeUndefined();
    const { name, path } = test.backend.tokens.get(done.refusedFile as FileToken);
    expect(name).toBe('refused-leads.csv');
    expect(await readFile(path, 'utf8')).toMatch(/\nL1,,,39,-105,7,/);
    const file = await listFile('leads.csv', LEADS);
    const look = { file, what: 'leads', columns: {} } as const;
    const seen = (await test.call('import.inspectList', look)) as CallOutput<'import.inspectList'>;
    expect(seen.columns).toEqual({ id: 'lead id', date: 'created date', score: 'score', lat: 'lat', lon: 'lon' });
  });

  it('need a plan with units', async () => {
    await test.call('plan.new', { name: 'Empty' });
    const file = await listFile('leads.csv', LEADS);
    const reply = await test.job({ kind: 'import-leads', file, columns: {}, measures: [] });
    expect(reply).toMatchObject({ ok: false, error: { code: 'no-units' } });
  });
});
