import type { PackFacts } from '../../electron/api/intake-schemas.ts';
import type { FileToken, JobId } from '../../electron/api/jobs.ts';
import type { App } from './app.ts';
import { jobToEnd } from './run-job.ts';

/** Files that were dropped or chosen together, by what is in them. */
export interface TakenFiles {
  /** The lists, as one where there are several; null where there is none. */
  readonly list: FileToken | null;
  readonly areas: FileToken | null;
  /** Postal codes that were added. */
  readonly packs: readonly PackFacts[];
}

/** Finds out what files are, adds postal codes, and makes one list of several. What goes wrong is told. */
export async function filesTaken(app: App, files: readonly FileToken[]): Promise<TakenFiles> {
  const { client, store } = app;
  const { tell } = store.getState();
  const lists: FileToken[] = [];
  const packs: PackFacts[] = [];
  let areas: FileToken | null = null;
  for (const file of files) {
    const kind = await client.call('intake.recognise', { file });
    if (!kind.ok) tell({ kind: 'error', error: kind.error });
    else if (kind.value === 'list') lists.push(file);
    else if (kind.value === 'areas') areas = file;
    else packs.push(...(await packsAdded(app, [file])));
  }
  const [first = null] = lists;
  if (lists.length < 2) return { list: first, areas, packs };
  const together = await client.call('intake.together', { files: lists });
  if (!together.ok) tell({ kind: 'error', error: together.error });
  return { list: together.ok ? together.value : null, areas, packs };
}

/**
 * Adds the postal codes of files, one after the other, and answers what was added; a cancel ends with those before.
 * `started` hears of the job of each.
 */
export async function packsAdded(
  app: App,
  files: readonly FileToken[],
  started?: (id: JobId) => void,
): Promise<PackFacts[]> {
  const packs: PackFacts[] = [];
  for (const file of files) {
    const end = await jobToEnd(app, { kind: 'add-pack', file }, started);
    if (end?.ok && end.value.kind === 'packs') packs.push(...end.value.packs);
    else if (end && !end.ok && end.error.code === 'cancelled') break;
    else if (end && !end.ok) app.store.getState().tell({ kind: 'error', error: end.error });
  }
  return packs;
}

/** Tokens for files of a page, in their order; those that could not be had are told and left out. */
export async function namedFiles({ client, store }: App, files: Iterable<File>): Promise<FileToken[]> {
  const tokens: FileToken[] = [];
  for (const file of files) {
    const reply = await client.nameFile(file);
    if (reply.ok) tokens.push(reply.value);
    else store.getState().tell({ kind: 'error', error: reply.error });
  }
  return tokens;
}
