import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scenarioTerritoriesOf } from '../../../core/model/assignment.ts';
import type { OpenPlan } from '../../../electron/api/contract.ts';
import { startThread } from '../../../electron/jobs/process.ts';
import { backendIn, importAccounts, type TestBackend } from '../backend-in.ts';

let test: TestBackend;
beforeEach(async () => {
  test = backendIn(startThread);
  await importAccounts(test, { name: 'revenue', column: 'Revenue', tolerance: 0.1 }, ['Ann', 'Ben', 'Cem']);
});
afterEach(() => test.end());

const read = () => test.call('plan.read', {}) as Promise<OpenPlan>;

/** Three territories, the first of them worked by the first rep. */
async function staffed(): Promise<OpenPlan['plan']> {
  const { plan } = await read();
  const { scenario, role } = placeOf(plan);
  const settings = { ...plan.settings.balance, territories: 3 };
  const job = { starts: 1, iterations: 5_000, patience: null, mostTerritories: null, only: null, maxMoved: null };
  const ended = await test.job({ kind: 'balance', scenario, role, settings, measures: [...plan.measures], ...job });
  expect(ended.ok).toBe(true);
  return (await read()).plan;
}

function placeOf(plan: OpenPlan['plan']) {
  const scenario = plan.scenarios.find((one) => !one.baseline) ?? plan.scenarios[0];
  const role = plan.roles[0];
  if (!scenario || !role) throw new Error('a plan has a scenario and a role');
  return { scenario: scenario.key, role: role.key };
}

async function propose(plan: OpenPlan['plan']) {
  const place = placeOf(plan);
  const seat = scenarioTerritoriesOf(plan, place.scenario, place.role).find(({ reps }) => reps.length > 0);
  const rep = seat?.reps[0]?.rep;
  if (rep === undefined) throw new Error('nobody works a territory');
  const event = { kind: 'leaves' as const, rep, territories: 'share-out' as const };
  const ended = await test.job({
    kind: 'mid-year',
    ...place,
    event,
    name: 'One leaves',
    description: 'Holds from July.',
    from: '2027-07-01',
  });
  if (!ended.ok || ended.value.kind !== 'mid-year') throw new Error(JSON.stringify(ended));
  return ended.value;
}

describe('a change of the team in mid-year', () => {
  it('leaves the plan as it is until it is kept, then as a scenario of its own', async () => {
    const before = await staffed();
    const { revision } = await read();
    const { held, outcome } = await propose(before);
    expect((await read()).revision).toBe(revision);
    expect(outcome.accounts).toBeGreaterThan(0);
    await test.call('midYear.keep', { held });
    const { plan } = await read();
    const kept = plan.scenarios.find(({ name }) => name === 'One leaves');
    expect(kept).toMatchObject({ description: 'Holds from July.', baseline: false });
    const { role, scenario } = placeOf(before);
    expect(scenarioTerritoriesOf(plan, kept?.key ?? scenario, role)).toHaveLength(2);
    expect(scenarioTerritoriesOf(plan, scenario, role)).toHaveLength(3);
  });

  it('is refused where the plan was edited since, and where another proposal took its place', async () => {
    const plan = await staffed();
    const first = await propose(plan);
    const second = await propose(plan);
    await expect(test.call('midYear.keep', { held: first.held })).rejects.toThrow('frontier-gone');
    await test.call('midYear.keep', { held: second.held });
    await expect(test.call('midYear.keep', { held: second.held })).rejects.toThrow('plan-changed');
  });
});
