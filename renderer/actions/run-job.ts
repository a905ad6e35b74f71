import type { TerritoryKey } from '../../core/model/ids.ts';
import type { BalanceJob } from '../../electron/api/balance-job.ts';
import type { CallInput } from '../../electron/api/contract.ts';
import type { ExportJob } from '../../electron/api/export-jobs.ts';
import type { JobId } from '../../electron/api/jobs.ts';
import { draftOf, draftProblem } from '../state/draft-slice.ts';
import { type JobEnd, runningJob } from '../state/jobs-slice.ts';
import { keysOfUnits } from '../state/selection.ts';
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

/**
 * Runs a job to its end, lets go of it and answers how it ended; null where it could not start, or nobody knows what
 * became of it. `started` hears of it as soon as it can be shown.
 */
export async function jobToEnd(
  app: App,
  request: CallInput<'jobs.start'>,
  started: (id: JobId) => void = () => {},
): Promise<JobEnd | null> {
  const id = await startJob(app, request);
  if (id === null) return null;
  started(id);
  const end = await new Promise<JobEnd | null>((resolve) => {
    const look = () => {
      const job = app.store.getState().jobs.get(id);
      if (job && !job.end) return;
      leave();
      resolve(job?.end ?? null);
    };
    const leave = app.store.subscribe(look);
    look();
  });
  app.store.getState().jobForgotten(id);
  return end;
}

/** Balances the scenario on screen as the balance panel asks for it: all of it, or some territories among themselves. */
export async function runBalance(app: App, only: TerritoryKey[] | null = null): Promise<void> {
  await startBalance(app, { only });
}

/** Balances with nothing free but the selected units; everything else stays as it is. */
export async function runBalanceOfUnits(app: App): Promise<void> {
  const { plan, pickedUnits } = app.store.getState();
  if (plan && pickedUnits.length > 0)
    await startBalance(app, { only: null, onlyUnits: keysOfUnits(plan, pickedUnits) });
}

/** What of a plan is balanced. */
type Part = Pick<BalanceJob, 'only' | 'onlyUnits'>;

async function startBalance(app: App, part: Part): Promise<void> {
  const { plan, draft, options, jobs, scenario, role, openPanel } = app.store.getState();
  if (!plan || runningJob(jobs)) return;
  openPanel('balance');
  const { settings, measures } = draftOf(plan, draft);
  if (draftProblem(plan, { settings, measures })) return;
  const measured = { settings, measures: [...measures] };
  await startJob(app, { kind: 'balance', scenario, role, ...measured, ...options, iterations: null, ...part });
}

/** Writes files of the scenario on screen; `folder` is the one chosen in the window, null in a browser. */
export function runExport(
  app: App,
  what: Pick<ExportJob, 'format' | 'dossier' | 'picture' | 'columns'>,
  folder: ExportJob['folder'],
): Promise<JobId | null> {
  const { scenario, role } = app.store.getState();
  return startJob(app, { kind: 'export', scenario, role, ...what, folder });
}

/** Asks a job to stop, the running one where none is named; the plan stays as it was. */
export async function cancelJob(app: App, id = runningJob(app.store.getState().jobs)?.id): Promise<void> {
  if (id === undefined) return;
  const reply = await app.client.call('jobs.cancel', { job: id });
  if (!reply.ok && reply.error.code !== 'job-unknown') {
    app.store.getState().tell({ kind: 'error', error: reply.error });
  }
}

/** Ends the running search with the best it has so far: a balance's becomes the plan's. */
export async function keepBest({ client, store }: App): Promise<void> {
  const { jobs, tell } = store.getState();
  const job = runningJob(jobs, 'balance') ?? runningJob(jobs, 'frontier') ?? runningJob(jobs, 'counts');
  if (!job) return;
  const reply = await client.call('jobs.keep', { job: job.id });
  if (!reply.ok && reply.error.code !== 'job-unknown') tell({ kind: 'error', error: reply.error });
}
