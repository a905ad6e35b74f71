import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EditCommand } from '../../../core/edit/command.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { BalanceJob } from '../../../electron/api/balance-job.ts';
import type { OpenPlan } from '../../../electron/api/contract.ts';
import { startThread } from '../../../electron/jobs/process.ts';
import { backendIn, importAccounts, type TestBackend } from '../backend-in.ts';

let test: TestBackend;
beforeEach(async () => {
  test = backendIn(startThread);
  await importAccounts(test, { name: 'size', column: '#', tolerance: 0.1 });
  await test.job(await request());
});
afterEach(() => test.end());

const read = async () => (await (test.call('plan.read', {}) as Promise<OpenPlan>)).plan;

async function request(more: Partial<BalanceJob> = {}): Promise<BalanceJob> {
  const plan = await read();
  return {
    kind: 'balance',
    ...(await here()),
    settings: { ...plan.settings.balance, territories: 4 },
    measures: [...plan.measures],
    starts: 1,
    iterations: 5_000,
    patience: null,
    mostTerritories: null,
    maxMoved: null,
    only: null,
    ...more,
  };
}

async function here() {
  const plan = await read();
  return { scenario: plan.scenarios[0]?.key ?? 1, role: plan.roles[0]?.key ?? 1 };
}

/** Row of the unit table, and where each unit is. */
async function assignment(): Promise<Int32Array> {
  const { scenario } = await here();
  return (await read()).assignments.find((one) => one.scenario === scenario)?.territories ?? new Int32Array(0);
}

async function edit(command: object): Promise<void> {
  const { revision } = (await test.call('plan.read', {})) as OpenPlan;
  await test.call('plan.edit', { revision, command: { ...command, ...(await here()) } as EditCommand });
}

/** Moves 30 units to the first territory, so that a balance has something to put right. */
async function disturbed(): Promise<{ keys: Int32Array; now: Int32Array }> {
  const { units } = await read();
  const [first] = await assignment();
  await edit({ kind: 'assign-units', units: units.keys.slice(40, 70), territory: first as TerritoryKey });
  return { keys: units.keys, now: await assignment() };
}

describe('a balance with locks', () => {
  it('moves nothing but the picked units', async () => {
    const { keys, now } = await disturbed();
    const result = await test.job(await request({ onlyUnits: keys.slice(40, 60) }));
    expect(result).toMatchObject({ ok: true, value: { kind: 'balance' } });
    const after = await assignment();
    const moved = [...after.keys()].filter((row) => after[row] !== now[row]);
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.every((row) => row >= 40 && row < 60)).toBe(true);
  });

  it('tells of limits that only other units could meet, and blames no lock', async () => {
    const { keys } = await disturbed();
    const result = await test.job(await request({ onlyUnits: keys.slice(40, 42) }));
    if (!result.ok || result.value.kind !== 'balance') throw new Error('the balance was not made');
    expect(result.value.unmet.length).toBeGreaterThan(0);
    const blockers = new Set(result.value.unmet.map(({ blocker }) => blocker));
    expect(blockers.has('locked') || blockers.has('fenced-in')).toBe(false);
    expect(blockers).toContain('not-picked');
  });

  it('is refused where all picked units are locked, or are none of the plan', async () => {
    const { keys } = await disturbed();
    await edit({ kind: 'lock-units', units: keys.slice(40, 60), locked: true });
    const locked = await test.job(await request({ onlyUnits: keys.slice(40, 60) }));
    expect(locked).toMatchObject({ ok: false, error: { code: 'unit-locked', values: { units: 20 } } });
    const strange = await test.job(await request({ onlyUnits: Int32Array.of(987_654) }));
    expect(strange).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
  });

  it('leaves locked units and territories as they are', async () => {
    const { keys, now } = await disturbed();
    await edit({ kind: 'lock-units', units: keys.slice(40, 50), locked: true });
    const whole = now[100] as TerritoryKey;
    await edit({ kind: 'lock-territories', territories: [whole], locked: true });
    await test.job(await request({ iterations: 20_000 }));
    const after = await assignment();
    expect(after.slice(40, 50)).toEqual(now.slice(40, 50));
    expect([...after].map((key) => key === whole)).toEqual([...now].map((key) => key === whole));
    expect(after).not.toEqual(now);
  });
});
