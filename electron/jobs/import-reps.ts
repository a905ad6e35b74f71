import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gone } from '../../core/edit/match-accounts.ts';
import { changeOfRoster, type RosterChange } from '../../core/edit/roster-change.ts';
import type { ImportRepsJob } from '../api/jobs.ts';
import { MOST_GONE_NAMED } from '../api/people-schemas.ts';
import type { Backend } from '../backend.ts';
import { Refused } from '../refused.ts';
import type { JobControl } from './control.ts';
import { REFUSED_REPS } from './import-work.ts';
import { keepList, listCounts, listParams } from './list-job.ts';
import type { ListFacts, RepsWork, RosterRead } from './list-work.ts';
import type { Job } from './runner.ts';
import type { Store } from './store.ts';

export type RosterParams = Omit<RepsWork, 'kind' | 'periodStart'>;

/** A roster that was brought into the plan, or only looked at. */
export interface RosterOutcome {
  readonly made: Omit<RosterChange, 'change'>;
  readonly rows: ListFacts['counts'];
  readonly headers: readonly string[];
  readonly written: boolean;
}

/**
 * Reads a roster into the open plan as one change; with `write` false it only tells what it would do. Throws
 * `plan-changed` where somebody edits the plan meanwhile.
 */
export async function importReps(
  store: Store,
  params: RosterParams,
  control: JobControl,
  { gone, write }: { readonly gone: Gone; readonly write: boolean },
): Promise<RosterOutcome> {
  const { plan, revision } = await store.call('read', {});
  const work: RepsWork = { kind: 'reps', ...params, periodStart: plan.settings.periodStart };
  const { reps, counts, headers } = await control.run<RosterRead>('import', work);
  control.check();
  const { change, ...made } = changeOfRoster(plan, { reps, fileName: counts.file, gone });
  if (write) await store.edited('keep', { revision, change });
  return { made, rows: counts, headers, written: write && change.records.length > 0 };
}

/** The roster a page brings into the open plan. */
export function importRepsJob(backend: Backend, request: ImportRepsJob): Job {
  const file = backend.tokens.get(request.file);
  if (file.kind === 'folder') throw new Refused('file-unreadable', { file: file.name });
  return async (control) => {
    const folder = await mkdtemp(join(backend.data.downloads, 'import-'));
    const params = listParams(backend, request, file.path, folder, REFUSED_REPS);
    const how = { gone: request.gone, write: !request.review };
    const { made, rows, headers, written } = await importReps(backend.store, params, control, how);
    if (!request.review) keepList(backend, 'reps', headers, request);
    return {
      kind: 'import-reps',
      ...listCounts(backend, params, rows),
      written,
      added: made.added.length,
      changed: made.changed.length,
      unchanged: made.unchanged,
      gone: made.gone.length,
      goneReps: made.gone.slice(0, MOST_GONE_NAMED).map(({ id, name }) => ({ id, name })),
      goneAre: request.gone,
    };
  };
}
