import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { BalanceJob } from '../../../electron/api/balance-job.ts';
import type { OpenPlan } from '../../../electron/api/contract.ts';
import type { JobId } from '../../../electron/api/jobs.ts';
import { startThread } from '../../../electron/jobs/process.ts';
import { backendIn, importAccounts, type TestBackend } from '../backend-in.ts';

let test: TestBackend;
beforeEach(async () => {
  test = backendIn(startThread);
  await importAccounts(test, { name: 'size', column: '#', tolerance: 0.1 });
});
afterEach(() => test.end());

const read = () => test.call('plan.read', {}) as Promise<OpenPlan>;

async function request(more: Partial<BalanceJob> = {}): Promise<BalanceJob> {
  const { plan } = await read();
  return {
    kind: 'balance',
    scenario: plan.scenarios[0]?.key ?? 1,
    role: plan.roles[0]?.key ?? 1,
    settings: { ...plan.settings.balance, territories: 4 },
    measures: [...plan.measures],
    starts: 1,
    iterations: 30_000,
    patience: null,
    mostTerritories: null,
    maxMoved: null,
    only: null,
    ...more,
  };
}

describe('a balance in the app', () => {
  it('is ended with its best, which is the plan’s, and which its seed and iterations give again', async () => {
    const { job } = (await test.call('jobs.start', await request({ iterations: 1e12 }))) as { job: JobId };
    await vi.waitUntil(() => test.heard('job.progress').some(({ best }) => best?.perSecond), { timeout: 30_000 });
    const told = test.heard('job.progress').find(({ best }) => best?.perSecond);
    expect(told?.best).toMatchObject({ limitsMet: expect.any(Boolean), spreadKm: expect.any(Number) });
    await test.call('jobs.keep', { job });
    const ended = await test.ended(job);
    expect(ended).toMatchObject({ ok: true, value: { kind: 'balance', stopped: 'kept' } });
    const iterations = ended.ok && ended.value.kind === 'balance' ? ended.value.iterations : 0;
    expect(iterations).toBeGreaterThan(0);
    const kept = (await read()).plan.assignments;
    await test.call('plan.undo', {});
    expect(await test.job(await request({ iterations }))).toMatchObject({ ok: true });
    expect((await read()).plan.assignments).toEqual(kept);
  });

  it('chooses the number of territories from a range, and says why', async () => {
    // 120 accounts counted as one each, and within a hair: 7 and 9 parts leave a rest, 8 do not.
    const { plan } = await read();
    const measures = plan.measures.map((measure) => ({ ...measure, tolerance: 0.001 }));
    const settings = { ...plan.settings.balance, territories: 7 };
    const result = await test.job(await request({ settings, measures, mostTerritories: 9 }));
    expect(result).toMatchObject({
      ok: true,
      value: { counts: { least: 7, most: 9, chosen: 8, reason: 'fewest-within-limits' }, unmet: [] },
    });
    expect((await read()).plan.settings.balance.territories).toBe(8);
  });

  it('moves no more than it may, and is refused where that cannot be known', async () => {
    const maxMoved = { share: 0.05, measure: null };
    expect(await test.job(await request({ maxMoved }))).toMatchObject({
      ok: false,
      error: { code: 'moves-need-today', values: { today: 0, territories: 4 } },
    });
    await test.job(await request());
    const settings = { ...(await read()).plan.settings.balance, seed: 99 };
    const result = await test.job(await request({ settings, maxMoved }));
    expect(result).toMatchObject({ ok: true, value: { moves: { against: 'territories', allowed: 0.05 } } });
    if (result.ok && result.value.kind === 'balance') expect(result.value.moved).toBeLessThanOrEqual(6);
  });

  it('of some territories leaves the others, and needs two that there are', async () => {
    await test.job(await request());
    const before = await read();
    const [first, second] = before.plan.scenarioTerritories.map(({ territory }) => territory);
    const only = [first, second] as NonNullable<BalanceJob['only']>;
    expect(await test.job(await request({ only: only.slice(0, 1) }))).toMatchObject({
      ok: false,
      error: { code: 'only-too-few' },
    });
    const settings = { ...before.plan.settings.balance, seed: 5, territories: 99 };
    expect(await test.job(await request({ only, settings }))).toMatchObject({ ok: true });
    const after = await read();
    expect(after.plan.settings.balance.territories).toBe(4);
    before.plan.assignments[0]?.territories.forEach((key, row) => {
      const now = after.plan.assignments[0]?.territories[row];
      if (key !== first && key !== second) expect(now).toBe(key);
    });
  });

  it('divides one territory into equal parts as one step, and leaves everything else', async () => {
    await test.job(await request());
    const before = await read();
    const territory = before.plan.scenarioTerritories[1]?.territory as TerritoryKey;
    const split = { territory, parts: 3 };
    expect(await test.job(await request({ split: { ...split, parts: 50 } }))).toMatchObject({
      ok: false,
      error: { code: 'too-few-units' },
    });
    const measures = before.plan.measures.map((measure) => ({ ...measure, tolerance: 0.2 }));
    expect(await test.job(await request({ split, measures }))).toMatchObject({ ok: true, value: { unmet: [] } });
    const after = await read();
    expect(after.revision).toBe(before.revision + 1);
    expect(after.history.undo).toEqual({
      code: 'split-territory',
      values: { territory: expect.any(String), parts: 3 },
    });
    const now = after.plan.assignments[0]?.territories ?? new Int32Array(0);
    const parts = new Set<number>();
    before.plan.assignments[0]?.territories.forEach((key, row) => {
      if (key === territory) parts.add(now[row] as number);
      else expect(now[row]).toBe(key);
    });
    expect(parts.size).toBe(3);
    expect(parts.has(territory)).toBe(true);
    expect(after.plan.settings).toEqual(before.plan.settings);
    await test.call('plan.undo', {});
    const given = expect.any(Object);
    expect((await read()).plan).toEqual({ ...before.plan, given });
  });
});
