import type { Transferable } from 'node:worker_threads';
import { Refused } from '../refused.ts';
import type { Progress } from './messages.ts';
import type { StartProcess, WorkName } from './process.ts';
import { runWork } from './run-work.ts';

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

/** A control and the way to stop what works under it. */
export interface Cancellable {
  readonly control: JobControl;
  readonly cancel: () => void;
}

export function createControl(start: StartProcess, report: (progress: Progress) => void): Cancellable {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const stops = new Set<() => void>();
  const check = () => {
    if (Atomics.load(flag, 0) !== 0) throw new Refused('cancelled');
  };
  return {
    control: {
      cancel: flag.buffer,
      report,
      check,
      run: async <T>(name: WorkName, params: unknown, transfer: Transferable[] = []) => {
        check();
        return runWork<T>(start(name), params, report, { flag: flag.buffer, stops }, transfer);
      },
    },
    cancel: () => {
      Atomics.store(flag, 0, 1);
      for (const stop of stops) stop();
    },
  };
}
