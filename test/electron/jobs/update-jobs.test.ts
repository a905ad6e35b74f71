import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allTexts } from '../../../core/model/text-column.ts';
import type { CallOutput, OpenPlan } from '../../../electron/api/contract.ts';
import type { FileToken, ImportJob, JobResult } from '../../../electron/api/jobs.ts';
import type { Reply } from '../../../electron/api/reply.ts';
import { startThread } from '../../../electron/jobs/process.ts';
import { accountList, backendIn, type TestBackend } from '../backend-in.ts';

let test: TestBackend;
beforeEach(() => {
  test = backendIn(startThread);
});
afterEach(() => test.end());

const read = () => test.call('plan.read', {}) as Promise<OpenPlan>;

async function request(text: string, more: Partial<ImportJob> = {}): Promise<ImportJob> {
  const path = join(test.root, 'accounts.csv');
  await writeFile(path, text);
  const file: FileToken = test.backend.tokens.add({ path, name: 'accounts.csv', kind: 'file' });
  const measures = [{ name: 'revenue', column: 'Revenue', tolerance: 0.1 }];
  const rest = { planName: 'Denver', columns: {}, measures, units: { kind: 'points' } } as const;
  return { kind: 'import', file, into: 'new-plan', ...rest, ...more };
}

const UPDATE = { into: 'this-plan', mode: 'update' } as const;
const NEWER = accountList(30, ['Ann', 'Ben']).replace('A7,Account 7,', 'B7,Account 7,').replace(',103,', ',555,');

function value<K extends JobResult['kind']>(reply: Reply<JobResult>, kind: K): Extract<JobResult, { kind: K }> {
  const of = (result: JobResult): result is Extract<JobResult, { kind: K }> => result.kind === kind;
  if (!reply.ok || !of(reply.value)) throw new Error(`no ${kind}: ${JSON.stringify(reply)}`);
  return reply.value;
}

/** A plan of forty accounts, and a newer list of thirty held against it. */
async function held() {
  await test.job(await request(accountList(40, ['Ann', 'Ben'])));
  return value(await test.job(await request(NEWER, { ...UPDATE, review: true })), 'import-review');
}

describe('an update that is looked at first', () => {
  it('tells what it would do, page by page, and writes nothing yet', async () => {
    const review = await held();
    expect(review).toMatchObject({ rows: 30, imported: 30, refused: 0, refusedFile: null });
    expect(review.difference).toMatchObject({ mode: 'update', added: 1, changed: 1, gone: 11, unchanged: 28 });
    const page = { held: review.held, kind: 'gone', from: 9, most: 5 } as const;
    const rows = (await test.call('import.rows', page)) as CallOutput<'import.rows'>;
    expect(rows.map(({ id }) => id)).toEqual(['A38', 'A39']);
    const changed = await test.call('import.rows', { ...page, kind: 'changed', from: 0 });
    expect(changed).toEqual([
      {
        kind: 'changed',
        id: 'A3',
        name: 'Account 3',
        changes: [{ part: 'measure', measure: 'revenue', before: 103, after: 555 }],
      },
    ]);
    expect((await read()).plan.accounts.count).toBe(40);
    expect((await read()).revision).toBe(review.revision);
  });

  it('is applied as one step, which undo takes back', async () => {
    const { held: number, revision } = await held();
    const before = (await read()).plan;
    const done = value(await test.job({ kind: 'apply-import', held: number, revision }), 'import-applied');
    expect(done.difference).toMatchObject({ added: 1, changed: 1, gone: 11 });
    const { plan, history } = await read();
    expect(plan.accounts.count).toBe(30);
    expect(plan.territories).toEqual(before.territories);
    const ids = allTexts(plan.accounts.ids);
    const working = plan.assignments[0]?.territories;
    ids.forEach((id, row) => {
      const old = allTexts(before.accounts.ids).indexOf(id);
      const was = old < 0 ? 0 : before.assignments[0]?.territories[before.accounts.unit[old] as number];
      expect(working?.[plan.accounts.unit[row] as number]).toBe(was);
    });
    expect(history.undo).toMatchObject({ code: 'accounts-updated' });
    expect(test.heard('plan.changed').at(-1)?.change.note.code).toBe('accounts-updated');
    await test.call('plan.undo', {});
    expect((await read()).plan).toEqual(before);
    expect(await test.job({ kind: 'apply-import', held: number, revision })).toMatchObject({
      ok: false,
      error: { code: 'import-gone' },
    });
  });

  it('is refused where the plan changed meanwhile, and made anew when it is asked for again', async () => {
    const { held: number, revision } = await held();
    const { plan } = await read();
    const settings = { ...plan.settings, name: 'Other' };
    await test.call('plan.edit', { revision, command: { kind: 'set-settings', settings } });
    expect(await test.job({ kind: 'apply-import', held: number, revision })).toMatchObject({
      ok: false,
      error: { code: 'plan-changed' },
    });
    expect((await read()).plan.accounts.count).toBe(40);
    const anew = (await test.call('import.difference', { held: number })) as CallOutput<'import.difference'>;
    expect(anew).toMatchObject({ revision: revision + 1, difference: { added: 1, gone: 11 } });
    value(await test.job({ kind: 'apply-import', held: number, revision: revision + 1 }), 'import-applied');
    expect((await read()).plan.settings.name).toBe('Other');
  });

  it('is held no longer once it is dropped, another is held, or another plan is open', async () => {
    const first = await held();
    const second = value(await test.job(await request(NEWER, { ...UPDATE, review: true })), 'import-review');
    await expect(test.call('import.difference', { held: first.held })).rejects.toThrow('import-gone');
    await test.call('import.drop', { held: second.held });
    await expect(test.call('import.difference', { held: second.held })).rejects.toThrow('import-gone');
    const third = value(await test.job(await request(NEWER, { ...UPDATE, review: true })), 'import-review');
    await test.call('plan.new', { name: 'Another' });
    await expect(test.call('import.difference', { held: third.held })).rejects.toThrow('import-gone');
  });
});

describe('an update at once', () => {
  it('adds rows and lets nothing go', async () => {
    await test.job(await request(accountList(40)));
    const more = await request('Account ID,Latitude,Longitude,Revenue\nZ1,39,-105,7\n', {
      into: 'this-plan',
      mode: 'add',
    });
    const done = value(await test.job(more), 'import');
    expect(done.difference).toMatchObject({ added: 1, untouched: 40, changed: 0 });
    expect((await read()).plan.accounts.count).toBe(41);
  });

  it('that says nothing new is no step', async () => {
    await test.job(await request(accountList(40)));
    const before = await read();
    const done = value(await test.job(await request(accountList(40), UPDATE)), 'import');
    expect(done.difference).toMatchObject({ same: true, unchanged: 40 });
    expect(await read()).toEqual(before);
  });

  it('of a plan without accounts is its first import', async () => {
    await test.call('plan.new', { name: 'Empty' });
    const checked = value(await test.job(await request(accountList(5), { ...UPDATE, review: true })), 'import-checked');
    expect(checked).toMatchObject({ rows: 5, imported: 5 });
    expect((await read()).plan.accounts.count).toBe(0);
    const done = value(await test.job(await request(accountList(5), UPDATE)), 'import');
    expect(done.difference).toBeNull();
    expect((await read()).plan.accounts.count).toBe(5);
  });
});
