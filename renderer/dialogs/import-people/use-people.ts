import { useEffect, useRef, useState } from 'react';
import type { Measure } from '../../../core/model/measure.ts';
import type { TableForm } from '../../../core/model/table-form.ts';
import type { FileToken } from '../../../electron/api/jobs.ts';
import type { ListPreview } from '../../../electron/api/people-schemas.ts';
import { filesTaken } from '../../actions/take-files.ts';
import { useApp } from '../../use-app.ts';
import { changesColumns, shapeOf } from '../import/list-shape.ts';
import { namedPeopleColumns, type People, type PeopleForm, peopleFormAnew, startPeopleForm } from './people-form.ts';

/** A roster or a list of leads with what is chosen of it. */
export interface PeopleList {
  readonly file: FileToken;
  readonly preview: ListPreview;
  readonly form: PeopleForm;
}

/** An import of people on the screen, from the file to the form. */
export interface PeopleSession {
  /** Null until a list is there. */
  readonly list: PeopleList | null;
  readonly looking: boolean;
  /** What came last is boundaries or postal codes, and no list. */
  readonly isOther: boolean;
  readonly take: (files: readonly FileToken[]) => Promise<void>;
  readonly change: (form: PeopleForm) => void;
  /** Reads the list in another way. */
  readonly readAs: (part: Partial<TableForm>) => Promise<void>;
}

export function usePeople(what: People, dropped: readonly FileToken[], measures: readonly Measure[]): PeopleSession {
  const app = useApp();
  const [list, setList] = useState<PeopleList | null>(null);
  const [looks, setLooks] = useState(0);
  const [isOther, setIsOther] = useState(false);
  const newest = useRef(0);

  const looking = async (look: () => Promise<void>) => {
    setLooks((count) => count + 1);
    await look();
    setLooks((count) => count - 1);
  };
  const inspect = async (file: FileToken, read: { form?: TableForm; columns?: Record<string, string> }) => {
    newest.current += 1;
    const mine = newest.current;
    const reply = await app.client.call('import.inspectList', { file, what, ...read });
    if (mine !== newest.current) return null;
    if (reply.ok) return reply.value;
    app.store.getState().tell({ kind: 'error', error: reply.error });
    return null;
  };
  const take = (files: readonly FileToken[]) =>
    looking(async () => {
      const taken = await filesTaken(app, files);
      setIsOther(taken.list === null && (taken.areas !== null || taken.packs.length > 0));
      if (!taken.list) return;
      const preview = await inspect(taken.list, {});
      if (preview) setList({ file: taken.list, preview, form: startPeopleForm(what, preview, measures) });
    });
  const readAs = (part: Partial<TableForm>) =>
    looking(async () => {
      if (!list) return;
      const { file, form } = list;
      const anew = changesColumns(part);
      const said = { ...(anew ? shapeOf(form.list) : form.list), ...part };
      const preview = await inspect(file, { form: said, ...(!anew && { columns: namedPeopleColumns(form) }) });
      if (!preview) return;
      const { remembered } = list.preview;
      setList((now) => {
        if (!now) return now;
        if (anew) return { file, preview, form: peopleFormAnew(preview, now.form) };
        return { file, preview: { ...preview, remembered }, form: { ...now.form, list: said } };
      });
    });

  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once for each drop
  useEffect(() => {
    if (dropped.length > 0) take(dropped);
  }, [dropped]);

  const change = (form: PeopleForm) => setList((before) => before && { ...before, form });
  return { list, looking: looks > 0, isOther, take, change, readAs };
}
