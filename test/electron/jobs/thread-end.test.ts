import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { threadFor } from '../../../electron/jobs/process.ts';
import { askToCancel, stopFlags } from '../../../electron/jobs/stop-flags.ts';
import { quietStore } from '../../../electron/jobs/store.ts';
import { threadEnd, threadsEnded } from '../../../electron/jobs/thread-end.ts';
import { blankPlan } from '../../../electron/plans/blank-plan.ts';

afterEach(() => vi.restoreAllMocks());

/** A thread that answers once and has nothing left to hear. */
const ANSWERS_ONCE = "const { parentPort } = require('node:worker_threads'); parentPort.postMessage('over');";

describe('a thread that has said its last word', () => {
  it('ends by itself and is waited for, also where it is gone already', async () => {
    const terminate = vi.spyOn(Worker.prototype, 'terminate');
    const worker = new Worker(ANSWERS_ONCE, { eval: true });
    const exit = once(worker, 'exit');
    await once(worker, 'message');
    let over = false;
    void threadEnd(worker).then(() => {
      over = true;
    });
    await threadsEnded();
    expect(over).toBe(true);
    // 0: by itself; a terminated thread has 1.
    expect(await exit).toEqual([0]);
    await threadEnd(worker);
    expect(terminate).not.toHaveBeenCalled();
  });

  it('is that of a store that was closed', async () => {
    const terminate = vi.spyOn(Worker.prototype, 'terminate');
    const folder = mkdtempSync(join(tmpdir(), 'evenfield-thread-'));
    try {
      const store = quietStore(folder);
      const plan = blankPlan('West', 'USD', 'en', new Date());
      await store.opened('create', { path: join(folder, 'west.evenfield'), plan, replace: false });
      await store.close();
      expect(terminate).not.toHaveBeenCalled();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a thread that was told to stop', () => {
  const stopped = async (name: string, heard: boolean) => {
    const work = threadFor(new URL(`./workers/${name}.ts`, import.meta.url));
    const messages: string[] = [];
    work.onMessage(({ type }) => messages.push(type));
    const cancel = stopFlags();
    work.post({ type: 'start', params: {}, cancel }, []);
    if (heard) await vi.waitUntil(() => messages.length > 0, 30_000);
    askToCancel(new Int32Array(cancel));
    work.kill();
    await threadsEnded();
    return messages;
  };

  it('while it loads its files never begins, and ends by itself', async () => {
    const terminate = vi.spyOn(Worker.prototype, 'terminate');
    const messages = await stopped('doubling', false);
    expect(messages).not.toContain('done');
    // Where it had the time to load them.
    if (messages.length > 0) expect(terminate).not.toHaveBeenCalled();
  });

  it('and does not listen is terminated, and waited for', async () => {
    const terminate = vi.spyOn(Worker.prototype, 'terminate');
    expect(await stopped('deaf', true)).toEqual(['progress']);
    expect(terminate).toHaveBeenCalledTimes(1);
  });
});
