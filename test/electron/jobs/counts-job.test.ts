import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assignmentOf, scenarioTerritoriesOf } from '../../../core/model/assignment.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import type { OpenPlan } from '../../../electron/api/contract.ts';
import type { CountsJob, JobResult } from '../../../electron/api/jobs.ts';
import { startThread } from '../../../electron/jobs/process.ts';
import { backendIn, importAccounts, type TestBackend } from '../backend-in.ts';

type Counts = Extract<JobResult, { kind: 'counts' }>;

let test: TestBackend;
beforeEach(async () => {
  test = backendIn(startThread);
  await importAccounts(test, { name: 'revenue', column: 'Revenue', tolerance: 0.1 }, ['Ann', 'Ben', 'Cem']);
});
afterEach(() => test.end());

const read = () => test.call('plan.read', {}) as Promise<OpenPlan>;

async function compare(counts: number[], more: Partial<CountsJob> = {}): Promise<Counts> {
  const { plan } = await read();
  const scenario = plan.scenarios.find((one) => !one.baseline) ?? plan.scenarios[0];
  const ended = await test.job({
    kind: 'counts',
    scenario: scenario?.key ?? 1,
    role: plan.roles[0]?.key ?? 1,
    settings: plan.settings.balance,
    measures: [...plan.measures],
    counts,
    iterations: 5_000,
    ...more,
  });
  if (!ended.ok || ended.value.kind !== 'counts') throw new Error(JSON.stringify(ended));
  return ended.value;
}

async function keep(held: number, point: number, name: string): Promise<OpenPlan['plan']> {
  const { revision } = await read();
  await test.call('frontier.keep', { held, point, revision, name });
  return (await read()).plan;
}

describe('numbers of territories that are compared', () => {
  it('leave the plan as it is, and come with the same seed out the same', async () => {
    const before = (await read()).revision;
    const [one, again] = [await compare([4, 2, 3, 3]), await compare([2, 3, 4])];
    expect((await read()).revision).toBe(before);
    expect(one.counts.map(({ territories }) => territories)).toEqual([2, 3, 4]);
    expect(again.counts).toEqual(one.counts);
    expect(again.seed).toBe(one.seed);
  });

  it('are each kept as a scenario of so many territories, one beside the other, with one undo each', async () => {
    const { held, counts } = await compare([2, 4, 5]);
    const start = (await read()).plan;
    await keep(held, 0, 'Two');
    await keep(held, 1, 'Four');
    const plan = await keep(held, 2, 'Five');
    for (const [name, territories] of [
      ['Two', 2],
      ['Four', 4],
      ['Five', 5],
    ] as const) {
      const scenario = plan.scenarios.find((one) => one.name === name);
      const role = plan.roles[0];
      if (!scenario || !role) throw new Error(`no ${name}`);
      expect(scenarioTerritoriesOf(plan, scenario.key, role.key)).toHaveLength(territories);
      expect(new Set(assignmentOf(plan, scenario.key, role.key)).size).toBe(territories);
      const totals = territoryTotals(plan, scenario.key, role.key).totals[0] as Float64Array;
      const mean = totals.reduce((sum, one) => sum + one, 0) / territories;
      const capacity = territoryTotals(plan, scenario.key, role.key).capacity;
      expect(capacity.every((fte) => fte === 1)).toBe(true);
      const worst = Math.max(...totals.map((one) => Math.abs(one / mean - 1)));
      const told = counts.find((one) => one.territories === territories)?.worst?.deviation ?? 0;
      expect(Math.abs(told)).toBeCloseTo(worst, 9);
    }
    const ids = plan.territories.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const names = plan.territories.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (let i = 0; i < 3; i++) await test.call('plan.undo', {});
    expect((await read()).plan.territories).toEqual(start.territories);
    expect((await read()).plan.scenarios).toEqual(start.scenarios);
  });

  it('beside a frontier, both can be kept', async () => {
    const { held } = await compare([2]);
    const { plan } = await read();
    const scenario = plan.scenarios.find((one) => !one.baseline)?.key ?? 1;
    const asked = { scenario, role: 1, settings: plan.settings.balance, measures: [...plan.measures] };
    const counted = { measure: 'revenue', months: false };
    const ended = await test.job({ kind: 'frontier', ...asked, points: 3, counted, iterations: 2_000 });
    if (!ended.ok || ended.value.kind !== 'frontier') throw new Error(JSON.stringify(ended));
    const kept = await keep(held, 0, 'Two');
    expect(kept.scenarios.some(({ name }) => name === 'Two')).toBe(true);
    expect((await keep(ended.value.held, 0, 'Frontier')).scenarios).toHaveLength(kept.scenarios.length + 1);
  });

  it('are refused as a balance is', async () => {
    await expect(compare([400])).rejects.toThrow('too-few-units');
  });
});
