import { useEffect, useState } from 'react';
import type { Measure } from '../../../core/model/measure.ts';
import type { JobId, JobResult } from '../../../electron/api/jobs.ts';
import type { ReplyError } from '../../../electron/api/reply.ts';
import { startJob } from '../../actions/run-job.ts';
import { type Job, runningJob } from '../../state/jobs-slice.ts';
import { useApp, useAppState } from '../../use-app.ts';
import { type People, peopleProblem, peopleRequest } from './people-form.ts';
import type { PeopleList } from './use-people.ts';

/** What a list of people did, or would do. */
export type PeopleResult = Extract<JobResult, { kind: 'import-reps' | 'import-leads' }>;

/** The judging of a list of people and its import. */
export interface PeopleCheck {
  /** The newest verdicts; they stay on the screen while the list is judged anew. */
  readonly checked: PeopleResult | null;
  readonly running: Job | null;
  /** Why there are no verdicts. */
  readonly failed: ReplyError | null;
  /** Rows were put right that have not been judged again. */
  readonly isStale: boolean;
  readonly isReady: boolean;
  readonly again: () => void;
  readonly begin: () => void;
  readonly importing: Job | null;
  readonly imported: PeopleResult | null;
}

/** Judges the list when its step is opened and whenever it is read in another way; put right rows are judged when asked. */
export function usePeopleCheck(
  what: People,
  list: PeopleList | null,
  measures: readonly Measure[],
  isOpen: boolean,
): PeopleCheck {
  const app = useApp();
  const kind = `import-${what}` as const;
  const [asked, setAsked] = useState<{ id: JobId | null; key: string; usual: string } | null>(null);
  const [checked, setChecked] = useState<{ result: PeopleResult; key: string } | null>(null);
  // One that a page before this one began is taken up.
  const [importId, setImportId] = useState(() => runningJob(app.store.getState().jobs, kind)?.id ?? null);
  const checkJob = useAppState((state) => (asked?.id ? state.jobs.get(asked.id) : undefined));
  const importJob = useAppState((state) => (importId ? state.jobs.get(importId) : undefined));
  const request =
    list && peopleProblem(list.form, measures) === null ? peopleRequest(list.file, list.form, true) : null;
  // What becomes of those who are gone changes no verdict.
  const key = JSON.stringify(request && { ...request, gone: null });
  const usual = JSON.stringify(request && { ...request, gone: null, form: { ...request.form, mended: [] } });

  const again = async () => {
    if (!request) return;
    if (checkJob && checkJob.end === null) await app.client.call('jobs.cancel', { job: checkJob.id });
    setAsked({ id: null, key, usual });
    setAsked({ id: await startJob(app, request), key, usual });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: judged for each way to read the list
  useEffect(() => {
    if (isOpen && request && asked?.usual !== usual) again();
  }, [isOpen, usual]);

  const end = checkJob?.end ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept once for each end
  useEffect(() => {
    const result = resultOf(end);
    if (result && asked) setChecked({ result, key: asked.key });
  }, [end]);

  const running = checkJob && checkJob.end === null ? checkJob : null;
  return {
    checked: checked?.result ?? null,
    running,
    failed: end && !end.ok && asked?.key === key ? end.error : null,
    isStale: checked !== null && checked.key !== key && !running,
    isReady: checked?.key === key && !running,
    again,
    begin: async () => {
      if (list) setImportId(await startJob(app, peopleRequest(list.file, list.form, false)));
    },
    importing: importJob && importJob.end === null ? importJob : null,
    imported: resultOf(importJob?.end ?? null),
  };
}

function resultOf(end: Job['end']): PeopleResult | null {
  if (!end?.ok) return null;
  return end.value.kind === 'import-reps' || end.value.kind === 'import-leads' ? end.value : null;
}
