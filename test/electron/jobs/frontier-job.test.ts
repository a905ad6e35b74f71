import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenPlan } from '../../../electron/api/contract.ts';
import type { FrontierJob, JobId, JobResult } from '../../../electron/api/jobs.ts';
import { startThread } from '../../../electron/jobs/process.ts';
import { accountList, backendIn, importAccounts, type TestBackend } from '../backend-in.ts';

type Frontier = Extract<JobResult, { kind: 'frontier' }>;
type Moves = { readonly units: Int32Array; readonly from: Int32Array; readonly to: Int32Array };

let test: TestBackend;
beforeEach(async () => {
  test = backendIn(startThread);
  // Owners in turn by column: Ann has four of ten columns, Ben three, Cem three.
  await importAccounts(test, { name: 'revenue', column: 'Revenue', tolerance: 0.05 }, ['Ann', 'Ben', 'Cem']);
});
afterEach(() => test.end());

const read = () => test.call('plan.read', {}) as Promise<OpenPlan>;

async function request(more: Partial<FrontierJob> = {}): Promise<FrontierJob> {
  const { plan } = await read();
  const scenario = plan.scenarios.find((one) => !one.baseline) ?? plan.scenarios[0];
  return {
    kind: 'frontier',
    scenario: scenario?.key ?? 1,
    role: plan.roles[0]?.key ?? 1,
    settings: plan.settings.balance,
    measures: [...plan.measures],
    points: 4,
    counted: { measure: 'revenue', months: false },
    iterations: 20_000,
    ...more,
  };
}

async function frontier(more: Partial<FrontierJob> = {}): Promise<Frontier> {
  const ended = await test.job(await request(more));
  if (!ended.ok || ended.value.kind !== 'frontier') throw new Error(JSON.stringify(ended));
  return ended.value;
}

describe('a frontier in the app', () => {
  it('changes nothing, begins with what is, and each of its plans can be looked at', async () => {
    const before = (await read()).revision;
    const { points, held, against } = await frontier();
    expect((await read()).revision).toBe(before);
    expect(against).toBe('owners');
    expect(points[0]).toMatchObject({ budget: 0, moved: 0, units: 0, accounts: 0 });
    const { plan } = await read();
    // The list gives account i 100 + i of revenue.
    const revenue = (key: number) => 100 + plan.units.keys.indexOf(key);
    const total = plan.units.keys.reduce((sum, key) => sum + revenue(key), 0);
    for (const [point, { moved, units, budget }] of points.entries()) {
      const moves = (await test.call('frontier.moves', { held, point })) as Moves;
      expect(moves.units).toHaveLength(units);
      const handed = moves.units.reduce((sum, key) => sum + revenue(key), 0);
      expect(handed / total).toBeCloseTo(moved, 9);
      expect(moved).toBeLessThanOrEqual((budget ?? 1) + 1e-9);
    }
  });

  it('keeps one of its plans as a scenario in one step, and refuses one whose units have moved since', async () => {
    const { points, held } = await frontier();
    const point = points.length - 1;
    const moves = (await test.call('frontier.moves', { held, point })) as Moves;
    const { revision, plan } = await read();
    await test.call('frontier.keep', { held, point, revision, name: 'Kept' });
    const after = await read();
    const kept = after.plan.scenarios.find(({ name }) => name === 'Kept');
    expect(after.revision).toBe(revision + 1);
    const column = after.plan.assignments.find(({ scenario }) => scenario === kept?.key)?.territories;
    moves.units.forEach((unit, i) => {
      expect(column?.[plan.units.keys.indexOf(unit)]).toBe(moves.to[i]);
    });
    await test.call('plan.undo', {});
    expect((await read()).plan.scenarios).toEqual(plan.scenarios);

    const [unit] = moves.units;
    const command = {
      kind: 'assign-units',
      scenario: plan.scenarios.find((one) => !one.baseline)?.key,
      role: plan.roles[0]?.key,
      units: Int32Array.of(unit ?? 0),
      territory: moves.to[0],
    };
    await test.call('plan.edit', { revision: (await read()).revision, command });
    const late = { held, point, revision: (await read()).revision, name: 'Late' };
    await expect(test.call('frontier.keep', late)).rejects.toThrow('plan-changed');
    await expect(test.call('frontier.moves', { held: held + 1, point: 0 })).rejects.toThrow('frontier-gone');
  });

  it('is the same again, for the same seed and iterations', async () => {
    const { held: _, ...first } = await frontier();
    const { held: __, ...second } = await frontier();
    expect(second).toEqual(first);
  });

  it('ends when it is cancelled, and with what it has when that is enough', async () => {
    const long = await request({ iterations: 1e12 });
    const working = () => vi.waitUntil(() => test.heard('job.progress').some(({ best }) => best), { timeout: 30_000 });
    const { job } = (await test.call('jobs.start', long)) as { job: JobId };
    await working();
    await test.call('jobs.cancel', { job });
    expect(await test.ended(job)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    const { job: second } = (await test.call('jobs.start', long)) as { job: JobId };
    await vi.waitUntil(() => test.heard('job.progress').some(({ job: of, best }) => of === second && best), {
      timeout: 30_000,
    });
    await test.call('jobs.keep', { job: second });
    const kept = await test.ended(second);
    expect(kept).toMatchObject({ ok: true, value: { kind: 'frontier' } });
    if (kept.ok && kept.value.kind === 'frontier') expect(kept.value.points[0]?.moved).toBe(0);
  });

  it('says that there is nothing to count moves by', async () => {
    const months = await test.job(await request({ counted: { measure: null, months: true } }));
    expect(months).toMatchObject({ ok: false, error: { code: 'no-tenure' } });
  });

  it('says that it needs territories to begin with', async () => {
    const path = join(test.root, 'unowned.csv');
    await writeFile(path, accountList(30));
    const file = test.backend.tokens.add({ path, name: 'unowned.csv', kind: 'file' });
    const more = { columns: {}, measures: [{ name: 'size', column: '#', tolerance: 0.1 }] };
    const units = { kind: 'points' } as const;
    await test.job({ kind: 'import', file, into: 'new-plan', planName: 'Bare', ...more, units });
    const refused = await test.job(await request({ counted: { measure: null, months: false } }));
    expect(refused).toMatchObject({ ok: false, error: { code: 'moves-need-today' } });
  });
});
