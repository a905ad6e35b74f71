import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plan } from '../../core/model/plan.ts';
import { createI18n } from '../../core/text/i18n.ts';
import { samplePlanName } from '../../core/text/plan-names.ts';
import { sampleAccounts } from '../../data/sample/sample-accounts.ts';
import { sampleReps } from '../../data/sample/sample-owners.ts';
import type { MeasureRequest } from '../api/jobs.ts';
import type { Backend } from '../backend.ts';
import { createControl } from '../jobs/control.ts';
import { type ImportParams, importFile } from '../jobs/import-job.ts';
import { quietStore } from '../jobs/store.ts';
import type { Snapshot } from '../jobs/store-calls.ts';
import { openPlan, remembered } from './open-plan.ts';

const MEASURES: readonly MeasureRequest[] = [
  { name: 'potential', column: 'potential', tolerance: 0.05 },
  { name: 'workload', column: 'workload', tolerance: 0.05 },
  { name: 'leads', column: 'leads', tolerance: 0.1 },
];

/**
 * Opens the plan of invented accounts, which is made by the same import as any other at the first time it is asked
 * for; with `reset` it is made anew, and what was done to it is gone.
 */
export async function openSample(backend: Backend, reset: boolean): Promise<Snapshot> {
  const path = backend.data.sampleFile;
  if (!reset && existsSync(path)) return openPlan(backend, { path, name: '', kind: 'file' });
  const plan = await makeSample(backend);
  return remembered(backend, await backend.store.opened('create', { path, plan, replace: true }));
}

/** The plan without the steps it was made by: whoever opens it has nothing to undo. */
async function makeSample(backend: Backend): Promise<Plan> {
  const folder = await mkdtemp(join(backend.data.plans, '.sample-'));
  const locale = backend.preferences.read().locale ?? 'en';
  const name = samplePlanName(createI18n(locale));
  try {
    const accounts = join(folder, 'sample-accounts.csv');
    await writeFile(accounts, sampleAccounts());
    const reps = join(folder, 'sample-reps.csv');
    await writeFile(reps, sampleReps());
    const params: ImportParams = {
      accounts,
      columns: {},
      measures: MEASURES,
      units: { kind: 'us-counties' },
      neighbours: null,
      unitId: null,
      reps,
      form: {},
      unplaced: 'keep',
      refused: join(folder, 'refused.csv'),
      locale,
    };
    const path = join(folder, 'sample.evenfield');
    await importFile(path, name, 'USD', params, createControl(backend.startProcess, () => {}).control);
    const plan = await planIn(path);
    return { ...plan, settings: { ...plan.settings, name, sample: true } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function planIn(path: string): Promise<Plan> {
  const store = quietStore(dirname(path));
  try {
    return (await store.opened('open', { path })).plan;
  } finally {
    await store.close();
  }
}
