import { useState } from 'react';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import type { PackFacts } from '../../../electron/api/intake-schemas.ts';
import type { FileToken } from '../../../electron/api/jobs.ts';
import { useApp, useAppState } from '../../use-app.ts';
import { type ChosenList, type ListSession, useList } from '../import-steps/use-list.ts';
import { formAnew, type ImportForm, namedColumns, startForm } from './import-form.ts';

/** An account list with what is read and chosen of it. */
export type AccountList = ChosenList<ImportPreview, ImportForm>;

/** An import of accounts on the screen, from the files to the form. */
export interface ImportSession extends ListSession<ImportPreview, ImportForm> {
  /** Boundaries that came before the list. */
  readonly areas: FileToken | null;
  /** Postal codes that were added while the dialog is open. */
  readonly packs: readonly PackFacts[];
}

export function useImport(dropped: readonly FileToken[]): ImportSession {
  const { client } = useApp();
  const planIsEmpty = useAppState((state) => state.plan?.accounts.count === 0 && !state.readOnly);
  const [areas, setAreas] = useState<FileToken | null>(null);
  const [packs, setPacks] = useState<readonly PackFacts[]>([]);
  const session = useList<ImportPreview, ImportForm>(dropped, {
    inspect: (asked) => client.call('import.inspect', asked),
    start: (preview, taken) => {
      const form = startForm(preview, planIsEmpty);
      const boundaries = taken.areas ?? areas;
      return boundaries ? withAreas(form, boundaries) : form;
    },
    anew: formAnew,
    columns: namedColumns,
    heard: (taken, change) => {
      if (taken.packs.length > 0) setPacks((before) => [...before, ...taken.packs]);
      if (!taken.areas) return;
      const file = taken.areas;
      setAreas(file);
      change((form) => withAreas(form, file));
    },
  });
  return { ...session, areas, packs };
}

function withAreas(form: ImportForm, file: FileToken): ImportForm {
  return { ...form, units: { ...form.units, kind: 'areas', areas: { file, layer: null, key: null, name: null } } };
}
