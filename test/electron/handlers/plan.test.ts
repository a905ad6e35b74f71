import { existsSync, readdirSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HistoryStep, OpenPlan, RecentPlan } from '../../../electron/api/contract.ts';
import { serve } from '../../../electron/handlers/serve.ts';
import { backendIn, type TestBackend } from '../backend-in.ts';

let test: TestBackend;
beforeAll(() => {
  test = backendIn();
});
afterAll(() => test.end());

const open = (name: string, input: unknown) => test.call(name, input) as Promise<OpenPlan>;

describe('a plan', () => {
  it('is made, edited, undone and redone, and each is announced once with its revision', async () => {
    const { revision, plan, history, file } = await open('plan.new', { name: 'West 2027' });
    expect({ file, history }).toEqual({ file: 'West 2027.evenfield', history: { undo: null, redo: null } });
    const settings = { ...plan.settings, distanceUnit: 'miles' };
    const edited = await test.call('plan.edit', { revision, command: { kind: 'set-settings', settings } });
    const undone = await test.call('plan.undo', {});
    const redone = await test.call('plan.redo', {});
    const announced = test.heard('plan.changed').map((changed) => changed.revision);
    expect(announced).toEqual([edited, undone, redone].map((reply: { revision: number }) => reply.revision));
    expect((await open('plan.read', {})).plan.settings.distanceUnit).toBe('miles');
    expect(
      ((await test.call('plan.history', {})) as { steps: HistoryStep[] }).steps.map(({ note }) => note.code),
    ).toEqual(['settings']);
  });

  it('is walked back over several steps at once, and a snapshot of it comes back as a step', async () => {
    const { revision, plan } = await open('plan.new', { name: 'Walked' });
    const named = (name: string) => ({ kind: 'set-settings', settings: { ...plan.settings, name } });
    await test.call('plan.edit', { revision, command: named('First') });
    await test.call('plan.edit', { revision: revision + 1, command: named('Second') });
    expect(await test.call('plan.takeSnapshot', { name: ' two names ' })).toMatchObject([{ name: 'two names' }]);
    await test.call('plan.walk', { seq: 0 });
    const before = test.heard('plan.changed').length;
    expect((await open('plan.read', {})).plan.settings.name).toBe('Walked');
    await test.call('plan.restoreSnapshot', { key: 1 });
    expect((await open('plan.read', {})).plan.settings.name).toBe('Second');
    const told = test.heard('plan.changed').slice(before);
    expect(told.map(({ change }) => change.note)).toEqual([
      { code: 'restored-snapshot', values: { name: 'two names' } },
    ]);
    const { steps } = (await test.call('plan.history', {})) as { steps: HistoryStep[] };
    expect(steps.map(({ note, undone }) => [note.code, undone])).toEqual([['restored-snapshot', false]]);
    expect(await test.call('plan.dropSnapshot', { key: 1 })).toEqual([]);
    const gone = await serve(test.backend, 'plan.restoreSnapshot', { key: 1 });
    expect(gone).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
    // The plans that follow are those the other tests expect.
    await open('plan.openRecent', { id: ((await test.call('recent.list', {})) as RecentPlan[])[1]?.id });
  });

  it('is not changed by an edit that was made for an older revision', async () => {
    const { revision, plan } = await open('plan.read', {});
    const command = { kind: 'set-settings', settings: { ...plan.settings, currency: 'EUR' } };
    const late = await serve(test.backend, 'plan.edit', { revision: revision - 1, command });
    expect(late).toEqual({ ok: false, error: { code: 'plan-changed', values: {} } });
    expect((await open('plan.read', {})).plan.settings.currency).toBe('USD');
  });

  it('writes nothing for an edit that changes nothing', async () => {
    const { revision, plan } = await open('plan.read', {});
    const command = { kind: 'set-settings', settings: plan.settings };
    expect(await test.call('plan.edit', { revision, command })).toEqual({ revision });
  });

  it('stands in the list of recent plans, and is found there when it is gone', async () => {
    await open('plan.new', { name: 'East' });
    const [newest, before] = (await test.call('recent.list', {})) as RecentPlan[];
    expect([newest?.name, before?.name]).toEqual(['East', 'West 2027']);
    expect((await open('plan.openRecent', { id: before?.id })).plan.settings.name).toBe('West 2027');
    expect(await serve(test.backend, 'plan.openRecent', { id: 'nowhere' })).toMatchObject({
      error: { code: 'file-missing' },
    });
    await test.call('recent.clear', {});
    expect(await test.call('recent.list', {})).toEqual([]);
  });

  it('has a revision that no other plan has had, so that an edit made for another one is refused', async () => {
    const one = await open('plan.new', { name: 'One' });
    const two = await open('plan.new', { name: 'Two' });
    const command = { kind: 'set-settings', settings: one.plan.settings };
    const late = await serve(test.backend, 'plan.edit', { revision: one.revision, command });
    expect(late).toMatchObject({ ok: false, error: { code: 'plan-changed' } });
    expect((await open('plan.read', {})).revision).toBe(two.revision);
  });

  it('stays open where another one cannot be opened', async () => {
    const before = await open('plan.read', {});
    const path = join(test.root, 'broken.evenfield');
    await writeFile(path, 'not a plan at all'.repeat(100));
    const file = test.backend.tokens.add({ path, name: 'broken.evenfield', kind: 'file' });
    const reply = await serve(test.backend, 'plan.open', { file });
    expect(reply).toMatchObject({ ok: false, error: { code: 'not-a-plan', values: { file: 'broken.evenfield' } } });
    expect((await open('plan.read', {})).file).toBe(before.file);
  });

  it('that came through the browser is kept among the plans of the app', async () => {
    const copy = join(test.root, 'uploads', 'South.evenfield');
    await copyFile(join(test.root, 'plans', 'East.evenfield'), copy);
    const file = test.backend.tokens.add({ path: copy, name: 'South.evenfield', kind: 'uploaded' });
    await open('plan.open', { file });
    expect(existsSync(join(test.root, 'plans', 'South.evenfield'))).toBe(true);
  });

  it('gets a file of its own where the name is taken', async () => {
    expect((await open('plan.new', { name: 'East' })).file).toBe('East 2.evenfield');
  });
});

describe('a backup', () => {
  it('is made when a plan that was changed gives way to another, and not when it was only looked at', async () => {
    const backups = () => readdirSync(test.backend.data.backups).filter((name) => name.startsWith('Backed up.'));
    const { plan } = await open('plan.new', { name: 'Backed up' });
    await open('plan.new', { name: 'Other' });
    expect(backups()).toEqual([]);
    const [, before] = (await test.call('recent.list', {})) as RecentPlan[];
    const { revision } = await open('plan.openRecent', { id: before?.id });
    const settings = { ...plan.settings, distanceUnit: 'miles' };
    await test.call('plan.edit', { revision, command: { kind: 'set-settings', settings } });
    await open('plan.new', { name: 'Another' });
    expect(backups()).toHaveLength(1);
  });
});

describe('the sample plan', () => {
  it('is made by an import, says that it is a sample, and has nothing to undo', async () => {
    const { plan, history } = await open('plan.openSample', { reset: false });
    expect(plan.settings.sample).toBe(true);
    expect(plan.unitSet?.kind).toBe('us-counties');
    expect(plan.measures.map(({ name }) => name)).toEqual(['potential', 'workload', 'leads']);
    expect(plan.scenarios.filter(({ baseline }) => baseline)).toHaveLength(1);
    expect(plan.territories.length).toBeGreaterThan(1);
    expect(history).toEqual({ undo: null, redo: null });
  });

  it('keeps what was done to it until it is reset', async () => {
    const { plan, revision } = await open('plan.read', {});
    const [territory] = plan.territories;
    const command = { kind: 'rename-territory', territory: territory?.key, name: 'Mine' };
    await test.call('plan.edit', { revision, command });
    await open('plan.new', { name: 'Between' });
    const again = await open('plan.openSample', { reset: false });
    expect(again.plan.territories.map(({ name }) => name)).toContain('Mine');
    const reset = await open('plan.openSample', { reset: true });
    expect(reset.plan.territories.map(({ name }) => name)).not.toContain('Mine');
    expect(reset.plan.accounts.count).toBe(plan.accounts.count);
  });
});

describe('the first start', () => {
  it('opens the sample, and the next one the plan that was open last', async () => {
    const fresh = backendIn();
    try {
      const first = (await fresh.call('app.start', {})) as { plan: OpenPlan; problem: unknown };
      expect({ sample: first.plan.plan.settings.sample, problem: first.problem }).toEqual({
        sample: true,
        problem: null,
      });
      await fresh.call('preferences.set', { locale: 'ar', theme: 'dark' });
      const second = (await fresh.call('app.start', {})) as { preferences: unknown };
      expect(second.preferences).toEqual({ locale: 'ar', theme: 'dark' });
    } finally {
      await fresh.end();
    }
  });
});
