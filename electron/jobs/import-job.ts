import { basename, dirname } from 'node:path';
import { createI18n } from '../../core/text/i18n.ts';
import { importNames } from '../../core/text/plan-names.ts';
import type { RunFacts } from '../../data/export/run-facts.ts';
import { blankPlan } from '../plans/blank-plan.ts';
import { Refused } from '../refused.ts';
import { buffersOf } from './buffers.ts';
import type { JobControl } from './control.ts';
import type { HeldDifference, ImportHow } from './held-imports.ts';
import type { ImportWork, ReadWork, RowsRead } from './import-work.ts';
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

const REPLACE: ImportHow = { mode: 'replace', gone: 'drop' };

/** Reads files into the open plan as one change. Cancelled or failed, the plan is as it was. */
export async function importInto(
  store: Store,
  params: ImportParams,
  control: JobControl,
  how: ImportHow = REPLACE,
): Promise<ImportOutcome> {
  return bringIn(store, await readFor(store, params, control), params, control, how);
}

/** Brings rows that were read into the open plan as one change; their buffers move to the store. */
async function bringIn(
  store: Store,
  found: ReadFor,
  params: ImportParams,
  control: JobControl,
  how: ImportHow,
): Promise<ImportOutcome> {
  const { input, transfer, ...read } = inputOf(found, params, how);
  if (how.mode !== 'replace') comparing(control);
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
  return holdRead(store, await readFor(store, params, control), params, control, how);
}

/** Holds rows that were read; their buffers move to the store. */
export async function holdRead(
  store: Store,
  found: ReadFor,
  params: ImportParams,
  control: JobControl,
  how: ImportHow,
): Promise<ImportHeld> {
  control.check();
  const { input, transfer, ...read } = inputOf(found, params, how);
  comparing(control);
  return { held: await store.call('holdImport', { ...input, cancel: control.cancel }, { transfer }), ...read };
}

/** Applies what is held to the plan, if the plan is still at the revision that was looked at. */
export function applyHeld(store: Store, held: number, revision: number, control: JobControl): Promise<Imported> {
  const input = { held, revision, cancel: control.cancel };
  return store.edited('applyHeld', input, { progress: writing(control) });
}

/** Rows that were read, and the plan that was open then. */
export interface ReadFor {
  readonly path: string;
  readonly read: RowsRead;
}

async function readFor(store: Store, params: ImportParams, control: JobControl): Promise<ReadFor> {
  const path = pathOf(store);
  const read = await readRows(params, control);
  control.check();
  return { path, read };
}

/** Throws `no-plan`. */
export function pathOf(store: Store): string {
  const path = store.path();
  if (path === null) throw new Refused('no-plan');
  return path;
}

/** Reads the files where they can harm nobody. */
export function readRows(params: ImportParams, control: JobControl): Promise<RowsRead> {
  return control.run<RowsRead>('import', { kind: 'read', ...params } satisfies ImportWork);
}

function inputOf({ path, read }: ReadFor, params: ImportParams, how: ImportHow) {
  const { rows, measures, reps, counts, left, headers } = read;
  const names = importNames(createI18n(params.locale));
  const request = { measures, fileName: counts.file, names, ...(reps ? { reps } : {}) };
  return { input: { path, rows, request, how }, transfer: [...buffersOf(rows)], rows: counts, left, headers };
}

/** How long it takes is known only when it is over. */
function comparing(control: JobControl): void {
  control.report({ phase: 'comparing', done: 0, total: 0, best: null });
}

function writing(control: JobControl) {
  return (done: number, total: number) => control.report({ phase: 'writing', done, total, best: null });
}

/** As importInto; with rows that were read already these are brought in. */
export function importRead(
  store: Store,
  params: ImportParams,
  control: JobControl,
  how: ImportHow,
  read: RowsRead | null,
): Promise<ImportOutcome> {
  if (read === null) return importInto(store, params, control, how);
  return bringIn(store, { path: pathOf(store), read }, params, control, how);
}

/**
 * Makes a plan file from files, or from what was read of them, on a store thread of its own. Half a plan is left where
 * it fails.
 */
export async function importFile(
  path: string,
  name: string,
  currency: string,
  params: ImportParams,
  control: JobControl,
  read: RowsRead | null = null,
): Promise<ImportOutcome> {
  const store = quietStore(dirname(path));
  try {
    const plan = blankPlan(name || basename(params.accounts ?? path), currency, params.locale, new Date());
    await store.opened('create', { path, plan, replace: false });
    return await importRead(store, params, control, REPLACE, read);
  } finally {
    await store.close();
  }
}
