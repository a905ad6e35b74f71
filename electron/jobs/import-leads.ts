import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { AskedMeasure } from '../../core/edit/import-measures.ts';
import { droppedMeasures, type LeadsRequest } from '../../core/edit/leads-change.ts';
import { leadColumn } from '../../core/model/lead-measure.ts';
import type { ImportLeadsJob } from '../api/jobs.ts';
import type { Backend } from '../backend.ts';
import { Refused } from '../refused.ts';
import { buffersOf } from './buffers.ts';
import type { JobControl } from './control.ts';
import { keepList, listCounts, listParams } from './list-job.ts';
import type { LeadsRead, LeadsWork, ListFacts } from './list-work.ts';
import { leadUnitsOfPlan } from './plan-units.ts';
import type { Job } from './runner.ts';
import type { Store } from './store.ts';

export type LeadParams = Omit<LeadsWork, 'kind' | 'units'>;

/** Leads that were brought into the plan, or only looked at. */
export interface LeadsOutcome {
  readonly rows: ListFacts['counts'];
  readonly headers: readonly string[];
  /** Leads that lie in no unit. */
  readonly outside: number;
  /** Names of the measures that leave the plan. */
  readonly dropped: readonly string[];
  readonly written: boolean;
}

/** The measures that leads come with; see LeadsRequest. */
export interface LeadsHow extends Pick<LeadsRequest, 'measures' | 'dropped'> {
  readonly write: boolean;
}

/** Name of the file with the refused rows of a list of leads. */
export const REFUSED_LEADS = 'refused-leads.csv';

/**
 * Reads leads for the units of the open plan and makes them the plan's, in place of those it has, as one change; with
 * `write` false it only judges them. Throws `no-units` where the plan has no units yet.
 */
export async function importLeads(
  store: Store,
  params: LeadParams,
  control: JobControl,
  { write, ...measures }: LeadsHow,
): Promise<LeadsOutcome> {
  const { plan, path } = await store.call('read', {});
  if (!plan.unitSet) throw new Refused('no-units');
  const work: LeadsWork = { kind: 'leads', ...params, units: await leadUnitsOfPlan(store, plan) };
  const { leads, outside, counts, headers } = await control.run<LeadsRead>('import', work);
  control.check();
  if (write) {
    const request = { leads: leads.count, fileName: counts.file, ...measures };
    await store.edited(
      'keepLeads',
      { path, leads, request, cancel: control.cancel },
      {
        transfer: [...buffersOf(leads)],
        progress: (done, total) => control.report({ phase: 'writing', done, total, best: null }),
      },
    );
  }
  const dropped = droppedMeasures(plan.measures, measures).map(({ name }) => name);
  return { rows: counts, headers, outside, dropped, written: write };
}

/** The leads a page brings into the open plan. */
export function importLeadsJob(backend: Backend, request: ImportLeadsJob): Job {
  const file = backend.tokens.get(request.file);
  if (file.kind === 'folder') throw new Refused('file-unreadable', { file: file.name });
  return async (control) => {
    const folder = await mkdtemp(join(backend.data.downloads, 'import-'));
    const params = listParams(backend, request, file.path, folder, REFUSED_LEADS);
    const measures = request.measures.map(({ name, tolerance, was, ...count }) => {
      return { ...leadMeasure(name, tolerance, count), was };
    });
    const how = { measures, dropped: request.dropped ?? [], write: !request.review };
    const { rows, headers, outside, dropped, written } = await importLeads(backend.store, params, control, how);
    if (!request.review) keepList(backend, 'leads', headers, request);
    return { kind: 'import-leads', ...listCounts(backend, params, rows), written, outside, dropped: [...dropped] };
  };
}

/** A measure of leads as the import is asked for it. */
export function leadMeasure(name: string, tolerance: number, count: Parameters<typeof leadColumn>[0]): AskedMeasure {
  return { name, column: leadColumn(count), tolerance, quantity: count.what === 'count' ? 'count' : 'number' };
}
