import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BalanceJob } from '../../../electron/api/balance-job.ts';
import type { KeptBalance, OpenPlan } from '../../../electron/api/contract.ts';
import type { JobResult } from '../../../electron/api/jobs.ts';
import type { Reply } from '../../../electron/api/reply.ts';
import { startThread } from '../../../electron/jobs/process.ts';
import { accountList, backendIn, importAccounts, type TestBackend } from '../backend-in.ts';

let test: TestBackend;
beforeEach(async () => {
  test = backendIn(startThread);
  await importAccounts(test, { name: 'revenue', column: 'Revenue', tolerance: 0.05 });
});
afterEach(() => test.end());

const read = () => test.call('plan.read', {}) as Promise<OpenPlan>;
const runs = () => test.call('plan.runs', {}) as Promise<KeptBalance[]>;
const again = (run: number) => test.job({ kind: 'balance-again', run });
const edit = async (command: unknown) => {
  await test.call('plan.edit', { revision: (await read()).revision, command });
};
/** Who has which unit, by the territories' keys. */
const assigned = async () => {
  const { plan } = await read();
  const { key } = plan.scenarios.find((scenario) => !scenario.baseline) ?? { key: 1 };
  return [...(plan.assignments.find(({ scenario }) => scenario === key)?.territories ?? [])];
};

async function balance(more: Partial<BalanceJob> = {}): Promise<Reply<JobResult>> {
  const { plan } = await read();
  const scenario = plan.scenarios.find((one) => !one.baseline) ?? plan.scenarios[0];
  return test.job({
    kind: 'balance',
    scenario: scenario?.key ?? 1,
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
  });
}

/** Moves the first unit to another territory by hand. */
async function meddle(): Promise<void> {
  const { plan } = await read();
  const now = await assigned();
  const territory = now.find((key) => key !== now[0] && key !== 0);
  const scenario = plan.scenarios.find((one) => !one.baseline)?.key;
  const units = Int32Array.of(plan.units.keys[0] ?? 0);
  await edit({ kind: 'assign-units', scenario, role: plan.roles[0]?.key, units, territory });
}

describe('a balance that is run again', () => {
  it('gives the same plan after edits that do not concern it, and after a restart', async () => {
    await balance({ starts: 3 });
    const first = await assigned();
    const [run] = await runs();
    expect(run).toMatchObject({ version: '0.0.0', asked: { part: false }, outcome: { territories: 4 } });
    expect(run?.outcome.starts).toHaveLength(3);
    await meddle();
    const { plan } = await read();
    await edit({ kind: 'rename-territory', territory: plan.territories[0]?.key, name: 'Renamed' });
    expect(await assigned()).not.toEqual(first);
    expect(await again(run?.key ?? 0)).toMatchObject({ ok: true, value: { kind: 'balance', seed: run?.asked.seed } });
    expect(await assigned()).toEqual(first);

    await meddle();
    const path = test.backend.store.path() ?? '';
    await test.backend.store.close();
    await test.backend.store.opened('open', { path });
    expect(await again(run?.key ?? 0)).toMatchObject({ ok: true });
    expect(await assigned()).toEqual(first);
    // A run that came to what is there is in the list as well.
    await again(run?.key ?? 0);
    expect((await runs()).map(({ key }) => key)).toEqual([4, 3, 2, 1]);
  });

  it('begins with the territories as they were, where a budget or a weight counts what moves', async () => {
    await balance();
    const { plan } = await read();
    const settings = { ...plan.settings.balance, territories: 4, seed: 7 };
    await meddle();
    await balance({ settings, maxMoved: { share: 0.1, measure: null } });
    const budgeted = await assigned();
    await meddle();
    const [run] = await runs();
    expect(await again(run?.key ?? 0)).toMatchObject({ ok: true });
    expect(await assigned()).toEqual(budgeted);
  });

  it('has the number of territories that was chosen from a range, and the territories that were balanced alone', async () => {
    const { plan } = await read();
    const settings = { ...plan.settings.balance, territories: 3 };
    await balance({ settings, mostTerritories: 5 });
    const chosen = await assigned();
    const [ranged] = await runs();
    expect(ranged?.asked.settings.territories).toBe(ranged?.outcome.territories);
    await meddle();
    expect(await again(ranged?.key ?? 0)).toMatchObject({ ok: true });
    expect(await assigned()).toEqual(chosen);

    const used = [...new Set(chosen)].filter((key) => key !== 0).slice(0, 2) as NonNullable<BalanceJob['only']>;
    await balance({ only: used, settings: { ...(await read()).plan.settings.balance, seed: 5 } });
    const [part] = await runs();
    const after = await assigned();
    expect(await again(part?.key ?? 0)).toMatchObject({ ok: true });
    expect(await assigned()).toEqual(after);
  });

  it('is had of selected units, of which the others are what they were then', async () => {
    await balance();
    const { plan } = await read();
    const onlyUnits = plan.units.keys.filter((_, row) => row % 3 !== 0) as NonNullable<BalanceJob['onlyUnits']>;
    await balance({ onlyUnits, settings: { ...plan.settings.balance, territories: 4, seed: 11 } });
    const after = await assigned();
    const [run] = await runs();
    expect(run?.asked).toMatchObject({ part: true });
    await meddle();
    expect(await again(run?.key ?? 0)).toMatchObject({ ok: true });
    expect(await assigned()).toEqual(after);
    const [last] = await runs();
    expect(last?.digests).toEqual(run?.digests);
    expect(await again(last?.key ?? 0)).toMatchObject({ ok: true });
    expect(await assigned()).toEqual(after);
  });

  it('is had of a split: the territories that came of it are the same ones, by their new names', async () => {
    await balance();
    const { plan } = await read();
    const [territory] = (await assigned()).filter((key) => key !== 0) as NonNullable<
      BalanceJob['split']
    >['territory'][];
    if (territory === undefined) throw new Error('There is a territory.');
    await balance({ split: { territory, parts: 3 }, settings: { ...plan.settings.balance, seed: 5 } });
    const after = await assigned();
    const made = (await runs())[0]?.asked.split?.made ?? [];
    expect([made.length, new Set(after).size]).toEqual([2, 6]);
    await edit({ kind: 'rename-territory', territory: made[0], name: 'Harbour' });
    await meddle();
    const [run] = await runs();
    for (const _ of [1, 2]) {
      expect(await again((await runs())[0]?.key ?? 0)).toMatchObject({ ok: true, value: { kind: 'balance' } });
      expect(await assigned()).toEqual(after);
    }
    expect((await read()).plan.territories.find(({ key }) => key === made[0])?.name).toBe('Harbour');
    expect((await runs())[0]?.digests).toEqual(run?.digests);
    expect((await runs())[0]?.asked.split?.made).toEqual(made);
  });

  it('is refused, and nothing is changed, where what it depends on has changed; and says what', async () => {
    await balance();
    const { plan } = await read();
    const [role, scenario] = [plan.roles[0]?.key, plan.scenarios.find((one) => !one.baseline)?.key];
    const territories = [plan.scenarioTerritories.find((seat) => seat.scenario === scenario)?.territory];
    await edit({ kind: 'lock-territories', scenario, role, territories, locked: true });
    const before = await assigned();
    expect(await again(1)).toMatchObject({ ok: false, error: { code: 'run-changed', values: { parts: 'locks' } } });
    expect(await assigned()).toEqual(before);
    await edit({ kind: 'lock-territories', scenario, role, territories, locked: false });
    expect(await again(1)).toMatchObject({ ok: true });
    await edit({ kind: 'lock-units', scenario, role, units: Int32Array.of(plan.units.keys[3] ?? 0), locked: true });
    expect(await again(1)).toMatchObject({ ok: false, error: { code: 'run-changed', values: { parts: 'locks' } } });
  });

  it('says that the list of accounts is another one', async () => {
    await balance();
    const path = join(test.root, 'others.csv');
    await writeFile(path, accountList(110));
    const file = test.backend.tokens.add({ path, name: 'others.csv', kind: 'file' });
    await test.job({
      kind: 'import',
      file,
      into: 'this-plan',
      planName: '',
      columns: {},
      measures: [{ name: 'revenue', column: 'Revenue', tolerance: 0.05 }],
      units: { kind: 'points' },
    });
    const refused = await again(1);
    expect(refused).toMatchObject({ ok: false, error: { code: 'run-changed' } });
    expect(refused.ok ? '' : refused.error.values.parts).toContain('units');
  });
});
