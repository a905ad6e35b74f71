import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EventPayload } from '../../../electron/api/contract.ts';
import type { JobId, JobResult } from '../../../electron/api/jobs.ts';
import type { JobControl } from '../../../electron/jobs/control.ts';
import { type StartProcess, threadFor } from '../../../electron/jobs/process.ts';
import { createJobRunner } from '../../../electron/jobs/runner.ts';
import { atMostEvery } from '../../../electron/jobs/throttle.ts';

const DONE: JobResult = { kind: 'export', files: [], uncut: null, download: null, pages: [] };

/** A runner whose work is one of the files in ./workers, and what it announced. */
function runnerOf(worker: string) {
  const progress: EventPayload<'job.progress'>[] = [];
  const ended = new Map<JobId, EventPayload<'job.ended'>['result']>();
  const waiting = new Map<JobId, () => void>();
  const start: StartProcess = () => threadFor(new URL(`./workers/${worker}.ts`, import.meta.url));
  const runner = createJobRunner(start, {
    progress: (payload) => progress.push(payload),
    fault: () => {},
    ended: ({ job, result }) => {
      ended.set(job, result);
      waiting.get(job)?.();
    },
  });
  const end = (job: JobId) =>
    ended.has(job) ? Promise.resolve() : new Promise<void>((resolve) => waiting.set(job, resolve));
  return {
    runner,
    progress,
    resultOf: async (job: JobId) => {
      await end(job);
      return ended.get(job);
    },
  };
}

const working = async (control: JobControl): Promise<JobResult> => {
  await control.run('balance', {});
  return DONE;
};

/** Waits until the work has begun, so that it is cancelled in the middle. */
async function begun(progress: readonly EventPayload<'job.progress'>[]): Promise<void> {
  await vi.waitUntil(() => progress.some(({ phase }) => phase === 'search'), { timeout: 20_000 });
}

describe('a job', () => {
  it('says which list it brings in, where its kind does not', async () => {
    const { runner, resultOf } = runnerOf('doubling');
    const deals = runner.start('import-results', async () => DONE, 'opportunities');
    const after = runner.start('export', async () => DONE);
    expect(runner.list().map(({ list }) => list)).toEqual(['opportunities', null]);
    await Promise.all([resultOf(deals), resultOf(after)]);
  });

  it('that only looks at a file waits for none, and none waits for it', async () => {
    const { runner, resultOf } = runnerOf('doubling');
    let end = (_: JobResult): void => {};
    const balance = runner.start('balance', () => new Promise((resolve) => (end = resolve)));
    const look = runner.start('look-at-areas', async () => DONE);
    expect(await resultOf(look)).toEqual({ ok: true, value: DONE });
    let endLook = (_: JobResult): void => {};
    const longLook = runner.start('add-pack', () => new Promise((resolve) => (endLook = resolve)));
    const after = runner.start('export', async () => DONE);
    expect(runner.list().map(({ job }) => job)).toEqual([balance, longLook, after]);
    end(DONE);
    expect(await resultOf(after)).toEqual({ ok: true, value: DONE });
    expect(runner.list().map(({ job }) => job)).toEqual([longLook]);
    const closed = runner.close();
    endLook(DONE);
    await closed;
    expect(runner.list()).toEqual([]);
  });

  it('answers what its work made, columns moved and not lost', async () => {
    const { runner, resultOf } = runnerOf('doubling');
    let made: Float64Array | null = null;
    const job = runner.start('balance', async (control) => {
      const column = new Float64Array([1, 2.5]);
      made = await control.run<Float64Array>('balance', { column }, [column.buffer]);
      expect(column.length).toBe(0);
      return DONE;
    });
    expect(await resultOf(job)).toEqual({ ok: true, value: DONE });
    expect(made).toEqual(new Float64Array([2, 5]));
  });

  it('is cancelled in the middle, whether its work heeds the flag or not', async () => {
    for (const worker of ['heeding', 'deaf']) {
      const { runner, progress, resultOf } = runnerOf(worker);
      const job = runner.start('balance', working);
      await begun(progress);
      expect(runner.cancel(job)).toBe(true);
      expect(await resultOf(job)).toEqual({ ok: false, error: { code: 'cancelled', values: {} } });
      expect(runner.cancel(job)).toBe(false);
    }
  });

  it('is cancelled while it waits, without beginning', async () => {
    const { runner, progress, resultOf } = runnerOf('deaf');
    const first = runner.start('balance', working);
    let started = false;
    const second = runner.start('balance', async () => {
      started = true;
      return DONE;
    });
    await begun(progress);
    runner.cancel(second);
    runner.cancel(first);
    expect(await resultOf(second)).toEqual({ ok: false, error: { code: 'cancelled', values: {} } });
    expect(started).toBe(false);
  });

  it('fails as our fault when its thread dies, and the next one runs', async () => {
    const { runner, resultOf } = runnerOf('crashing');
    const job = runner.start('balance', working);
    const next = runner.start('balance', async () => DONE);
    expect(await resultOf(job)).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(await resultOf(next)).toEqual({ ok: true, value: DONE });
  });

  it('tells why its work was refused', async () => {
    const { runner, resultOf } = runnerOf('refusing');
    const job = runner.start('balance', working);
    expect(await resultOf(job)).toEqual({ ok: false, error: { code: 'no-rows', values: { file: 'empty.csv' } } });
  });

  it('runs after the one before it', async () => {
    const { runner, resultOf } = runnerOf('doubling');
    const order: string[] = [];
    const slow = runner.start('balance', async (control) => {
      order.push('first begins');
      await control.run('balance', { column: new Float64Array(1) });
      order.push('first ends');
      return DONE;
    });
    const quick = runner.start('balance', async () => {
      order.push('second');
      return DONE;
    });
    await resultOf(slow);
    await resultOf(quick);
    expect(order).toEqual(['first begins', 'first ends', 'second']);
  });

  it('is listed with the last it told, until it ended', async () => {
    const { runner, progress, resultOf } = runnerOf('heeding');
    const job = runner.start('balance', working);
    const next = runner.start('export', async () => DONE);
    await begun(progress);
    expect(runner.list()).toMatchObject([
      { job, kind: 'balance', progress: { job, phase: 'search' } },
      { job: next, kind: 'export', progress: { phase: 'waiting' } },
    ]);
    runner.cancel(job);
    await resultOf(next);
    expect(runner.list()).toEqual([]);
  });

  it('is cancelled when the app closes', async () => {
    const { runner, progress, resultOf } = runnerOf('deaf');
    const job = runner.start('balance', working);
    await begun(progress);
    await runner.close();
    expect(await resultOf(job)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

describe('progress', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is passed on ten times a second at most, and the last of it arrives', () => {
    vi.useFakeTimers();
    const heard: number[] = [];
    const { tell } = atMostEvery<number>(100, (value) => heard.push(value));
    for (let i = 0; i <= 1000; i++) {
      tell(i);
      vi.advanceTimersByTime(1);
    }
    expect(heard.length).toBeLessThanOrEqual(11);
    vi.advanceTimersByTime(100);
    expect(heard[0]).toBe(0);
    expect(heard.at(-1)).toBe(1000);
  });

  it('ends where it is told to', () => {
    vi.useFakeTimers();
    const heard: number[] = [];
    const { tell, stop } = atMostEvery<number>(100, (value) => heard.push(value));
    tell(1);
    tell(2);
    stop();
    tell(3);
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual([1]);
  });
});
