import { useEffect, useRef, useState } from 'react';
import type { TableForm } from '../../../core/model/table-form.ts';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import type { PackFacts } from '../../../electron/api/intake-schemas.ts';
import type { FileToken } from '../../../electron/api/jobs.ts';
import { filesTaken } from '../../actions/take-files.ts';
import { useApp, useAppState } from '../../use-app.ts';
import { formAnew, type ImportForm, namedColumns, startForm } from './import-form.ts';
import { changesColumns, shapeOf } from './list-shape.ts';

/** An import on the screen, from the files to the form. */
export interface ImportSession {
  /** Null until a list is there; what is read and chosen of it comes with it. */
  readonly list: { readonly file: FileToken; readonly preview: ImportPreview; readonly form: ImportForm } | null;
  /** Something is being looked into. */
  readonly looking: boolean;
  /** Boundaries that came before the list. */
  readonly areas: FileToken | null;
  /** Postal codes that were added while the dialog is open. */
  readonly packs: readonly PackFacts[];
  readonly take: (files: readonly FileToken[]) => Promise<void>;
  readonly change: (form: ImportForm) => void;
  /** Reads the list in another way. */
  readonly readAs: (part: Partial<TableForm>) => Promise<void>;
  readonly forget: () => void;
}

export function useImport(dropped: readonly FileToken[]): ImportSession {
  const app = useApp();
  const planIsEmpty = useAppState((state) => state.plan?.accounts.count === 0 && !state.readOnly);
  const [list, setList] = useState<ImportSession['list']>(null);
  const [looks, setLooks] = useState(0);
  const [areas, setAreas] = useState<FileToken | null>(null);
  const [packs, setPacks] = useState<readonly PackFacts[]>([]);
  const newest = useRef(0);

  const looking = async (look: () => Promise<void>) => {
    setLooks((count) => count + 1);
    await look();
    setLooks((count) => count - 1);
  };
  const inspect = async (file: FileToken, form: TableForm | undefined, columns: Record<string, string> | undefined) => {
    newest.current += 1;
    const mine = newest.current;
    const asked = { file, ...(form && { form }), ...(columns && { columns }) };
    const reply = await app.client.call('import.inspect', asked);
    if (mine !== newest.current) return null;
    if (reply.ok) return reply.value;
    app.store.getState().tell({ kind: 'error', error: reply.error });
    return null;
  };
  const take = (files: readonly FileToken[]) =>
    looking(async () => {
      const taken = await filesTaken(app, files);
      if (taken.packs.length > 0) setPacks((before) => [...before, ...taken.packs]);
      if (taken.areas) {
        const file = taken.areas;
        setAreas(file);
        setList((before) => before && { ...before, form: withAreas(before.form, file) });
      }
      if (!taken.list) return;
      const preview = await inspect(taken.list, undefined, undefined);
      if (!preview) return;
      const form = startForm(preview, planIsEmpty);
      const boundaries = taken.areas ?? areas;
      setList({ file: taken.list, preview, form: boundaries ? withAreas(form, boundaries) : form });
    });
  const readAs = (part: Partial<TableForm>) =>
    looking(async () => {
      if (!list) return;
      const { file, form } = list;
      const anew = changesColumns(part);
      const said = { ...(anew ? shapeOf(form.list) : form.list), ...part };
      const preview = await inspect(file, said, anew ? undefined : namedColumns(form));
      if (!preview) return;
      const { remembered } = list.preview;
      setList((now) => {
        if (!now) return now;
        if (anew) return { file, preview, form: formAnew(preview, now.form) };
        return { file, preview: { ...preview, remembered }, form: { ...now.form, list: said } };
      });
    });

  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once for each drop
  useEffect(() => {
    if (dropped.length > 0) take(dropped);
  }, [dropped]);

  return {
    list,
    looking: looks > 0,
    areas,
    packs,
    take,
    readAs,
    change: (form) => setList((before) => before && { ...before, form }),
    forget: () => setList(null),
  };
}

function withAreas(form: ImportForm, file: FileToken): ImportForm {
  return { ...form, units: { ...form.units, kind: 'areas', areas: { file, layer: null, key: null, name: null } } };
}
