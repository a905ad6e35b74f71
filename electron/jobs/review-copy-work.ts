import { Refused, thrownFrom } from '../refused.ts';
import { threadFor, workerFile } from './process.ts';
import type { ReviewCopyWork } from './review.worker.ts';

/** Makes the copy for a reviewer on a thread of its own: the store thread, which started it, goes on answering. */
export function reviewCopyMade(work: ReviewCopyWork): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = threadFor(workerFile('review'));
    thread.onMessage((message) => {
      if (message.type === 'progress') return;
      thread.kill();
      if (message.type === 'done') resolve();
      else reject(thrownFrom(message.error));
    });
    thread.onCrash((reason) => reject(new Refused('internal', { detail: reason })));
    thread.post({ type: 'start', params: work, cancel: null }, []);
  });
}
