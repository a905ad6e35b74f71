import type { CallOutput } from '../../electron/api/contract.ts';
import type { JobKind } from '../state/jobs-slice.ts';
import type { DialogName } from '../state/view-slice.ts';
import type { App } from './app.ts';

type RunningJob = CallOutput<'jobs.list'>[number];

/**
 * Takes up the jobs that run already: after a reload of the page, or after its connection was lost. Each is shown
 * where it would be had it been started here; one that ended while nobody listened is let go of.
 */
export async function readJobs({ client, store }: App): Promise<void> {
  const running = [...store.getState().jobs.values()].filter(({ end }) => end === null);
  const reply = await client.call('jobs.list', {});
  if (!reply.ok) return;
  const { jobs, jobStarted, jobProgressed, jobForgotten, openPanel, setView, showPage } = store.getState();
  for (const { id } of running) if (!reply.value.some(({ job }) => job === id)) jobForgotten(id);
  for (const { job, kind, list, progress } of reply.value) {
    const known = jobs.get(job);
    jobStarted(job, kind);
    // What came as an event meanwhile is newer.
    if (!known?.progress) jobProgressed(progress);
    if (known?.kind) continue;
    const dialog = dialogOf(kind, list);
    if (kind === 'balance' || kind === 'frontier') openPanel(kind);
    else if (kind === 'balance-again') openPanel('balance');
    else if (kind === 'counts') showPage('size');
    else if (dialog) setView({ dialog });
  }
}

/** The dialog that shows a job; null where none does, or its answer is of use only where it was asked for. */
function dialogOf(kind: JobKind, list: RunningJob['list']): DialogName | null {
  switch (kind) {
    case 'balance':
    case 'balance-again':
    case 'frontier':
    case 'counts':
    case 'mid-year':
    case 'reasons':
    case 'routing':
    case 'drift':
    case 'fill':
    case 'look-at-areas':
    case 'add-pack':
    case 'find-neighbours':
      return null;
    case 'import':
    case 'apply-import':
      return { name: 'import', files: [] };
    case 'import-reps':
      return { name: 'import-people', what: 'reps', files: [] };
    case 'import-leads':
      return { name: 'import-people', what: 'leads', files: [] };
    case 'import-results':
      return { name: 'import-people', what: list ?? 'sales', files: [] };
    case 'export':
      return { name: 'export' };
  }
}
