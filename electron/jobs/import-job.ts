import { mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Plan } from '../../core/model/plan.ts';
import { createI18n } from '../../core/text/i18n.ts';
import { importNames } from '../../core/text/plan-names.ts';
import type { RunFacts } from '../../data/export/run-facts.ts';
import type { ApplyImportJob, FileToken, ImportJob } from '../api/jobs.ts';
import type { Backend } from '../backend.ts';
import { freePlanPath } from '../files/plan-names.ts';
import { blankPlan } from '../plans/blank-plan.ts';
import { remembered } from '../plans/open-plan.ts';
import { Refused } from '../refused.ts';
import { buffersOf } from './buffers.ts';
import type { JobControl } from './control.ts';
import type { HeldDifference, ImportHow } from './held-imports.ts';
import type { ImportWork, ReadWork, RowsRead } from './import-work.ts';
import { unitsOfPlan } from './plan-units.ts';
import type { Job } from './runner.ts';
import { quietStore, type Store } from './store.ts';
import type { Imported } from './store-calls.ts';

/** What to import; the names that the import gives are in the language of its reasons. */
export type ImportParams = Omit<ReadWork, 'kind'>;

/** An import that is in the plan. */
export interface ImportOutcome {
  readonly imported: Imported;
  readonly rows: NonNullable<RunFacts['rows']>;
  /** Measures that the list had no column for, so that their values stayed. */
  readonly left: readonly string[];
  /** Headers of the account list. */
  readonly headers: readonly string[];
}

/** An import that was read and waits to be looked at. */
export interface ImportHeld extends Omit<ImportOutcome, 'imported'> {
  readonly held: HeldDifference;
}

/** Name of the file of verdicts beside refused.csv. */
const VERDICTS = 'verdicts.jsonl';

const REPLACE: ImportHow = { mode: 'replace', gone: 'drop' };

/** Reads files into the open plan as one change. Cancelled or failed, the plan is as it was. */
export async function importInto(
  store: Store,
  params: ImportParams,
  control: JobControl,
  how: ImportHow = REPLACE,
): Promise<ImportOutcome> {
  const { input, transfer, ...read } = await readFor(store, params, control, how);
  const imported = await store.edited(
    'keepImport',
    { ...input, cancel: control.cancel },
    { transfer, progress: writing(control) },
  );
  return { imported, ...read };
}

/** Reads files and holds what they brought, so that the planner sees what it would change before it does. */
export async function holdImport(
  store: Store,
  params: ImportParams,
  control: JobControl,
  how: ImportHow,
): Promise<ImportHeld> {
  const { input, transfer, ...read } = await readFor(store, params, control, how);
  return { held: await store.call('holdImport', input, { transfer }), ...read };
}

/** Applies what is held to the plan, if the plan is still at the revision that was looked at. */
function applyHeld(store: Store, held: number, revision: number, control: JobControl): Promise<Imported> {
  const input = { held, revision, cancel: control.cancel };
  return store.edited('applyHeld', input, { progress: writing(control) });
}

async function readFor(store: Store, params: ImportParams, control: JobControl, how: ImportHow) {
  const work: ImportWork = { kind: 'read', ...params };
  const path = store.path();
  if (path === null) throw new Refused('no-plan');
  const { rows, measures, reps, counts, left, headers } = await control.run<RowsRead>('import', work);
  control.check();
  const names = importNames(createI18n(params.locale));
  const request = { measures, fileName: counts.file, names, ...(reps ? { reps } : {}) };
  return { input: { path, rows, request, how }, transfer: [...buffersOf(rows)], rows: counts, left, headers };
}

function writing(control: JobControl) {
  return (done: number, total: number) => control.report({ phase: 'writing', done, total, best: null });
}

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
    };
    if (updates && request.review) {
      const { held, rows, headers } = await holdImport(backend.store, params, control, how);
      keepMapping(backend, request, headers);
      return { kind: 'import-review', ...rowCounts(backend, params, rows), ...held };
    }
    if (request.review) {
      const { counts } = await control.run<RowsRead>('import', { kind: 'read', ...params } satisfies ImportWork);
      return { kind: 'import-checked', ...rowCounts(backend, params, counts) };
    }
    const { rows, imported, headers } =
      request.into === 'this-plan'
        ? await importInto(backend.store, params, control, how)
        : await importNew(backend, request.planName, params, control);
    keepMapping(backend, request, headers);
    return { kind: 'import', ...rowCounts(backend, params, rows), difference: imported.difference };
  };
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

function rowCounts(backend: Backend, { refused, verdicts = '' }: ImportParams, rows: ImportOutcome['rows']) {
  return {
    rows: rows.read,
    imported: rows.imported,
    warned: rows.warned,
    refused: rows.refused,
    findings: (rows.findings ?? []).map((finding) => ({ ...finding, lines: [...finding.lines] })),
    refusedFile: rows.refused > 0 ? refusedFile(backend, refused) : null,
    verdicts: backend.tokens.add({ path: verdicts, name: VERDICTS, kind: 'verdicts' }),
  };
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
