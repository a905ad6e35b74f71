import type { Transferable } from 'node:worker_threads';
import type { EventPayload } from '../api/contract.ts';
import type { JobId, JobResult } from '../api/jobs.ts';
import { failed, ok, type Reply } from '../api/reply.ts';
import { errorOf, Refused } from '../refused.ts';
import type { Progress } from './messages.ts';
import type { StartProcess, WorkName } from './process.ts';
import { runWork } from './run-work.ts';
import { atMostEvery } from './throttle.ts';

/** What a job may use. */
export interface JobControl {
  /** One Int32, non-zero when the job is to stop; goes along to the store, which looks at it between slices. */
  readonly cancel: SharedArrayBuffer;
  readonly report: (progress: Progress) => void;
  /** Throws `cancelled` when the job is to stop. */
  readonly check: () => void;
  /** Runs one piece of work in a process of its own and answers its value. Cancelling ends it. */
  readonly run: <T>(name: WorkName, params: unknown, transfer?: Transferable[]) => Promise<T>;
}

export type Job = (control: JobControl) => Promise<JobResult>;

/** Runs jobs one after the other: each sees the plan that the one before left. */
export interface JobRunner {
  start(job: Job): JobId;
  /** False where no such job is waiting or running. */
  cancel(id: JobId): boolean;
  /** Resolves when the job has ended. Never rejects. */
  ended(id: JobId): Promise<Reply<JobResult>>;
  /** Cancels everything and waits for it. */
  close(): Promise<void>;
}

export interface RunnerEvents {
  progress(progress: EventPayload<'job.progress'>): void;
  ended(ended: EventPayload<'job.ended'>): void;
}

const PROGRESS_MILLISECONDS = 100;

interface Running {
  readonly flag: Int32Array<SharedArrayBuffer>;
  readonly ended: Promise<Reply<JobResult>>;
  readonly stops: Set<() => void>;
}

export function createJobRunner(start: StartProcess, events: RunnerEvents): JobRunner {
  const jobs = new Map<JobId, Running>();
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;

  const begin = (job: Job): JobId => {
    const id = `job-${++count}` as JobId;
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const stops = new Set<() => void>();
    const progress = atMostEvery<Progress>(PROGRESS_MILLISECONDS, (value) => events.progress({ job: id, ...value }));
    progress.tell({ phase: 'waiting', done: 0, total: 0, best: null });
    const control = controlOf(flag, stops, progress.tell, start);
    const ended = last.then(() => outcomeOf(job, control));
    last = ended;
    jobs.set(id, { flag, ended, stops });
    void ended.then((result) => {
      progress.stop();
      events.ended({ job: id, result });
      setTimeout(() => jobs.delete(id), 60_000).unref();
    });
    return id;
  };

  const cancel = (id: JobId): boolean => {
    const running = jobs.get(id);
    if (!running) return false;
    Atomics.store(running.flag, 0, 1);
    for (const stop of running.stops) stop();
    return true;
  };

  return {
    start: begin,
    cancel,
    ended: (id) => jobs.get(id)?.ended ?? Promise.resolve(failed('job-unknown')),
    close: async () => {
      for (const id of jobs.keys()) cancel(id);
      await last;
    },
  };
}

async function outcomeOf(job: Job, control: JobControl): Promise<Reply<JobResult>> {
  try {
    control.check();
    return ok(await job(control));
  } catch (thrown) {
    const { code, values } = errorOf(thrown);
    return failed(code, values);
  }
}

function controlOf(
  flag: Int32Array<SharedArrayBuffer>,
  stops: Set<() => void>,
  report: (progress: Progress) => void,
  start: StartProcess,
): JobControl {
  const check = () => {
    if (Atomics.load(flag, 0) !== 0) throw new Refused('cancelled');
  };
  return {
    cancel: flag.buffer,
    report,
    check,
    run: <T>(name: WorkName, params: unknown, transfer: Transferable[] = []) => {
      check();
      return runWork<T>(start(name), params, report, { flag: flag.buffer, stops }, transfer);
    },
  };
}
