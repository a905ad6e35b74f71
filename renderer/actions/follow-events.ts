import type { EventPayload } from '../../electron/api/contract.ts';
import { howToFollow } from '../state/plan-slice.ts';
import type { App } from './app.ts';
import { takeCounts } from './counts.ts';
import { takeFrontier } from './frontier.ts';
import { readRecent } from './open-plan.ts';
import { readJobs } from './read-jobs.ts';
import { readHistory, readPlan } from './read-plan.ts';
import { takeReasons } from './reasons.ts';
import { takeRoutes } from './routing.ts';
import { readRuns } from './runs.ts';
import { followShown } from './show-role.ts';

/** Keeps the store in step with what the other side announces. */
export function followEvents(app: App): void {
  const { client, store } = app;
  client.on('plan.opened', () => {
    // A plan that this window is opening arrives with the answer to its call.
    const { opening } = store.getState();
    if (opening) return;
    readPlan(app);
    readRecent(app);
  });
  client.on('plan.changed', (changed) => followChange(app, changed));
  client.on('job.progress', (progress) => store.getState().jobProgressed(progress));
  client.on('job.ended', ({ job, result }) => endJob(app, job, result));
  client.onConnection((connected) => {
    store.getState().setView({ connected });
    // Whatever was announced while nobody listened is in the plan.
    if (!connected) return;
    readPlan(app);
    readJobs(app);
  });
}

/** Notes of edits that change much at once: their toast carries Undo. */
const SWEEPING = new Set([
  'balanced',
  'imported',
  'accounts-updated',
  'reps-imported',
  'leads-imported',
  'assigned',
  'quota',
  'created-territory',
  'merged-territories',
  'dissolved-territory',
  'deleted-territories',
  'split-territory',
  'grown-territory',
  'trimmed-territory',
  'swapped-border',
  'filled-holes',
  'joined-parts',
  'reassigned-territory',
  'restored-snapshot',
  'copied-territories',
  'removed-scenario',
  'accepted-proposal',
  'brought-in-review',
]);

function followChange(app: App, { revision, change, history }: EventPayload<'plan.changed'>): void {
  const state = app.store.getState();
  const way = howToFollow(state, revision, change);
  if (way === 'skip') return;
  if (way === 'apply') state.planChanged(revision, change);
  else readPlan(app);
  state.historyEnds(history);
  if (state.openPanels.has('history')) readHistory(app);
  const touched = new Set(change.records.map(({ kind }) => kind));
  if (touched.has('measures') || touched.has('settings')) state.setDraft(null);

  const told = state.moving === 'undo' ? 'undone' : state.moving === 'redo' ? 'redone' : 'saved';
  if (way === 'apply') followShown(app, change, told === 'saved');
  const sweeping = told === 'saved' && SWEEPING.has(change.note.code);
  state.historyMoving(null);
  state.tell({ kind: told, note: change.note, at: new Date() }, { toast: sweeping, undo: sweeping });
}

function endJob(app: App, job: EventPayload<'job.ended'>['job'], result: JobEnded): void {
  const { client, store } = app;
  const { jobEnded, jobForgotten, tell } = store.getState();
  jobEnded(job, result);
  if (!result.ok) {
    tell(result.error.code === 'cancelled' ? { kind: 'cancelled' } : { kind: 'error', error: result.error });
    return;
  }
  const { value } = result;
  switch (value.kind) {
    case 'balance':
      if (store.getState().openPanels.has('history')) readRuns(app);
      tell({ kind: 'balanced', unmet: value.unmet.length });
      break;
    case 'frontier':
      takeFrontier(app, value);
      break;
    case 'counts':
      takeCounts(app, value);
      break;
    case 'routing':
      takeRoutes(app, value);
      jobForgotten(job);
      break;
    case 'reasons':
      takeReasons(app, value);
      // Its columns are kept once.
      jobForgotten(job);
      break;
    case 'import':
      tell({ kind: 'imported', imported: value.imported, refused: value.refused });
      break;
    case 'export':
      if (value.download) client.download(value.download, 'evenfield-export.zip');
      tell({ kind: 'exported', files: value.files, downloaded: value.download !== null }, { toast: true });
      if (value.uncut) tell({ kind: 'uncut-quotas', reason: value.uncut }, { toast: true });
  }
}

type JobEnded = EventPayload<'job.ended'>['result'];
