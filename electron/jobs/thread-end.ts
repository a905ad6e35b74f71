import type { Worker } from 'node:worker_threads';

/** A thread that has nothing left to do and is still there after this long is ended from outside. */
const LINGERS_MILLISECONDS = 10_000;

const ending = new Set<Promise<void>>();

/**
 * Resolves when a thread that has said its last word, or was told to stop, has ended by itself; one that is still there
 * after `lingers` ms is terminated. To terminate it in the midst of its end brought the whole process down now and then
 * (a segmentation fault under load).
 */
export function threadEnd(worker: Worker, lingers = LINGERS_MILLISECONDS): Promise<void> {
  const end = new Promise<void>((resolve) => {
    // Node's number of a thread that is gone.
    if (worker.threadId === -1) return resolve();
    const timer = setTimeout(() => void worker.terminate(), lingers);
    timer.unref();
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  }).then(() => void ending.delete(end));
  ending.add(end);
  return end;
}

/** Waits for the threads that are ending: a program that exits meanwhile can go down with them. */
export async function threadsEnded(): Promise<void> {
  await Promise.all(ending);
}
