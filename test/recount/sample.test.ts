import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { OpenPlan } from '../../electron/api/contract.ts';
import type { JobRequest } from '../../electron/api/jobs.ts';
import { backendIn, type TestBackend } from '../electron/backend-in.ts';
import { recount } from './recount.ts';

let test: TestBackend;
beforeEach(() => {
  test = backendIn();
});
afterEach(() => test.end());

it('the recount finds every figure of the sample plan, balanced and with a quota, through the jobs of the app', async () => {
  const { plan, revision } = (await test.call('plan.openSample', { reset: false })) as OpenPlan;
  const scenario = plan.scenarios.find(({ baseline }) => !baseline)?.key ?? 1;
  const role = plan.roles[0]?.key ?? 1;
  const balance = {
    kind: 'balance',
    scenario,
    role,
    settings: { ...plan.settings.balance, contiguity: 'preferred' },
    measures: [...plan.measures],
    starts: 1,
    iterations: 20_000,
    patience: null,
    mostTerritories: null,
    only: null,
    maxMoved: null,
  } as const;
  expect((await test.job(balance as unknown as JobRequest)).ok).toBe(true);
  const quota = { kind: 'split-quota', scenario, role, totalMinor: 1_234_567_891, method: 'potential' };
  const { revision: now } = (await test.call('plan.read', {})) as OpenPlan;
  expect(now).toBeGreaterThan(revision);
  await test.call('plan.edit', { revision: now, command: quota });

  const path = join(test.root, 'out');
  mkdirSync(path);
  const folder = test.backend.tokens.add({ path, name: 'out', kind: 'folder' });
  const dossier = { handouts: 'one', workbook: true, withoutNames: false, paper: null } as const;
  const written = await test.job({ kind: 'export', scenario, role, format: 'dossier', dossier, folder });
  expect(written.ok).toBe(true);
  const { found, mismatches } = await recount(path);
  expect(mismatches).toEqual([]);
  expect(new Set(found.map(({ file }) => file))).toEqual(
    new Set(['dossier.html', 'handouts.html', 'fairness.html', 'fairness.json', 'workbook.xlsx']),
  );
  // Pay is told, because a measure stands for potential.
  expect(found.some(({ name }) => name.endsWith('/expected_payout'))).toBe(true);
}, 120_000);
