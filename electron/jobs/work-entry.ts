import { parentPort, type Transferable } from 'node:worker_threads';
import { carried, Refused } from '../refused.ts';
import type { JobMessage, Progress, StartMessage } from './messages.ts';
import { isCancelled, stopFlags } from './stop-flags.ts';

/** What a piece of work may use besides its parameters. */
export interface WorkControl {
  /** What was asked of the work meanwhile: see stop-flags.ts. */
  readonly flag: Int32Array;
  readonly cancelled: () => boolean;
  /** Throws `cancelled` when the work is to stop. */
  readonly check: () => void;
  /** Cheap to call: passes on at most ten a second. */
  readonly report: (progress: Progress) => void;
}

/** How a finished value leaves: `transfer` lists the buffers that move instead of being copied. */
export interface WorkResult<T> {
  readonly value: T;
  readonly transfer: Transferable[];
}

const MILLISECONDS_BETWEEN = 100;

/**
 * The entry of a work process: waits for the start message, works, says how it ended. The same file serves a thread
 * and a utility process of Electron, which have their port in different places.
 */
export function serveWork<P, T>(
  work: (params: P, control: WorkControl) => WorkResult<T> | Promise<WorkResult<T>>,
): void {
  const port = openPort();
  port.onStart(async ({ params, cancel }) => {
    try {
      const control = controlOf(cancel, (message) => port.post(message, []));
      // Told to stop before it began.
      control.check();
      const { value, transfer } = await work(params as P, control);
      port.post({ type: 'done', value }, transfer);
    } catch (thrown) {
      port.post({ type: 'failed', error: carried(thrown) }, []);
    }
  });
}

function controlOf(cancel: SharedArrayBuffer | null, post: (message: JobMessage) => void): WorkControl {
  const flag = new Int32Array(cancel ?? stopFlags());
  const cancelled = () => isCancelled(flag);
  let last = Number.NEGATIVE_INFINITY;
  return {
    flag,
    cancelled,
    check: () => {
      if (cancelled()) throw new Refused('cancelled');
    },
    report: (progress) => {
      const now = performance.now();
      if (now - last < MILLISECONDS_BETWEEN) return;
      last = now;
      post({ type: 'progress', progress });
    },
  };
}

interface WorkPort {
  onStart(listener: (message: StartMessage) => void): void;
  post(message: JobMessage, transfer: Transferable[]): void;
}

/** Electron's `process.parentPort`, as far as it is used; it wraps what it receives and moves no buffers. */
interface UtilityPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

function openPort(): WorkPort {
  const thread = parentPort;
  if (thread) {
    return {
      onStart: (listener) => thread.once('message', listener),
      post: (message, transfer) => thread.postMessage(message, transfer),
    };
  }
  const utility = (process as { parentPort?: UtilityPort }).parentPort;
  if (!utility) throw new Error('This file runs as a thread or as a utility process.');
  return {
    onStart: (listener) => utility.on('message', ({ data }) => listener(data as StartMessage)),
    post: (message) => utility.postMessage(message),
  };
}
