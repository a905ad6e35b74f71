import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allTexts } from '../../../core/model/text-column.ts';
import type { OpenPlan } from '../../../electron/api/contract.ts';
import type { FileToken, ImportJob, JobResult } from '../../../electron/api/jobs.ts';
import { startThread } from '../../../electron/jobs/process.ts';
import { accountList, backendIn, type TestBackend } from '../backend-in.ts';

let test: TestBackend;
let file: FileToken;
beforeEach(() => {
  test = backendIn(startThread);
  file = test.backend.tokens.add({ path: join(test.root, 'accounts.csv'), name: 'accounts.csv', kind: 'file' });
});
afterEach(() => test.end());

const write = (text: string) => writeFile(join(test.root, 'accounts.csv'), text);

async function job<K extends JobResult['kind']>(kind: K, more: Partial<ImportJob> = {}) {
  const reply = await test.job({
    kind: 'import',
    file,
    into: 'new-plan',
    planName: 'Denver',
    columns: {},
    measures: [{ name: 'revenue', column: 'Revenue', tolerance: 0.1 }],
    units: { kind: 'points' },
    ...more,
  });
  if (!reply.ok) throw new Error(reply.error.code);
  expect(reply.value.kind).toBe(kind);
  return reply.value as Extract<JobResult, { kind: K }>;
}

const ids = async () => allTexts(((await test.call('plan.read', {})) as OpenPlan).plan.accounts.ids);

describe('a list that was checked', () => {
  it('comes in as it was checked, with the verdicts of then, though the file is another by now', async () => {
    await write(`${accountList(3)}A3,Nowhere,95,-105,,1,1\n`);
    const checked = await job('import-checked', { review: true });
    expect(checked).toMatchObject({ imported: 3, refused: 1 });
    await write(accountList(7));
    const done = await job('import');
    expect(done).toMatchObject({ imported: 3, refused: 1, difference: null });
    expect(await ids()).toEqual(['A0', 'A1', 'A2']);
    const refused = test.backend.tokens.get(done.refusedFile as FileToken);
    expect(await readFile(refused.path, 'utf8')).toContain('A3,Nowhere,95');
    // It was there once: the same import once more reads the file.
    expect((await job('import')).imported).toBe(7);
  });

  it('comes into the open plan in the same way', async () => {
    await write(accountList(4));
    await job('import');
    await write(accountList(2));
    const replaces = { into: 'this-plan', mode: 'replace' } as const;
    await job('import-checked', { ...replaces, review: true });
    await write(accountList(7));
    await job('import', replaces);
    expect(await ids()).toEqual(['A0', 'A1']);
    await test.call('plan.undo', {});
    expect(await ids()).toHaveLength(4);
  });

  it.each<[string, Partial<ImportJob>, boolean]>([
    ['it is asked for in another way', { fixes: ['negate-lon'] }, false],
    ['it was let go of', {}, true],
  ])('is read again where %s', async (_, more, drop) => {
    await write(accountList(3));
    await job('import-checked', { review: true });
    await write(accountList(7));
    if (drop) await test.call('import.drop', { held: null });
    expect((await job('import', more)).imported).toBe(7);
  });
});

describe('a list whose rows are all refused', () => {
  const none = `${accountList(0)}A1,One,95,-105,,1,1\nA2,Two,40,-105,,many,1\n`;

  it('has its verdicts where it is checked, for a new plan and for an update, and waits for nothing', async () => {
    await write(accountList(4));
    await job('import');
    await write(none);
    for (const how of [{}, { into: 'this-plan', mode: 'update' } as const]) {
      const checked = await job('import-checked', { ...how, review: true });
      expect(checked).toMatchObject({ rows: 2, imported: 0, refused: 2 });
      const page = await test.call('import.verdicts', {
        verdicts: checked.verdicts,
        kind: 'refused',
        code: null,
        from: 0,
        count: 10,
      });
      expect(page).toMatchObject({
        verdicts: [
          { line: 2, code: 'coordinates-impossible', cells: expect.arrayContaining(['95']) },
          { line: 3, code: 'measure-unreadable' },
        ],
      });
    }
    expect(await ids()).toHaveLength(4);
  });

  it('is no import, and with one row put right it is', async () => {
    await write(none);
    await job('import-checked', { review: true });
    await expect(job('import')).rejects.toThrow('no-rows');
    const mended = [{ list: '', line: 2, column: 2, text: '40' }];
    expect(await job('import-checked', { review: true, form: { mended } })).toMatchObject({ imported: 1, refused: 1 });
    expect(await job('import', { form: { mended } })).toMatchObject({ imported: 1 });
  });
});

describe('people whose rows are all refused', () => {
  it.each(['import-reps', 'import-leads'] as const)(
    'have their verdicts where they are only judged: %s',
    async (kind) => {
      await write(accountList(4));
      await job('import');
      await write(kind === 'import-reps' ? 'name,fte\nAnn,lots\n' : 'lat,lon\n95,0\n');
      const people = { kind, file, columns: {}, ...(kind === 'import-leads' && { measures: [] }) } as never;
      const looked = await test.job({ ...(people as object), review: true } as never);
      expect(looked).toMatchObject({ ok: true, value: { kind, rows: 1, imported: 0, refused: 1, written: false } });
      expect(await test.job(people)).toMatchObject({ ok: false, error: { code: 'no-rows' } });
    },
  );
});
