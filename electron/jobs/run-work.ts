import type { Transferable } from 'node:worker_threads';
import { Refused, thrownFrom } from '../refused.ts';
import type { Progress } from './messages.ts';
import type { WorkProcess } from './process.ts';

/** How a piece of work is told to stop: by the flag, and from outside by whoever calls what is in `stops`. */
export interface Cancel {
  readonly flag: SharedArrayBuffer;
  readonly stops: Set<() => void>;
}

/** Work that does not heed the flag within this time is ended from outside; half a second is promised. */
const GRACE_MILLISECONDS = 300;

/**
 * Runs one piece of work in the process given and answers its value; the process ends with it. Throws what the work
 * refused, `cancelled`, or `internal` where the process died.
 */
export function runWork<T>(
  work: WorkProcess,
  params: unknown,
  report: (progress: Progress) => void,
  cancel: Cancel | null,
  transfer: Transferable[] = [],
): Promise<T> {
  let timer: NodeJS.Timeout | null = null;
  let stop = () => {};
  const result = new Promise<T>((resolve, reject) => {
    stop = () => {
      timer ??= setTimeout(() => reject(new Refused('cancelled')), work.sharesMemory ? GRACE_MILLISECONDS : 0);
    };
    work.onMessage((message) => {
      if (message.type === 'progress') report(message.progress);
      else if (message.type === 'done') resolve(message.value as T);
      else reject(thrownFrom(message.error));
    });
    work.onCrash((reason) => reject(new Refused('internal', { detail: reason })));
  });
  cancel?.stops.add(stop);
  work.post({ type: 'start', params, cancel: work.sharesMemory ? (cancel?.flag ?? null) : null }, transfer);
  return result.finally(() => {
    cancel?.stops.delete(stop);
    if (timer) clearTimeout(timer);
    work.kill();
  });
}
