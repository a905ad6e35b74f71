import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPlanFile, openPlanFile } from '../../../data/plan-file/plan-file.ts';
import { gridPlan, WORKING } from '../../support/plan-builder.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-match-'));
  // Each lives where the other works.
  const plan = gridPlan({
    map: 'AAABBB',
    values: { potential: [1, 1, 1, 1, 1, 1] },
    reps: {
      A: [{ name: 'Ann', homeLat: 40, homeLon: -99.6 }],
      B: [{ name: 'Ben', homeLat: 40, homeLon: -99.9 }],
    },
  });
  createPlanFile(join(folder, 'plan.evenfield'), plan).close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const seated = () => {
  const file = openPlanFile(join(folder, 'plan.evenfield'), { readOnly: true });
  if (file.status === 'refused') throw new Error(file.code);
  const { reps, scenarioTerritories } = file.file.read();
  file.file.close();
  return scenarioTerritories
    .filter(({ scenario }) => scenario === WORKING)
    .map(({ reps: team }) => reps.find(({ key }) => key === team[0]?.rep)?.name);
};

it('match says who should work where and why, and leaves the plan as it is', async () => {
  const { exit, out } = await evenfield(['match', 'plan.evenfield'], folder);
  expect(exit).toBe(0);
  expect(out.trim().split('\n')).toEqual([
    expect.stringMatching(/^A: Ben\. Ben rather than Ann: lives \d+ km nearer; the whole would be \d\.\d+ worse\.$/),
    expect.stringMatching(/^B: Ann\. Ann rather than Ben: lives \d+ km nearer; the whole would be \d\.\d+ worse\.$/),
  ]);
  expect(seated()).toEqual(['Ann', 'Ben']);
});

it('match --take seats the reps so, and --json gives every number', async () => {
  const { exit, out } = await evenfield(['match', 'plan.evenfield', '--take', '--json'], folder);
  expect(exit).toBe(0);
  const { cost, cost_today, pairs, surplus } = JSON.parse(out);
  expect(cost).toBeLessThan(cost_today);
  expect(pairs.map((pair: { rep_id: string }) => pair.rep_id)).toEqual(['r2', 'r1']);
  for (const pair of pairs) {
    const adds = Object.values(pair.adds as Record<string, number>).reduce((sum, one) => sum + one, 0);
    expect(adds).toBeCloseTo(pair.cost, 9);
  }
  expect(surplus).toEqual([]);
  expect(seated()).toEqual(['Ben', 'Ann']);
});
