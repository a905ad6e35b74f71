import { useEffect, useState } from 'react';
import type { JobId, JobResult } from '../../../electron/api/jobs.ts';
import type { ReplyError } from '../../../electron/api/reply.ts';
import { startJob } from '../../actions/run-job.ts';
import { type Job, runningJob } from '../../state/jobs-slice.ts';
import { useApp, useAppState } from '../../use-app.ts';
import { formProblem, importRequest } from './import-form.ts';
import type { ImportSession } from './use-import.ts';

type Result<K extends JobResult['kind']> = Extract<JobResult, { kind: K }>;
/** What was said of the rows; with the difference where they update a plan. */
export type Checked = Result<'import-checked'> | Result<'import-review'>;
/** What an import came to; the counts of an update are those of its check. */
export type Imported = Result<'import'> | (Result<'import-applied'> & { readonly checked: Checked | null });

/** The judging of a list and its import. */
export interface Check {
  /** The newest verdicts; they stay on the screen while the list is judged anew. */
  readonly checked: Checked | null;
  readonly running: Job | null;
  /** Why there are no verdicts. */
  readonly failed: ReplyError | null;
  /** Rows were put right that have not been judged again. */
  readonly isStale: boolean;
  readonly isReady: boolean;
  readonly again: () => void;
  readonly begin: () => void;
  readonly importing: Job | null;
  readonly imported: Imported | null;
  /** Lets go of an update that waits, and of a check that still runs. */
  readonly drop: () => void;
}

/** Judges the list when its step is opened and whenever it is read in another way; put right rows are judged when asked. */
export function useCheck(list: ImportSession['list'], isOpen: boolean): Check {
  const app = useApp();
  const [asked, setAsked] = useState<{ id: JobId | null; key: string; usual: string } | null>(null);
  const [checked, setChecked] = useState<{ result: Checked; key: string } | null>(null);
  const [importId, setImportId] = useState<JobId | null>(() => begunBefore(app.store.getState().jobs));
  const checkJob = useAppState((state) => (asked?.id ? state.jobs.get(asked.id) : undefined));
  const importJob = useAppState((state) => (importId ? state.jobs.get(importId) : undefined));
  const request = list && formProblem(list.form) === null ? importRequest(list.file, list.form, true) : null;
  const key = JSON.stringify(request);
  // Rows that are put right one by one are judged when the planner asks for it, everything else at once.
  const usual = JSON.stringify(request && { ...request, form: { ...request.form, mended: [] } });

  const file = list?.file ?? null;
  // Another list was dropped onto the dialog: nothing that was said of the one before is true of it.
  useEffect(() => {
    if (file === null) return;
    setAsked(null);
    setChecked(null);
    setImportId(null);
  }, [file]);

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
    if (!end?.ok || !asked) return;
    const { value } = end;
    if (value.kind === 'import-checked' || value.kind === 'import-review')
      setChecked({ result: value, key: asked.key });
  }, [end]);

  const importEnd = importJob?.end ?? null;
  // The plan went on while the update waited: what it would do is reckoned anew.
  const overtaken = importEnd !== null && !importEnd.ok && ANEW.has(importEnd.error.code);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each end
  useEffect(() => {
    if (overtaken) again();
  }, [overtaken]);

  const running = checkJob && checkJob.end === null ? checkJob : null;
  const result = checked?.result ?? null;
  const isReady = checked?.key === key && !running;
  const begin = async () => {
    if (!list || !result) return;
    const held = result.kind === 'import-review' ? result : null;
    setImportId(
      held
        ? await startJob(app, { kind: 'apply-import', held: held.held, revision: held.revision })
        : await startJob(app, importRequest(list.file, list.form, false)),
    );
  };
  return {
    checked: result,
    running,
    failed: end && !end.ok && asked?.key === key ? end.error : null,
    isStale: checked !== null && checked.key !== key && !running,
    isReady,
    again,
    begin,
    importing: importJob && importJob.end === null ? importJob : null,
    imported: importedBy(importEnd, result),
    drop: () => {
      if (running) app.client.call('jobs.cancel', { job: running.id });
      if (result?.kind === 'import-review') app.client.call('import.drop', { held: result.held });
    },
  };
}

const ANEW: ReadonlySet<string> = new Set(['plan-changed', 'import-gone']);

/** An import that a page before this one began. */
function begunBefore(jobs: Parameters<typeof runningJob>[0]): JobId | null {
  return (runningJob(jobs, 'import') ?? runningJob(jobs, 'apply-import'))?.id ?? null;
}

function importedBy(end: Job['end'], checked: Checked | null): Imported | null {
  if (!end?.ok) return null;
  if (end.value.kind === 'import') return end.value;
  return end.value.kind === 'import-applied' ? { ...end.value, checked } : null;
}
