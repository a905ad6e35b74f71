import type { JobProgress } from '../api/jobs.ts';
import type { CarriedError } from '../refused.ts';

/** What a job tells of its progress; the runner adds the job's id. */
export type Progress = Omit<JobProgress, 'job'>;

/** To a job's process, once. */
export interface StartMessage {
  readonly type: 'start';
  readonly params: unknown;
  /** Becomes non-zero where the job is to stop (stop-flags.ts); null where memory cannot be shared. */
  readonly cancel: SharedArrayBuffer | null;
}

/** From a job's process: any number of times progress, then once how it ended. */
export type JobMessage =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly value: unknown }
  | { readonly type: 'failed'; readonly error: CarriedError };
