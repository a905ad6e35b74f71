import type { EventPayload } from '../api/contract.ts';
import type { JobId, JobResult } from '../api/jobs.ts';
import { failed, ok, type Reply } from '../api/reply.ts';
import { errorOf } from '../refused.ts';
import { createControl, type JobControl } from './control.ts';
import type { Progress } from './messages.ts';
import type { StartProcess } from './process.ts';
import { atMostEvery } from './throttle.ts';

export type Job = (control: JobControl) => Promise<JobResult>;

/** Runs jobs one after the other: each sees the plan that the one before left. */
export interface JobRunner {
  start(job: Job): JobId;
  /** False where no such job is waiting or running. */
  cancel(id: JobId): boolean;
  /** Cancels everything and waits for it. */
  close(): Promise<void>;
}

export interface RunnerEvents {
  progress(progress: EventPayload<'job.progress'>): void;
  ended(ended: EventPayload<'job.ended'>): void;
  /** Told of what was our fault. */
  fault(thrown: unknown): void;
}

const PROGRESS_MILLISECONDS = 100;

export function createJobRunner(start: StartProcess, events: RunnerEvents): JobRunner {
  const cancels = new Map<JobId, () => void>();
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;
  return {
    start: (job) => {
      const id = `job-${++count}` as JobId;
      const progress = atMostEvery<Progress>(PROGRESS_MILLISECONDS, (value) => events.progress({ job: id, ...value }));
      const { control, cancel } = createControl(start, progress.tell);
      cancels.set(id, cancel);
      const ended = last.then(() => outcomeOf(job, control, events.fault));
      last = ended.then((result) => {
        cancels.delete(id);
        progress.stop();
        events.ended({ job: id, result });
      });
      progress.tell({ phase: 'waiting', done: 0, total: 0, best: null });
      return id;
    },
    cancel: (id) => {
      const cancel = cancels.get(id);
      cancel?.();
      return cancel !== undefined;
    },
    close: async () => {
      for (const cancel of cancels.values()) cancel();
      await last;
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
