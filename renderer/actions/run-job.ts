import type { TerritoryKey } from '../../core/model/ids.ts';
import type { CallInput } from '../../electron/api/contract.ts';
import type { ExportJob, JobId } from '../../electron/api/jobs.ts';
import { draftOf, draftProblem } from '../state/draft-slice.ts';
import { runningJob } from '../state/jobs-slice.ts';
import type { App } from './app.ts';

/** Starts a job; its progress and its end come as events. Null where it could not start. */
export async function startJob(app: App, request: CallInput<'jobs.start'>): Promise<JobId | null> {
  const reply = await app.client.call('jobs.start', request);
  const { jobStarted, tell } = app.store.getState();
  if (!reply.ok) {
    tell({ kind: 'error', error: reply.error });
    return null;
  }
  jobStarted(reply.value.job, request.kind);
  return reply.value.job;
}

/** Balances the scenario on screen as the balance panel asks for it: all of it, or some territories among themselves. */
export async function runBalance(app: App, only: TerritoryKey[] | null = null): Promise<void> {
  const { plan, draft, options, jobs, scenario, role, openPanel } = app.store.getState();
  if (!plan || runningJob(jobs)) return;
  openPanel('balance');
  const { settings, measures } = draftOf(plan, draft);
  if (draftProblem(plan, { settings, measures })) return;
  const measured = { settings, measures: [...measures] };
  await startJob(app, { kind: 'balance', scenario, role, ...measured, ...options, iterations: null, only });
}

/** Writes files of the scenario on screen; `folder` is the one chosen in the window, null in a browser. */
export function runExport(app: App, format: ExportJob['format'], folder: ExportJob['folder']): Promise<JobId | null> {
  const { scenario, role } = app.store.getState();
  return startJob(app, { kind: 'export', scenario, role, format, folder });
}

/** Asks the running job to stop; the plan stays as it was. */
export async function cancelJob(app: App): Promise<void> {
  const job = runningJob(app.store.getState().jobs);
  if (!job) return;
  const reply = await app.client.call('jobs.cancel', { job: job.id });
  if (!reply.ok && reply.error.code !== 'job-unknown') {
    app.store.getState().tell({ kind: 'error', error: reply.error });
  }
}

/** Ends the running balance with the best it has so far, which becomes the plan's. */
export async function keepBest({ client, store }: App): Promise<void> {
  const { jobs, tell } = store.getState();
  const job = runningJob(jobs, 'balance');
  if (!job) return;
  const reply = await client.call('jobs.keep', { job: job.id });
  if (!reply.ok && reply.error.code !== 'job-unknown') tell({ kind: 'error', error: reply.error });
}
