import { parentPort } from 'node:worker_threads';
import { carried } from '../refused.ts';
import { createPlanStore, type Watch } from './plan-store.ts';
import type { StoreAnswer, StoreRequest } from './store-calls.ts';

/**
 * The store thread: the only one with the plan file open for writing. It answers requests one after the other; while
 * an import is being written it goes on answering those that only read.
 */
const store = createPlanStore();
const MILLISECONDS_BETWEEN = 100;

parentPort?.on('message', async ({ id, name, input }: StoreRequest) => {
  const post = (answer: StoreAnswer) => parentPort?.postMessage(answer);
  try {
    const call = store[name] as (input: unknown, watch: Watch) => unknown;
    const value = await call(input, watchOf(id, post));
    post({ id, ok: true, value });
  } catch (thrown) {
    post({ id, ok: false, error: carried(thrown) });
  }
  // The last call: nothing is left to hear, and the thread ends by itself.
  if (name === 'close') parentPort?.close();
});

function watchOf(id: number, post: (answer: StoreAnswer) => void): Watch {
  let last = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    const now = performance.now();
    if (now - last < MILLISECONDS_BETWEEN) return;
    last = now;
    post({ id, ok: null, done, total });
  };
}
