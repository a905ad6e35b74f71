import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenPlan } from '../../../electron/api/contract.ts';
import type { FileToken, ImportJob, JobId, JobResult } from '../../../electron/api/jobs.ts';
import type { Reply } from '../../../electron/api/reply.ts';
import type { PrintPdf } from '../../../electron/backend.ts';
import { serve } from '../../../electron/handlers/serve.ts';
import { type StartProcess, startThread, threadFor, type WorkName } from '../../../electron/jobs/process.ts';
import { accountList, backendIn, type TestBackend } from '../backend-in.ts';

/** Work of some kinds is replaced by one of ./workers; the rest is real. */
let replaced: Partial<Record<WorkName, string>> = {};
const startProcess: StartProcess = (name) => {
  const other = replaced[name];
  return other ? threadFor(new URL(`./workers/${other}.ts`, import.meta.url)) : startThread(name);
};

let test: TestBackend;
beforeEach(() => {
  replaced = {};
  test = backendIn(startProcess);
});
afterEach(() => test.end());

const read = () => test.call('plan.read', {}) as Promise<OpenPlan>;

async function listed(text: string): Promise<FileToken> {
  const path = join(test.root, 'accounts.csv');
  await writeFile(path, text);
  return test.backend.tokens.add({ path, name: 'accounts.csv', kind: 'file' });
}

async function importRequest(text: string, more: Partial<ImportJob> = {}): Promise<ImportJob> {
  return {
    kind: 'import',
    file: await listed(text),
    into: 'new-plan',
    planName: 'Denver',
    columns: {},
    measures: [{ name: 'revenue', column: 'Revenue', tolerance: 0.1 }],
    units: { kind: 'points' },
    ...more,
  };
}

async function balanceRequest(iterations: number | null) {
  const { plan } = await read();
  return {
    kind: 'balance' as const,
    scenario: plan.scenarios[0]?.key ?? 1,
    role: plan.roles[0]?.key ?? 1,
    settings: { ...plan.settings.balance, territories: 4 },
    measures: [...plan.measures],
    starts: 1,
    iterations,
    patience: null,
    mostTerritories: null,
    maxMoved: null,
    only: null,
  };
}

/** What a plan holds, without what every opening may change. */
async function contents() {
  const { plan, history, revision } = await read();
  return { plan, history, revision };
}

const failedWith = (code: string): Reply<JobResult> =>
  expect.objectContaining({ ok: false, error: expect.objectContaining({ code }) });

describe('an import', () => {
  it('makes a new plan, opens it, and tells how many rows it read and refused', async () => {
    const text = `${accountList(60, ['Ann', 'Ben'])}A60,No place,,,Ann,5,1\nA60,Place again,39.1,-104.2,Ann,x,1\nA1,Twice,39.1,-104.2,Ann,1,1\n`;
    const result = await test.job(await importRequest(text));
    expect(result).toMatchObject({ ok: true, value: { kind: 'import', rows: 63, imported: 61, refused: 2 } });
    const { plan, file } = await read();
    expect(file).toBe('Denver.evenfield');
    expect(plan.accounts.count).toBe(61);
    const token = result.ok && result.value.kind === 'import' ? result.value.refusedFile : null;
    expect(token && test.backend.tokens.get(token).name).toBe('refused.csv');
  });

  it('into the open plan is one step, which undo takes back', async () => {
    await test.call('plan.new', { name: 'Mine' });
    const before = await contents();
    const result = await test.job(await importRequest(accountList(40), { into: 'this-plan' }));
    expect(result.ok).toBe(true);
    expect((await read()).plan.accounts.count).toBe(40);
    await test.call('plan.undo', {});
    expect((await contents()).plan).toEqual(before.plan);
  });

  it('that is refused, crashes or is cancelled leaves the plan and the folder as they were', async () => {
    await test.call('plan.new', { name: 'Mine' });
    const before = await contents();
    const files = readdirSync(join(test.root, 'plans'));
    for (const into of ['new-plan', 'this-plan'] as const) {
      expect(await test.job(await importRequest('', { into }))).toEqual(failedWith('file-empty'));
      expect(await test.job(await importRequest('a,b\n1,2\n', { into }))).toEqual(failedWith('column-missing'));
      replaced = { import: 'crashing' };
      expect(await test.job(await importRequest(accountList(9), { into }))).toEqual(failedWith('internal'));
      replaced = { import: 'deaf' };
      const { job } = (await test.call('jobs.start', await importRequest(accountList(9), { into }))) as { job: JobId };
      await vi.waitUntil(() => test.heard('job.progress').some((p) => p.job === job && p.phase === 'search'), 20_000);
      await test.call('jobs.cancel', { job });
      expect(await test.ended(job)).toEqual(failedWith('cancelled'));
      replaced = {};
    }
    expect(await contents()).toEqual(before);
    expect(readdirSync(join(test.root, 'plans'))).toEqual(files);
  });

  it('is looked at before it is made', async () => {
    const file = await listed(accountList(30));
    const preview = await test.call('import.inspect', { file });
    expect(preview).toMatchObject({
      fileName: 'accounts.csv',
      rows: 30,
      columns: { id: 'Account ID', lat: 'Latitude' },
    });
  });
});

describe('a balance', () => {
  beforeEach(async () => {
    await test.job(await importRequest(accountList(80)));
  });

  it('is one change of the plan, announced, and undone as one', async () => {
    const before = await contents();
    const result = await test.job(await balanceRequest(50_000));
    expect(result).toMatchObject({ ok: true, value: { kind: 'balance', moved: 80, seed: 1, unmet: [] } });
    const after = await contents();
    expect(after.plan.territories).toHaveLength(4);
    expect(test.heard('plan.changed').map(({ change }) => change.note.code)).toEqual(['balanced']);
    await test.call('plan.undo', {});
    // Ids that were given once are not given again.
    expect((await contents()).plan).toEqual({ ...before.plan, given: { territory: 4, group: 0 } });
  });

  it('gives the same plan for the same seed', async () => {
    await test.job(await balanceRequest(50_000));
    const first = (await read()).plan.assignments;
    await test.call('plan.undo', {});
    await test.job(await balanceRequest(50_000));
    expect((await read()).plan.assignments).toEqual(first);
  });

  it('that is cancelled or crashes leaves the plan as it was', async () => {
    const before = await contents();
    const { job } = (await test.call('jobs.start', await balanceRequest(2_000_000_000))) as { job: JobId };
    await vi.waitUntil(() => test.heard('job.progress').some(({ phase }) => phase === 'search'), { timeout: 30_000 });
    await test.call('jobs.cancel', { job });
    expect(await test.ended(job)).toEqual(failedWith('cancelled'));
    replaced = { balance: 'crashing' };
    expect(await test.job(await balanceRequest(1000))).toEqual(failedWith('internal'));
    expect(await contents()).toEqual(before);
  });

  it('keeps an edit that was made while it ran', async () => {
    await test.job(await balanceRequest(20_000));
    const { job } = (await test.call('jobs.start', await balanceRequest(3_000_000))) as { job: JobId };
    await vi.waitUntil(() => test.heard('job.progress').some((p) => p.job === job && p.phase === 'search'), 30_000);
    const { plan, revision } = await read();
    const settings = { ...plan.settings, distanceUnit: 'miles' };
    await test.call('plan.edit', { revision, command: { kind: 'set-settings', settings } });
    expect(await test.ended(job)).toMatchObject({ ok: true });
    expect((await read()).plan.settings.distanceUnit).toBe('miles');
  });

  it('of more territories than there are units is refused with both numbers', async () => {
    const request = await balanceRequest(1000);
    const result = await test.job({ ...request, settings: { ...request.settings, territories: 81 } });
    expect(result).toEqual({
      ok: false,
      error: { code: 'too-few-units', values: { units: 80, territories: 81 } },
    });
  });
});

describe('another plan that is opened meanwhile', () => {
  it('is never written to by what was begun for the one before', async () => {
    await test.job(await importRequest(accountList(60)));
    const { job } = (await test.call('jobs.start', await balanceRequest(3_000_000))) as { job: JobId };
    await vi.waitUntil(() => test.heard('job.progress').some((p) => p.job === job && p.phase === 'search'), 30_000);
    const late = await read();
    await test.call('plan.new', { name: 'Other' });
    const before = await contents();
    const command = { kind: 'set-settings', settings: { ...late.plan.settings, currency: 'EUR' } };
    const edit = await serve(test.backend, 'plan.edit', { revision: late.revision, command });
    expect(edit).toMatchObject({ ok: false, error: { code: 'plan-changed' } });
    expect((await test.ended(job)).ok).toBe(false);
    expect(await contents()).toEqual(before);
  });

  it('does not get the accounts that were read for the one before', async () => {
    await test.call('plan.new', { name: 'First' });
    replaced = { import: 'slow-reading' };
    const request = await importRequest(accountList(60), { into: 'this-plan' });
    const { job } = (await test.call('jobs.start', request)) as { job: JobId };
    await vi.waitUntil(() => test.heard('job.progress').some(({ phase }) => phase === 'search'), 30_000);
    await test.call('plan.new', { name: 'Second' });
    expect(await test.ended(job)).toEqual(failedWith('plan-changed'));
    expect((await read()).plan.accounts.count).toBe(0);
  });
});

describe('an export', () => {
  it('in a browser is one zip with the files in it', async () => {
    await test.job(await importRequest(accountList(20)));
    await test.job(await balanceRequest(10_000));
    const { plan } = await read();
    const request = { scenario: plan.scenarios[0]?.key ?? 1, role: 1, format: 'csv' as const, folder: null };
    const result = await test.job({ kind: 'export', ...request });
    const files = ['assignments.csv', 'units.csv', 'territories.csv', 'quotas.csv', 'formulas.report.txt'];
    expect(result).toMatchObject({ ok: true, value: { files } });
    const token = result.ok && result.value.kind === 'export' ? result.value.download : null;
    const { path, name } = test.backend.tokens.get(token as FileToken);
    const { readFileSync } = await import('node:fs');
    const zip = unzipSync(readFileSync(path));
    expect(name).toBe('Denver.zip');
    expect(Object.keys(zip).sort()).toEqual([...files].sort());
    expect(new TextDecoder().decode(zip['assignments.csv']).split('\n')).toHaveLength(22);
  });

  it('of a dossier in a browser also gives its documents to be shown, and no names where none are wanted', async () => {
    await test.job(await importRequest(accountList(20, ['Ann Ashgrove', 'Ben Birchwood'])));
    await test.job(await balanceRequest(10_000));
    const { plan } = await read();
    const dossier = { handouts: 'each', workbook: true, withoutNames: true, paper: 'A4' } as const;
    const request = {
      scenario: plan.scenarios[0]?.key ?? 1,
      role: 1,
      format: 'dossier' as const,
      dossier,
      folder: null,
    };
    const result = await test.job({ kind: 'export', ...request });
    const made = result.ok && result.value.kind === 'export' ? result.value : null;
    expect(made?.pages.map(({ name }) => name)).toEqual(['dossier.html']);
    const { readFileSync } = await import('node:fs');
    const page = test.backend.tokens.get(made?.pages[0]?.file as FileToken);
    expect(page.kind).toBe('page');
    expect(readFileSync(page.path, 'utf8')).toMatch(/^<!doctype html>/);
    const zip = unzipSync(readFileSync(test.backend.tokens.get(made?.download as FileToken).path));
    const files = ['accounts.csv', 'seats.csv', 'owners.csv', 'dossier.html', 'workbook.xlsx', 'fairness.json'];
    expect(Object.keys(zip)).toEqual(expect.arrayContaining(files));
    expect(Object.keys(zip).filter((name) => name.startsWith('handout-')).length).toBeGreaterThan(1);
    for (const [name, bytes] of Object.entries(zip)) {
      expect({ name, named: /Ashgrove|Birchwood/i.test(new TextDecoder().decode(bytes)) }).toEqual({
        name,
        named: false,
      });
    }
  });

  it('of a dossier into a folder is printed by a host that can, and leaves nothing where printing fails', async () => {
    await test.job(await importRequest(accountList(20)));
    await test.job(await balanceRequest(10_000));
    const { plan } = await read();
    const path = join(test.root, 'chosen');
    const folder = test.backend.tokens.add({ path, name: 'chosen', kind: 'folder' });
    const printed: string[] = [];
    let fails = false;
    Object.assign(test.backend, {
      print: async ({ page, pdf, paper }: Parameters<PrintPdf>[0]) => {
        if (fails) throw new Error('no printer');
        const { readFileSync, writeFileSync } = await import('node:fs');
        printed.push(`${paper} ${readFileSync(page, 'utf8').slice(0, 15)}`);
        writeFileSync(pdf, '%PDF');
      },
    });
    const dossier = { handouts: 'one', workbook: false, withoutNames: false, paper: 'Letter' } as const;
    const request = { scenario: plan.scenarios[0]?.key ?? 1, role: 1, format: 'dossier' as const, dossier, folder };
    const result = await test.job({ kind: 'export', ...request });
    expect(result.ok && result.value).toMatchObject({ download: null, pages: [] });
    expect(printed).toEqual(['Letter <!doctype html>', 'Letter <!doctype html>']);
    expect(readdirSync(path)).toEqual(expect.arrayContaining(['dossier.html', 'dossier.pdf', 'handouts.pdf']));
    fails = true;
    const other = test.backend.tokens.add({ path: join(test.root, 'other'), name: 'other', kind: 'folder' });
    expect(await test.job({ kind: 'export', ...request, folder: other })).toEqual(failedWith('internal'));
    expect(readdirSync(test.root)).not.toContain('other');
  });

  it('that crashes leaves the chosen folder as it was', async () => {
    await test.job(await importRequest(accountList(20)));
    const folder = test.backend.tokens.add({ path: join(test.root, 'chosen'), name: 'chosen', kind: 'folder' });
    replaced = { export: 'crashing' };
    const before = readdirSync(test.root);
    const result = await test.job({ kind: 'export', scenario: 1, role: 1, format: 'report', folder });
    expect(result).toEqual(failedWith('internal'));
    expect(readdirSync(test.root)).toEqual(before);
  });
});
