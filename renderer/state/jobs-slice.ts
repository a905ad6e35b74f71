import type { EventPayload } from '../../electron/api/contract.ts';
import type { JobId, JobProgress, JobRequest } from '../../electron/api/jobs.ts';
import type { SetSlice } from './slice.ts';

export type JobKind = JobRequest['kind'];
export type JobEnd = EventPayload<'job.ended'>['result'];

/** One job as far as the screen knows it. */
export interface Job {
  readonly id: JobId;
  /** Null where an event came before the call that started the job was answered. */
  readonly kind: JobKind | null;
  readonly progress: JobProgress | null;
  /** Null while it runs. */
  readonly end: JobEnd | null;
}

/** The jobs of this window, kept until the part of the screen that started them lets go of them. */
export interface JobsSlice {
  readonly jobs: ReadonlyMap<JobId, Job>;
  readonly jobStarted: (id: JobId, kind: JobKind) => void;
  readonly jobProgressed: (progress: JobProgress) => void;
  readonly jobEnded: (id: JobId, end: JobEnd) => void;
  readonly jobForgotten: (id: JobId) => void;
}

export function jobsSlice(set: SetSlice<JobsSlice>): JobsSlice {
  const change = (id: JobId, part: Partial<Job>) =>
    set(({ jobs }) => {
      const known = jobs.get(id) ?? { id, kind: null, progress: null, end: null };
      return { jobs: new Map(jobs).set(id, { ...known, ...part }) };
    });
  return {
    jobs: new Map(),
    jobStarted: (id, kind) => change(id, { kind }),
    jobProgressed: (progress) => change(progress.job, { progress }),
    jobEnded: (id, end) => change(id, { end }),
    jobForgotten: (id) => set(({ jobs }) => ({ jobs: new Map([...jobs].filter(([key]) => key !== id)) })),
  };
}

/** The newest job of some kinds, running or ended; undefined where there is none. */
export function latestJob(jobs: JobsSlice['jobs'], ...kinds: JobKind[]): Job | undefined {
  return [...jobs.values()].filter(({ kind }) => kind !== null && kinds.includes(kind)).at(-1);
}

/** Jobs that look at files or places and write nothing into the plan: nothing waits for them. */
const BESIDE: ReadonlySet<JobKind> = new Set(['look-at-areas', 'add-pack', 'reasons', 'find-neighbours', 'routing']);

/** The job that is running on the plan, undefined where none is; of one kind where that is asked for. */
export function runningJob(jobs: JobsSlice['jobs'], kind?: JobKind): Job | undefined {
  return [...jobs.values()].find((job) => {
    if (job.kind === null || job.end !== null) return false;
    return kind ? job.kind === kind : !BESIDE.has(job.kind);
  });
}
