import { type Transferable, Worker } from 'node:worker_threads';
import type { JobMessage, StartMessage } from './messages.ts';
import { threadEnd } from './thread-end.ts';

/** The kinds of work that run in a process of their own; each has its `<name>.worker.ts` in this folder. */
export type WorkName =
  | 'balance'
  | 'counts'
  | 'frontier'
  | 'import'
  | 'export'
  | 'mid-year'
  | 'neighbours'
  | 'reasons'
  | 'routing';

/** A running piece of work, whatever carries it: a thread here, a utility process for untrusted files in Electron. */
export interface WorkProcess {
  /** The buffers in `transfer` move where they can, and are of no use here afterwards. */
  post(message: StartMessage, transfer: Transferable[]): void;
  onMessage(listener: (message: JobMessage) => void): void;
  /** Called when it ended without having said so, with the reason where one is known. */
  onCrash(listener: (reason: string) => void): void;
  kill(): void;
  /** Whether it can see the cancel flag; where it cannot, only killing stops it. */
  readonly sharesMemory: boolean;
}

export type StartProcess = (name: WorkName) => WorkProcess;

/**
 * Work that was told to stop and has not answered may still be loading its files: a thread that is terminated then, or
 * in the midst of native code, can take the process down. Nobody waits for it, and most end by themselves meanwhile.
 */
const UNHEARD_MILLISECONDS = 2000;

/** Starts work on a thread. It cannot touch the plan file: only the store thread has it. */
export const startThread: StartProcess = (name) => threadFor(workerFile(name));

/** A file that serves work (work-entry.ts), on a thread. */
export function threadFor(file: URL): WorkProcess {
  const worker = new Worker(file);
  let over = false;
  worker.on('message', ({ type }: JobMessage) => {
    over ||= type !== 'progress';
  });
  // It ends by itself of what it threw.
  worker.on('error', () => {
    over = true;
  });
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    onMessage: (listener) => worker.on('message', listener),
    onCrash: (listener) => {
      worker.on('error', (error) => listener(error instanceof Error ? error.message : 'unknown'));
      worker.on('exit', () => listener('it ended early'));
    },
    kill: () => void threadEnd(worker, over ? undefined : UNHEARD_MILLISECONDS),
    sharesMemory: true,
  };
}

/** The file of a worker beside this one: the source where this is a source, what was built from it otherwise. */
export function workerFile(name: string): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./${name}.worker.${extension}`, import.meta.url);
}
