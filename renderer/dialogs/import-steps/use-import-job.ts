import { useEffect, useState } from 'react';
import type { CallInput } from '../../../electron/api/contract.ts';
import type { FileToken, JobId } from '../../../electron/api/jobs.ts';
import { startJob } from '../../actions/run-job.ts';
import { type Job, type JobKind, runningJob } from '../../state/jobs-slice.ts';
import { useApp, useAppState } from '../../use-app.ts';

/** The job that brings a list in. */
export interface ImportingJob {
  /** Null where none is at work. */
  readonly importing: Job | null;
  /** What it came to. */
  readonly end: Job['end'];
  readonly start: (request: CallInput<'jobs.start'>) => Promise<void>;
}

/** The import of a list, also one that a page before this one began. */
export function useImportJob(kinds: readonly JobKind[], file: FileToken | null): ImportingJob {
  const app = useApp();
  const [id, setId] = useState<JobId | null>(() => begunBefore(kinds, app.store.getState().jobs));
  const job = useAppState((state) => (id ? state.jobs.get(id) : undefined));
  // Another list was dropped onto the dialog.
  useEffect(() => {
    if (file !== null) setId(null);
  }, [file]);
  return {
    importing: job && job.end === null ? job : null,
    end: job?.end ?? null,
    start: async (request) => setId(await startJob(app, request)),
  };
}

function begunBefore(kinds: readonly JobKind[], jobs: Parameters<typeof runningJob>[0]): JobId | null {
  for (const kind of kinds) {
    const running = runningJob(jobs, kind);
    if (running) return running.id;
  }
  return null;
}
