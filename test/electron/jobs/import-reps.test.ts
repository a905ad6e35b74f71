import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallOutput, OpenPlan } from '../../../electron/api/contract.ts';
import type { FileToken, ImportRepsJob } from '../../../electron/api/jobs.ts';
import { startThread } from '../../../electron/jobs/process.ts';
import { accountList, backendIn, type TestBackend } from '../backend-in.ts';

let test: TestBackend;
beforeEach(async () => {
  test = backendIn(startThread);
  const file = await listFile('accounts.csv', accountList(40, ['Ann', 'Ben']));
  const measures = [{ name: 'revenue', column: 'Revenue', tolerance: 0.1 }];
  const units = { kind: 'points' } as const;
  await test.job({ kind: 'import', file, into: 'new-plan', planName: 'Denver', columns: {}, measures, units });
});
afterEach(() => test.end());

const read = () => test.call('plan.read', {}) as Promise<OpenPlan>;

async function listFile(name: string, text: string): Promise<FileToken> {
  const path = join(test.root, name);
  await writeFile(path, text);
  return test.backend.tokens.add({ path, name, kind: 'file' });
}

async function bring(text: string, more: Partial<ImportRepsJob> = {}) {
  const file = await listFile('reps.csv', text);
  const reply = await test.job({ kind: 'import-reps', file, columns: {}, gone: 'keep', ...more });
  if (!reply.ok || reply.value.kind !== 'import-reps') throw new Error(JSON.stringify(reply));
  return reply.value;
}

const ROSTER = 'Rep ID,Name,FTE,City,State,Skills\nE1,Ann,0.5,Denver,CO,lab; imaging\nE9,Zoe,1,,,\nE8,Yan,none,,,\n';

describe('a roster that a page brings', () => {
  it('updates the reps that owners became, who keep their territories; undo takes it back', async () => {
    const before = (await read()).plan;
    const done = await bring(ROSTER);
    expect(done).toMatchObject({
      written: true,
      rows: 3,
      imported: 3,
      added: 2,
      changed: 1,
      unchanged: 0,
      gone: 1,
      goneReps: [{ id: 'Ben', name: 'Ben' }],
      goneAre: 'keep',
    });
    const { plan, history } = await read();
    expect(plan.reps.map(({ id, name }) => [id, name])).toEqual([
      ['E1', 'Ann'],
      ['Ben', 'Ben'],
      ['E9', 'Zoe'],
      ['E8', 'Yan'],
    ]);
    expect(plan.reps[0]).toMatchObject({ capacityFte: 0.5, skills: ['lab', 'imaging'] });
    expect(plan.reps[0]?.homeLat).toBeCloseTo(39.7, 0);
    expect(plan.scenarioTerritories).toEqual(before.scenarioTerritories);
    expect(history.undo).toMatchObject({ code: 'reps-imported' });
    await test.call('plan.undo', {});
    expect((await read()).plan).toEqual(before);
    await test.call('plan.redo', {});
    expect((await read()).plan).toEqual(plan);
  });

  it('keeps the refused rows and tells what was said of each', async () => {
    const done = await bring(`${ROSTER}E1,Double,1,,,\nE7,Xu,0,Xqzt,,\n`);
    expect([done.imported, done.refused, done.warned]).toEqual([3, 2, 0]);
    const refused = test.backend.tokens.get(done.refusedFile as FileToken);
    expect(refused.name).toBe('refused-reps.csv');
    expect((await readFile(refused.path, 'utf8')).split('\n')[2]).toMatch(/^E7,Xu,0,Xqzt,,,6,/);
    const question = { verdicts: done.verdicts, kind: 'refused', code: null, from: 0, count: 10 } as const;
    const page = (await test.call('import.verdicts', question)) as CallOutput<'import.verdicts'>;
    expect(page.verdicts.map(({ code, line, id }) => [code, line, id])).toEqual([
      ['id-duplicate', 5, 'E1'],
      ['capacity-unreadable', 6, 'E7'],
    ]);
  });

  it('writes nothing where it is only to be looked at, and nothing again where the plan says it already', async () => {
    const { plan, revision } = await read();
    expect(await bring(ROSTER, { review: true })).toMatchObject({ written: false, added: 2, changed: 1 });
    expect((await read()).plan).toEqual(plan);
    await bring(ROSTER);
    expect(await bring(ROSTER)).toMatchObject({ written: false, added: 0, changed: 0, unchanged: 3 });
    expect((await read()).revision).toBe(revision + 1);
  });

  it('lets go of those who are gone where that is asked for', async () => {
    await bring(ROSTER, { gone: 'drop' });
    const { plan } = await read();
    expect(plan.reps.map(({ id }) => id)).toEqual(['E1', 'E9', 'E8']);
    expect(plan.scenarioTerritories.map(({ reps }) => reps.length)).toEqual([1, 0, 1, 0]);
  });

  it('is refused with a sentence’s code where it is no roster', async () => {
    const file = await listFile('reps.csv', 'city,fte\nBonn,1\n');
    const reply = await test.job({ kind: 'import-reps', file, columns: {}, gone: 'keep' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'no-id-column' } });
  });
});

describe('a look at a roster', () => {
  it('tells its columns, which the planner can change, and what is wrong with it', async () => {
    const file = await listFile('reps.csv', ROSTER);
    const look = (columns = {}) =>
      test.call('import.inspectList', { file, what: 'reps', columns }) as Promise<CallOutput<'import.inspectList'>>;
    const seen = await look();
    expect(seen).toMatchObject({
      headers: ['Rep ID', 'Name', 'FTE', 'City', 'State', 'Skills'],
      rows: 3,
      problem: null,
    });
    expect(seen.columns).toEqual({
      id: 'Rep ID',
      name: 'Name',
      capacity: 'FTE',
      city: 'City',
      region: 'State',
      skills: 'Skills',
    });
    expect(seen.fields).toContain('manager');
    expect((await look({ segment: 'Skills', skills: '' })).columns).toMatchObject({ segment: 'Skills' });
    expect((await look({ id: '', name: '' })).problem).toBe('no-id-column');
  });

  it('remembers how a list with these headers was read the last time, for each kind of list', async () => {
    const form = { numbers: { FTE: '1,234.56' } } as const;
    await bring(ROSTER, { columns: { segment: 'Skills', skills: '' }, form });
    const file = await listFile('next.csv', ROSTER);
    const look = (what: string) =>
      test.call('import.inspectList', { file, what }) as Promise<CallOutput<'import.inspectList'>>;
    const next = await look('reps');
    expect(next).toMatchObject({ remembered: true, form, columns: { id: 'Rep ID', segment: 'Skills' } });
    expect(next.columns).not.toHaveProperty('skills');
    expect(await look('leads')).toMatchObject({ remembered: false, form: {} });
  });
});
