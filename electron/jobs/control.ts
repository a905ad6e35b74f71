import type { Transferable } from 'node:worker_threads';
import { Refused } from '../refused.ts';
import type { Progress } from './messages.ts';
import type { StartProcess, WorkName } from './process.ts';
import { runWork } from './run-work.ts';
import { askToCancel, askToKeep, isCancelled, stopFlags } from './stop-flags.ts';

/** What a job may use. */
export interface JobControl {
  /** See stop-flags.ts; goes along to the store, which looks at it between slices. */
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
  /** Tells a search to end and keep the best it has; other work goes on to its end. */
  readonly keep: () => void;
}

export function createControl(start: StartProcess, report: (progress: Progress) => void): Cancellable {
  const shared = stopFlags();
  const flags = new Int32Array(shared);
  const stops = new Set<() => void>();
  const check = () => {
    if (isCancelled(flags)) throw new Refused('cancelled');
  };
  return {
    control: {
      cancel: shared,
      report,
      check,
      run: async <T>(name: WorkName, params: unknown, transfer: Transferable[] = []) => {
        check();
        return runWork<T>(start(name), params, report, { flag: shared, stops }, transfer);
      },
    },
    cancel: () => {
      askToCancel(flags);
      for (const stop of stops) stop();
    },
    keep: () => askToKeep(flags),
  };
}
