import { useState } from 'react';
import type { Measure } from '../../../core/model/measure.ts';
import type { FileToken } from '../../../electron/api/jobs.ts';
import type { ListPreview } from '../../../electron/api/people-schemas.ts';
import { useApp } from '../../use-app.ts';
import { type ChosenList, type ListSession, useList } from '../import-steps/use-list.ts';
import { namedPeopleColumns, type People, type PeopleForm, peopleFormAnew, startPeopleForm } from './people-form.ts';

/** A roster or a list of leads with what is chosen of it. */
export type PeopleList = ChosenList<ListPreview, PeopleForm>;

/** An import of people on the screen, from the file to the form. */
export interface PeopleSession extends ListSession<ListPreview, PeopleForm> {
  /** What came last is boundaries or postal codes, and no list. */
  readonly isOther: boolean;
}

export function usePeople(what: People, dropped: readonly FileToken[], measures: readonly Measure[]): PeopleSession {
  const { client } = useApp();
  const [isOther, setIsOther] = useState(false);
  const session = useList<ListPreview, PeopleForm>(dropped, {
    inspect: (asked) => client.call('import.inspectList', { what, ...asked }),
    start: (preview) => startPeopleForm(what, preview, measures),
    anew: peopleFormAnew,
    columns: namedPeopleColumns,
    heard: ({ list, areas, packs }) => setIsOther(list === null && (areas !== null || packs.length > 0)),
  });
  return { ...session, isOther };
}
