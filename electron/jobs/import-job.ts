import { mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createI18n } from '../../core/text/i18n.ts';
import { importNames } from '../../core/text/plan-names.ts';
import type { RunFacts } from '../../data/export/run-facts.ts';
import type { FileToken, ImportJob } from '../api/jobs.ts';
import type { Backend } from '../backend.ts';
import { freePlanPath } from '../files/plan-names.ts';
import { blankPlan } from '../plans/blank-plan.ts';
import { remembered } from '../plans/open-plan.ts';
import { Refused } from '../refused.ts';
import { buffersOf } from './buffers.ts';
import type { JobControl } from './control.ts';
import type { ImportWork, ReadWork, RowsRead } from './import-work.ts';
import type { Job } from './runner.ts';
import { quietStore, type Store } from './store.ts';
import type { Imported } from './store-calls.ts';

/** What to import; the names that the import gives are in the language of its reasons. */
export type ImportParams = Omit<ReadWork, 'kind'>;

/** An import that is in the plan. */
export interface ImportOutcome {
  readonly imported: Imported;
  readonly rows: NonNullable<RunFacts['rows']>;
}

/** Reads files into the open plan as one change. Cancelled or failed, the plan is as it was. */
export async function importInto(store: Store, params: ImportParams, control: JobControl): Promise<ImportOutcome> {
  const work: ImportWork = { kind: 'read', ...params };
  const path = store.path();
  if (path === null) throw new Refused('no-plan');
  const { rows, measures, reps, counts } = await control.run<RowsRead>('import', work);
  control.check();
  const names = importNames(createI18n(params.locale));
  const request = { measures, fileName: counts.file, names, ...(reps ? { reps } : {}) };
  const imported = await store.edited(
    'keepImport',
    { path, rows, request, cancel: control.cancel },
    {
      transfer: [...buffersOf(rows)],
      progress: (done, total) => control.report({ phase: 'writing', done, total, best: null }),
    },
  );
  return { imported, rows: counts };
}

/** The import a page asks for: into the open plan, or into a new one that is opened when it is whole. */
export function importJob(backend: Backend, request: ImportJob): Job {
  const file = backend.tokens.get(request.file);
  if (file.kind === 'folder') throw new Refused('file-unreadable', { file: file.name });
  return async (control) => {
    const folder = await mkdtemp(join(backend.data.downloads, 'import-'));
    const params: ImportParams = {
      accounts: file.path,
      columns: request.columns,
      measures: request.measures,
      form: request.form ?? {},
      units: { kind: request.unitSet },
      neighbours: null,
      unitId: null,
      reps: null,
      unplaced: 'keep',
      refused: join(folder, 'refused.csv'),
      locale: backend.preferences.read().locale ?? 'en',
    };
    const { rows } =
      request.into === 'this-plan'
        ? await importInto(backend.store, params, control)
        : await importNew(backend, request.planName, params, control);
    return {
      kind: 'import',
      rows: rows.read,
      imported: rows.imported,
      warned: rows.warned,
      refused: rows.refused,
      refusedFile: rows.refused > 0 ? refusedFile(backend, params.refused) : null,
    };
  };
}

/** A plan that fails on the way never had its name: it is made beside the others and moved when it is whole. */
async function importNew(
  backend: Backend,
  name: string,
  params: ImportParams,
  control: JobControl,
): Promise<ImportOutcome> {
  const folder = await mkdtemp(join(backend.data.plans, '.import-'));
  try {
    const path = join(folder, 'plan.evenfield');
    const outcome = await importFile(path, name, 'USD', params, control);
    const place = freePlanPath(backend.data.plans, name);
    await rename(path, place);
    remembered(backend, await backend.store.opened('open', { path: place }));
    return outcome;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Makes a plan file from files, on a store thread of its own. Half a plan is left where it fails. */
export async function importFile(
  path: string,
  name: string,
  currency: string,
  params: ImportParams,
  control: JobControl,
): Promise<ImportOutcome> {
  const store = quietStore(dirname(path));
  try {
    const plan = blankPlan(name || basename(params.accounts ?? path), currency, params.locale, new Date());
    await store.opened('create', { path, plan, replace: false });
    return await importInto(store, params, control);
  } finally {
    await store.close();
  }
}

function refusedFile(backend: Backend, path: string): FileToken {
  return backend.tokens.add({ path, name: 'refused.csv', kind: 'download' });
}
