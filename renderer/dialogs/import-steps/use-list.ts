import { useEffect, useRef, useState } from 'react';
import type { TableForm } from '../../../core/model/table-form.ts';
import type { FileToken } from '../../../electron/api/jobs.ts';
import type { Reply } from '../../../electron/api/reply.ts';
import { filesTaken, type TakenFiles } from '../../actions/take-files.ts';
import { useApp } from '../../use-app.ts';
import { changesColumns, shapeOf } from './list-shape.ts';

/** A list with what was found in it and what is chosen of it. */
export interface ChosenList<P, F> {
  readonly file: FileToken;
  readonly preview: P;
  readonly form: F;
}

/** A list on the screen, from its file to its form. */
export interface ListSession<P, F> {
  /** Null until a list is there. */
  readonly list: ChosenList<P, F> | null;
  /** Something is being looked into. */
  readonly looking: boolean;
  readonly take: (files: readonly FileToken[]) => Promise<void>;
  readonly change: (form: F) => void;
  /** Reads the list in another way. */
  readonly readAs: (part: Partial<TableForm>) => Promise<void>;
}

/** How lists of one kind are looked at, and their forms made. */
interface ListReader<P, F> {
  readonly inspect: (asked: {
    readonly file: FileToken;
    readonly form?: TableForm;
    readonly columns?: Record<string, string>;
  }) => Promise<Reply<P>>;
  /** The form as it opens. */
  readonly start: (preview: P, taken: TakenFiles) => F;
  /** The form when the list is read in another way, so that its columns may be others. */
  readonly anew: (preview: P, before: F) => F;
  /** Every field by its name, so that none is guessed again. */
  readonly columns: (form: F) => Record<string, string>;
  /** Hears what files were taken, before the list among them is looked at; `change` is for the form that is there. */
  readonly heard: (taken: TakenFiles, change: (to: (form: F) => F) => void) => void;
}

/** Takes files, looks at the list among them, and again whenever it is to be read in another way. */
export function useList<P extends { readonly remembered: boolean }, F extends { readonly list: TableForm }>(
  dropped: readonly FileToken[],
  reader: ListReader<P, F>,
): ListSession<P, F> {
  const app = useApp();
  const [list, setList] = useState<ChosenList<P, F> | null>(null);
  const [looks, setLooks] = useState(0);
  const newest = useRef(0);

  const looking = async (look: () => Promise<void>) => {
    setLooks((count) => count + 1);
    await look();
    setLooks((count) => count - 1);
  };
  /** Null where it is refused, which is told, or where another look was begun meanwhile. */
  const inspect = async (asked: Parameters<ListReader<P, F>['inspect']>[0]) => {
    newest.current += 1;
    const mine = newest.current;
    const reply = await reader.inspect(asked);
    if (mine !== newest.current) return null;
    if (reply.ok) return reply.value;
    app.store.getState().tell({ kind: 'error', error: reply.error });
    return null;
  };
  const take = (files: readonly FileToken[]) =>
    looking(async () => {
      const taken = await filesTaken(app, files);
      reader.heard(taken, (to) => setList((before) => before && { ...before, form: to(before.form) }));
      if (!taken.list) return;
      const preview = await inspect({ file: taken.list });
      if (preview) setList({ file: taken.list, preview, form: reader.start(preview, taken) });
    });
  const readAs = (part: Partial<TableForm>) =>
    looking(async () => {
      if (!list) return;
      const { file, form } = list;
      const anew = changesColumns(part);
      const said = { ...(anew ? shapeOf(form.list) : form.list), ...part };
      const preview = await inspect({ file, form: said, ...(!anew && { columns: reader.columns(form) }) });
      if (!preview) return;
      const { remembered } = list.preview;
      setList((now) => {
        if (!now) return now;
        if (anew) return { file, preview, form: reader.anew(preview, now.form) };
        return { file, preview: { ...preview, remembered }, form: { ...now.form, list: said } };
      });
    });

  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once for each drop
  useEffect(() => {
    if (dropped.length > 0) take(dropped);
  }, [dropped]);

  const change = (form: F) => setList((before) => before && { ...before, form });
  return { list, looking: looks > 0, take, readAs, change };
}
