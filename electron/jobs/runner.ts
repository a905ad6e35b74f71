import type { CallOutput, EventPayload } from '../api/contract.ts';
import type { JobId, JobRequest, JobResult } from '../api/jobs.ts';
import { failed, ok, type Reply } from '../api/reply.ts';
import { errorOf } from '../refused.ts';
import { type Cancellable, createControl, type JobControl } from './control.ts';
import type { Progress } from './messages.ts';
import type { StartProcess } from './process.ts';
import { atMostEvery } from './throttle.ts';

export type Job = (control: JobControl) => Promise<JobResult>;

/**
 * Runs jobs one after the other: each sees the plan that the one before left. Those that only look at files or places
 * and write nothing into the plan begin at once.
 */
export interface JobRunner {
  /** `list`: which of several it brings in, where the kind does not say it. */
  start(kind: JobRequest['kind'], job: Job, list?: RunningJob['list']): JobId;
  /** Those that wait or run, in their order, each with the last it told. */
  list(): RunningJob[];
  /** False where no such job is waiting or running. */
  cancel(id: JobId): boolean;
  /** Ends a search with the best it has so far. False where no such search is waiting or running. */
  keep(id: JobId): boolean;
  /** Cancels everything and waits for it. */
  close(): Promise<void>;
}

/** A job that waits or runs. */
type RunningJob = CallOutput<'jobs.list'>[number];

interface OpenJob extends Pick<Cancellable, 'cancel' | 'keep'>, Pick<RunningJob, 'kind' | 'list'> {
  progress: Progress;
}

export interface RunnerEvents {
  progress(progress: EventPayload<'job.progress'>): void;
  ended(ended: EventPayload<'job.ended'>): void;
  /** Told of what was our fault. */
  fault(thrown: unknown): void;
}

const PROGRESS_MILLISECONDS = 100;
/** Jobs that can be ended with the best they have. */
const SEARCHES: ReadonlySet<JobRequest['kind']> = new Set(['balance', 'frontier', 'counts']);
/** Jobs that wait for none, and for which none waits. */
const BESIDE: ReadonlySet<JobRequest['kind']> = new Set([
  'look-at-areas',
  'add-pack',
  'reasons',
  'find-neighbours',
  'routing',
]);

export function createJobRunner(start: StartProcess, events: RunnerEvents): JobRunner {
  const open = new Map<JobId, OpenJob>();
  const ends = new Set<Promise<unknown>>();
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;
  return {
    start: (kind, job, list = null) => {
      const id = `job-${++count}` as JobId;
      const progress = atMostEvery<Progress>(PROGRESS_MILLISECONDS, (value) => events.progress({ job: id, ...value }));
      const tell = (value: Progress) => {
        const running = open.get(id);
        if (running) running.progress = value;
        progress.tell(value);
      };
      const { control, cancel, keep } = createControl(start, tell);
      const waiting: Progress = { phase: 'waiting', done: 0, total: 0, best: null };
      open.set(id, { cancel, keep, kind, list, progress: waiting });
      const beside = BESIDE.has(kind);
      const ended = (beside ? Promise.resolve() : last).then(() => outcomeOf(job, control, events.fault));
      const told = ended.then((result) => {
        open.delete(id);
        ends.delete(told);
        progress.stop();
        events.ended({ job: id, result });
      });
      ends.add(told);
      if (!beside) last = told;
      tell(waiting);
      return id;
    },
    list: () =>
      [...open].map(([job, { kind, list, progress }]) => ({ job, kind, list, progress: { job, ...progress } })),
    cancel: (id) => {
      const running = open.get(id);
      running?.cancel();
      return running !== undefined;
    },
    keep: (id) => {
      const running = open.get(id);
      if (!running || !SEARCHES.has(running.kind)) return false;
      running.keep();
      return true;
    },
    close: async () => {
      for (const { cancel } of open.values()) cancel();
      await Promise.all(ends);
    },
  };
}

async function outcomeOf(job: Job, control: JobControl, fault: RunnerEvents['fault']): Promise<Reply<JobResult>> {
  try {
    control.check();
    return ok(await job(control));
  } catch (thrown) {
    const { code, values } = errorOf(thrown);
    if (code === 'internal') fault(thrown);
    return failed(code, values);
  }
}
