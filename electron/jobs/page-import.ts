import { mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan } from '../../core/model/plan.ts';
import type { ApplyImportJob, ImportJob, JobResult } from '../api/jobs.ts';
import type { Backend } from '../backend.ts';
import { freePlanPath } from '../files/plan-names.ts';
import { remembered } from '../plans/open-plan.ts';
import { Refused } from '../refused.ts';
import type { JobControl } from './control.ts';
import type { ImportHow } from './held-imports.ts';
import {
  applyHeld,
  holdRead,
  type ImportOutcome,
  type ImportParams,
  importFile,
  importRead,
  pathOf,
  readRows,
} from './import-job.ts';
import type { RowsRead } from './import-work.ts';
import { listCounts, VERDICTS } from './list-job.ts';
import { unitsOfPlan } from './plan-units.ts';
import type { Job } from './runner.ts';
import type { Store } from './store.ts';

/**
 * The import a page asks for: into a new plan that is opened when it is whole, or into the open one. An update is
 * read for the units of the plan; where it is to be reviewed, nothing is written yet.
 */
export function importJob(backend: Backend, request: ImportJob): Job {
  const file = backend.tokens.get(request.file);
  if (file.kind === 'folder') throw new Refused('file-unreadable', { file: file.name });
  return async (control) => {
    const folder = await mkdtemp(join(backend.data.downloads, 'import-'));
    const how: ImportHow = { mode: request.mode ?? 'replace', gone: request.gone ?? 'drop' };
    const updates = request.into === 'this-plan' && how.mode !== 'replace' ? await updated(backend.store) : null;
    const params: ImportParams = {
      accounts: file.path,
      columns: request.columns,
      measures: request.measures,
      form: request.form ?? {},
      fixes: request.fixes ?? [],
      units: updates
        ? await unitsOfPlan(backend.store, updates, null, request.measures)
        : askedUnits(backend, request.units),
      packs: backend.data.packs,
      neighbours: null,
      unitId: null,
      reps: null,
      unplaced: 'keep',
      refused: join(folder, 'refused.csv'),
      verdicts: join(folder, VERDICTS),
      locale: backend.preferences.read().locale ?? 'en',
      judgeOnly: request.review === true,
      updates: updates !== null,
    };
    if (request.review) return judged(backend, request, params, control, updates ? how : null);
    const checked = updates ? null : backend.checked.take(request);
    const asked = checked?.params ?? params;
    const read = checked?.read ?? null;
    const { rows, imported, headers } =
      request.into === 'this-plan'
        ? await importRead(backend.store, asked, control, how, read)
        : await importNew(backend, request.planName, asked, control, read);
    keepMapping(backend, request, headers);
    return { kind: 'import', ...listCounts(backend, asked, rows), difference: imported.difference };
  };
}

/**
 * Judges a list; its rows wait for what comes next: with `updates` to be looked at and applied, else for the same import
 * without review. A list of which no row can be imported has its verdicts, and nothing waits.
 */
async function judged(
  backend: Backend,
  request: ImportJob,
  params: ImportParams,
  control: JobControl,
  updates: ImportHow | null,
): Promise<JobResult> {
  backend.checked.drop();
  const path = updates && pathOf(backend.store);
  const read = await readRows(params, control);
  control.check();
  const counts = listCounts(backend, params, read.counts);
  if (read.counts.imported === 0) return { kind: 'import-checked', ...counts };
  if (updates && path !== null) {
    const { held: waits, headers } = await holdRead(backend.store, { path, read }, params, control, updates);
    keepMapping(backend, request, headers);
    return { kind: 'import-review', ...counts, ...waits };
  }
  backend.checked.keep(request, { read, params });
  return { kind: 'import-checked', ...counts };
}

/** The units a page asks for, its file by its path. */
function askedUnits({ tokens }: Backend, units: ImportJob['units']): ImportParams['units'] {
  return units.kind === 'areas' ? { ...units, file: tokens.get(units.file).path } : units;
}

/** For the next list with these headers. */
function keepMapping(
  { mappings }: Backend,
  { columns, measures, form = {} }: ImportJob,
  headers: readonly string[],
): void {
  mappings.keep(headers, { columns, measures, form });
}

/** The plan that an update meets; null where it has no units yet, so that the list becomes its first. */
async function updated(store: Store): Promise<Plan | null> {
  const { plan } = await store.call('read', {});
  return plan.unitSet ? plan : null;
}

/** Applies an import that was reviewed. */
export function applyImportJob({ store }: Backend, { held, revision }: ApplyImportJob): Job {
  return async (control) => {
    const { difference } = await applyHeld(store, held, revision, control);
    return { kind: 'import-applied', difference };
  };
}

/** A plan that fails on the way never had its name: it is made beside the others and moved when it is whole. */
async function importNew(
  backend: Backend,
  name: string,
  params: ImportParams,
  control: JobControl,
  read: RowsRead | null,
): Promise<ImportOutcome> {
  const folder = await mkdtemp(join(backend.data.plans, '.import-'));
  try {
    const path = join(folder, 'plan.evenfield');
    const outcome = await importFile(path, name, 'USD', params, control, read);
    const place = freePlanPath(backend.data.plans, name);
    await rename(path, place);
    remembered(backend, await backend.store.opened('open', { path: place }));
    return outcome;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
