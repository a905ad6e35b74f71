import { useEffect, useState } from 'react';
import type { CallInput } from '../../../electron/api/contract.ts';
import type { FileToken, JobId, JobResult } from '../../../electron/api/jobs.ts';
import type { ReplyError } from '../../../electron/api/reply.ts';
import { startJob } from '../../actions/run-job.ts';
import type { Job } from '../../state/jobs-slice.ts';
import { useApp, useAppState } from '../../use-app.ts';

/** What was said of the rows of a list. */
export type RowCounts = Omit<Extract<JobResult, { kind: 'import-checked' }>, 'kind'>;

/** The judging of a list; R is what was said of its rows, and what else it would do. */
export interface Judging<R extends RowCounts> {
  /** The newest verdicts; they stay on the screen while the list is judged anew. */
  readonly checked: R | null;
  readonly running: Job | null;
  /** Why there are no verdicts. */
  readonly failed: ReplyError | null;
  /** Rows were put right that have not been judged again. */
  readonly isStale: boolean;
  /** The verdicts are those of the form as it is. */
  readonly isCurrent: boolean;
  readonly again: () => void;
}

interface JudgingParts<R> {
  /** Null until a list is there. */
  readonly file: FileToken | null;
  /** The job that judges it; null while its form lacks something. */
  readonly request: Request | null;
  /** Parts of the request that change no verdict. */
  readonly apart?: readonly string[];
  /** Whether the verdicts are on the screen. */
  readonly isOpen: boolean;
  /** What a job came to, where it was one that judges. */
  readonly resultOf: (value: JobResult) => R | null;
}

type Request = Extract<CallInput<'jobs.start'>, { form?: unknown; review?: unknown }>;

/** Judges a list when its step is opened and whenever it is read in another way; put right rows are judged when asked. */
export function useJudging<R extends RowCounts>(parts: JudgingParts<R>): Judging<R> {
  const { file, request, apart = [], isOpen, resultOf } = parts;
  const app = useApp();
  const [asked, setAsked] = useState<{ id: JobId | null; key: string; usual: string } | null>(null);
  const [checked, setChecked] = useState<{ result: R; key: string } | null>(null);
  const job = useAppState((state) => (asked?.id ? state.jobs.get(asked.id) : undefined));
  const same = Object.fromEntries(apart.map((part) => [part, null]));
  const key = JSON.stringify(request && { ...request, ...same });
  // Rows that are put right one by one are judged when the planner asks for it, everything else at once.
  const usual = JSON.stringify(request && { ...request, ...same, form: { ...request.form, mended: [] } });

  // Another list was dropped onto the dialog: nothing that was said of the one before is true of it.
  useEffect(() => {
    if (file === null) return;
    setAsked(null);
    setChecked(null);
  }, [file]);

  const again = async () => {
    if (!request) return;
    if (job && job.end === null) await app.client.call('jobs.cancel', { job: job.id });
    setAsked({ id: null, key, usual });
    setAsked({ id: await startJob(app, request), key, usual });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: judged for each way to read the list
  useEffect(() => {
    if (isOpen && request && asked?.usual !== usual) again();
  }, [isOpen, usual]);

  const end = job?.end ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept once for each end
  useEffect(() => {
    const result = end?.ok ? resultOf(end.value) : null;
    if (result && asked) setChecked({ result, key: asked.key });
  }, [end]);

  const running = job && job.end === null ? job : null;
  return {
    checked: checked?.result ?? null,
    running,
    failed: end && !end.ok && asked?.key === key ? end.error : null,
    isStale: checked !== null && checked.key !== key && !running,
    isCurrent: checked?.key === key && !running,
    again,
  };
}
