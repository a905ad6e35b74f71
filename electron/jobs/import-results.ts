import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { boundedSales, MOST_AMOUNTS } from '../../core/forecast/bounded-sales.ts';
import { repKeys, territoryKeys } from '../../core/forecast/sales-held.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { ResultColumns, ResultKind } from '../../core/model/results.ts';
import { type TextColumn, textAt } from '../../core/model/text-column.ts';
import { minorUnitDigits } from '../../core/quota/minor-unit.ts';
import type { AccountPlaces } from '../../data/import/results/unit-fold.ts';
import { rowsByText, unitedUnits } from '../../data/plan-file/rows/rows-by-text.ts';
import type { ImportResultsJob } from '../api/jobs.ts';
import type { Backend } from '../backend.ts';
import { Refused } from '../refused.ts';
import { buffersOf } from './buffers.ts';
import type { JobControl } from './control.ts';
import { keepList, listCounts, listParams } from './list-job.ts';
import type { ListFacts } from './list-work.ts';
import type { ResultsRead, ResultsWork } from './results-work.ts';
import type { Job } from './runner.ts';
import type { Store } from './store.ts';

export type ResultsParams = Omit<ResultsWork, 'kind' | 'what' | 'digits' | 'places'>;

/** Results that were brought into the plan, or only looked at. */
export interface ResultsOutcome {
  readonly what: ResultKind;
  readonly rows: ListFacts['counts'];
  readonly headers: readonly string[];
  /** How many holders, opportunities, or reps and territories there are, and how many of them the plan does not know. */
  readonly entries: number;
  readonly unknown: number;
  /** Whether a history of accounts is so long that it is kept as sums of units. */
  readonly perUnit: boolean;
  readonly written: boolean;
}

/** Name of the file with the refused rows of such a list. */
export const refusedResults = (what: ResultKind) => `refused-${what}.csv`;

/**
 * Reads a list of results for the open plan and makes it the plan's, in place of the one it has, as one change; with
 * `write` false it is only judged.
 */
export async function importResults(
  store: Store,
  what: ResultKind,
  params: ResultsParams,
  control: JobControl,
  write: boolean,
): Promise<ResultsOutcome> {
  const { plan, path } = await store.call('read', {});
  const digits = minorUnitDigits(plan.settings.currency);
  const work: ResultsWork = {
    kind: 'results',
    what,
    ...params,
    digits,
    places: what === 'sales' ? placesOf(plan) : null,
  };
  const { results: read, folded, counts, headers } = await control.run<ResultsRead>('import', work);
  control.check();
  const { results, entries, unknown } = folded ? { results: read, ...folded } : fitted(plan, read, counts.file);
  if (write) {
    await store.edited(
      'keepResults',
      { path, results, fileName: counts.file, cancel: control.cancel },
      {
        transfer: [...buffersOf(results)],
        progress: (done, total) => control.report({ phase: 'writing', done, total, best: null }),
      },
    );
  }
  const perUnit =
    folded !== null || (results.what === 'sales' && read.what === 'sales' && results.columns.by !== read.columns.by);
  return { what, rows: counts, headers, entries, unknown, perUnit, written: write };
}

/** The results a page brings into the open plan. */
export function importResultsJob(backend: Backend, request: ImportResultsJob): Job {
  const file = backend.tokens.get(request.file);
  if (file.kind === 'folder') throw new Refused('file-unreadable', { file: file.name });
  const { what } = request;
  return async (control) => {
    const folder = await mkdtemp(join(backend.data.downloads, 'import-'));
    const params = listParams<string>(backend, request, file.path, folder, refusedResults(what));
    const outcome = await importResults(backend.store, what, params, control, !request.review);
    if (!request.review) keepList(backend, what, outcome.headers, request);
    const { rows, headers: _, ...told } = outcome;
    return { kind: 'import-results', ...listCounts(backend, params, rows), ...told };
  };
}

/** As many accounts can each keep ten years of months; the reader need not know where they lie. */
const FEW_ACCOUNTS = MOST_AMOUNTS / 120;

function placesOf({ accounts, units, unitSet }: Plan): AccountPlaces | null {
  if (accounts.count <= FEW_ACCOUNTS || !unitSet || unitSet.kind === 'points') return null;
  return { ids: accounts.ids, unit: accounts.unit, codes: units.codes };
}

/** The list as the plan keeps it, and how many of its entries are of nobody in the plan. */
function fitted(
  plan: Plan,
  read: ResultColumns,
  file: string,
): Pick<ResultsOutcome, 'entries' | 'unknown'> & { readonly results: ResultColumns } {
  const { accounts, units, settings } = plan;
  const inAccounts = (texts: TextColumn, count: number) =>
    rowsByText(texts, count, accounts.count, accounts.ids, settings.united);
  const missing = (rows: Int32Array) => rows.reduce((sum, row) => sum + (row < 0 ? 1 : 0), 0);
  const entries = read.columns.count;
  if (read.what === 'activities') {
    const keysOf = read.columns.by === 'rep' ? repKeys(plan) : territoryKeys(plan);
    return { results: read, entries, unknown: unnamed(read.columns.names, entries, keysOf) };
  }
  if (read.what === 'opportunities') {
    const { accounts: ids, owner, owners } = read.columns;
    const keysOf = repKeys(plan);
    const known = Array.from({ length: owners.offsets.length - 1 }, (_, o) => keysOf(textAt(owners, o)).length > 0);
    const rows = inAccounts(ids, entries).map((row, i) => (row < 0 && known[owner[i] as number] ? 0 : row));
    return { results: read, entries, unknown: missing(rows) };
  }
  const { by, holders } = read.columns;
  if (by === 'territory' || by === 'rep') {
    return {
      results: read,
      entries,
      unknown: unnamed(holders, entries, (by === 'rep' ? repKeys : territoryKeys)(plan)),
    };
  }
  const rows =
    by === 'account'
      ? inAccounts(holders, entries)
      : rowsByText(holders, entries, units.count, units.codes, unitedUnits(plan));
  const columns = boundedSales(plan, read.columns, rows);
  if (!columns) throw new Refused('too-many-amounts', { file, limit: MOST_AMOUNTS });
  return { results: { what: 'sales', columns }, entries, unknown: missing(rows) };
}

function unnamed(names: TextColumn, count: number, keysOf: (name: string) => readonly number[]): number {
  let unknown = 0;
  for (let i = 0; i < count; i++) if (keysOf(textAt(names, i)).length === 0) unknown++;
  return unknown;
}
