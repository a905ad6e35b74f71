import { basename, join } from 'node:path';
import type { ImportFix } from '../../core/model/import-finding.ts';
import type { TableForm } from '../../core/model/table-form.ts';
import type { PeopleKind } from '../api/people-schemas.ts';
import type { Backend } from '../backend.ts';
import type { ListFacts, ListWork } from './list-work.ts';

/** Name of the file of verdicts beside refused.csv. */
export const VERDICTS = 'verdicts.jsonl';

/** What a page says of how a list of people is read. */
interface ListAsked<F extends string> {
  readonly columns: { readonly [K in F]?: string };
  readonly form?: TableForm | undefined;
  readonly fixes?: readonly ImportFix[] | undefined;
  readonly review?: boolean | undefined;
}

/** A list as its work reads it; what is said of its rows goes into files in a folder of ours. */
export function listParams<F extends string>(
  backend: Backend,
  { columns, form = {}, fixes = [], review = false }: ListAsked<F>,
  path: string,
  folder: string,
  refused: string,
): ListWork<F> {
  return {
    path,
    columns: columns as ListWork<F>['columns'],
    form,
    fixes,
    packs: backend.data.packs,
    refused: join(folder, refused),
    verdicts: join(folder, VERDICTS),
    locale: backend.preferences.read().locale ?? 'en',
    judgeOnly: review,
  };
}

/** For the next list of that kind with these headers. */
export function keepList(
  { lists }: Backend,
  what: PeopleKind,
  headers: readonly string[],
  { columns, form = {} }: ListAsked<string>,
): void {
  lists.keep(what, headers, { columns: columns as Record<string, string>, form });
}

/** What became of its rows, as a job answers it. */
export function listCounts(
  { tokens }: Backend,
  { refused, verdicts = '' }: Pick<ListWork<string>, 'refused' | 'verdicts'>,
  rows: ListFacts['counts'],
) {
  return {
    rows: rows.read,
    imported: rows.imported,
    warned: rows.warned,
    refused: rows.refused,
    findings: (rows.findings ?? []).map((finding) => ({ ...finding, lines: [...finding.lines] })),
    refusedFile: rows.refused > 0 ? tokens.add({ path: refused, name: basename(refused), kind: 'download' }) : null,
    verdicts: tokens.add({ path: verdicts, name: VERDICTS, kind: 'verdicts' }),
  };
}
