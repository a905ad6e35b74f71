import type { PackFacts } from '../../electron/api/intake-schemas.ts';
import type { FileToken } from '../../electron/api/jobs.ts';
import type { App } from './app.ts';

/** Files that were dropped or chosen together, by what is in them. */
interface TakenFiles {
  /** The lists, as one where there are several; null where there is none. */
  readonly list: FileToken | null;
  readonly areas: FileToken | null;
  /** Postal codes that were added. */
  readonly packs: readonly PackFacts[];
}

/** Finds out what files are, adds postal codes, and makes one list of several. What goes wrong is told. */
export async function filesTaken({ client, store }: App, files: readonly FileToken[]): Promise<TakenFiles> {
  const { tell } = store.getState();
  const lists: FileToken[] = [];
  const packs: PackFacts[] = [];
  let areas: FileToken | null = null;
  for (const file of files) {
    const kind = await client.call('intake.recognise', { file });
    if (!kind.ok) tell({ kind: 'error', error: kind.error });
    else if (kind.value === 'list') lists.push(file);
    else if (kind.value === 'areas') areas = file;
    else {
      const added = await client.call('packs.install', { file });
      if (added.ok) packs.push(...added.value);
      else tell({ kind: 'error', error: added.error });
    }
  }
  const [first = null] = lists;
  if (lists.length < 2) return { list: first, areas, packs };
  const together = await client.call('intake.together', { files: lists });
  if (!together.ok) tell({ kind: 'error', error: together.error });
  return { list: together.ok ? together.value : null, areas, packs };
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
