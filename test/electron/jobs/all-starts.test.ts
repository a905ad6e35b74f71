import { beforeEach, describe, expect, it } from 'vitest';
import { solve } from '../../../core/balance/solve.ts';
import { seedOfStart } from '../../../core/balance/starts/seed-of-start.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { secondsPerStart, solveStarts } from '../../../electron/jobs/all-starts.ts';
import type { Progress } from '../../../electron/jobs/messages.ts';
import { threadFor, workerFile } from '../../../electron/jobs/process.ts';
import { askToKeep, stopFlags } from '../../../electron/jobs/stop-flags.ts';
import type { WorkControl } from '../../../electron/jobs/work-entry.ts';
import { Refused } from '../../../electron/refused.ts';
import { gridProblem } from '../../core/balance/worlds.ts';

const problem = gridProblem(24, 16, 9, { measures: [(u) => 1 + ((u * 7919) % 23)], tolerance: 0.02 });
const ENDS = [20_000, 30_000, 20_000, 40_000].map((count) => ({ iterations: count }));
const SEED = 11;

let told: Progress[];
let flag: Int32Array;
let control: WorkControl;
beforeEach(() => {
  told = [];
  flag = new Int32Array(stopFlags());
  const cancelled = () => Atomics.load(flag, 0) !== 0;
  control = {
    flag,
    cancelled,
    check: () => {
      if (cancelled()) throw new Refused('cancelled');
    },
    report: (progress) => told.push(progress),
  };
});

const real = () => threadFor(workerFile('start'));
const other = (name: string) => threadFor(new URL(`./workers/${name}.ts`, import.meta.url));
/** The real thread, but for some starts in the order they are opened. */
const but = (replaced: Record<number, string>) => {
  let opened = 0;
  return () => {
    const name = replaced[opened++];
    return name ? other(name) : real();
  };
};
const BOTH = { atOnce: 2, open: real };
const none = () => new Int32Array(stopFlags());
const run = (atOnce: number, open = real) =>
  solveStarts(problem, { seed: SEED, ends: ENDS }, control, { atOnce, open });

describe('a balance from several starts', () => {
  it('comes to the best of what each seed comes to alone, and says what each came to', async () => {
    const alone = ENDS.map((end, start) =>
      solve(problem, { seed: seedOfStart(SEED, start), stop: iterations(end.iterations), report: () => undefined }),
    );
    const { solution, starts } = await run(2);
    expect(starts.map(({ seed }) => seed)).toEqual(alone.map(({ seed }) => seed));
    expect(starts.map(({ sse }) => sse)).toEqual(alone.map(({ sse }) => sse));
    expect(starts.map((start) => start.iterations)).toEqual([20_000, 30_000, 20_000, 40_000]);
    const met = alone.filter(({ unmet }) => unmet.length === 0);
    expect(met.length).toBeGreaterThan(0);
    expect(solution.sse).toBe(Math.min(...met.map(({ sse }) => sse)));
    expect(starts.filter(({ chosen }) => chosen)).toMatchObject([{ sse: solution.sse, limitsMet: true }]);
  });

  it('is the same on one thread and on four, whichever is slow', async () => {
    const one = await run(1);
    const four = await run(4);
    const slow = await run(4, but({ 0: 'slow-start', 2: 'slow-start' }));
    expect(four).toEqual(one);
    expect(slow).toEqual(one);
  });

  it('goes on where a thread dies, and says so', async () => {
    const whole = await run(2);
    const lost = await run(1, but({ 1: 'crashing' }));
    expect(lost.starts[1]).toEqual({
      seed: seedOfStart(SEED, 1),
      iterations: null,
      sse: null,
      limitsMet: null,
      chosen: false,
    });
    expect(lost.starts.filter((_, start) => start !== 1).map(({ sse }) => sse)).toEqual(
      whole.starts.filter((_, start) => start !== 1).map(({ sse }) => sse),
    );
  });

  it('fails where all threads die', async () => {
    await expect(run(2, () => other('crashing'))).rejects.toMatchObject({ code: 'internal' });
  });

  it('ends when it is cancelled', async () => {
    const ends = ENDS.map(() => ({ iterations: 1e12 }));
    const running = solveStarts(problem, { seed: SEED, ends }, control, { atOnce: 2, open: real });
    setTimeout(() => Atomics.store(flag, 0, 1), 300);
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('told to keep the best, ends where it is, and its iterations give the same plan again', async () => {
    const ends = [...ENDS, ...ENDS].map(() => ({ iterations: 1e12 }));
    const running = solveStarts(problem, { seed: SEED, ends }, control, { atOnce: 2, open: real });
    const timer = setInterval(() => {
      if (told.some(({ best }) => best && best.iterations > 0)) askToKeep(flag);
    }, 20);
    const { solution, starts } = await running.finally(() => clearInterval(timer));
    expect(solution.stopped).toBe('kept');
    // Those that waited for a thread are left out.
    expect(starts.map(({ seed }) => seed)).toEqual([seedOfStart(SEED, 0), seedOfStart(SEED, 1)]);
    const counts = starts.map((start) => ({ iterations: start.iterations ?? 0 }));
    const again = await solveStarts(problem, { seed: SEED, ends: counts }, { ...control, flag: none() }, BOTH);
    expect(again.solution.assignment).toEqual(solution.assignment);
    expect(again.starts).toEqual(starts);
  });

  it('ends a start that finds nothing better for so long, and its iterations give the same plan again', async () => {
    const patient = [{ iterations: 1e12, patience: 40_000 }];
    const { solution, starts } = await solveStarts(problem, { seed: SEED, ends: patient }, control);
    expect(solution.stopped).toBe('no-improvement');
    const ends = starts.map((start) => ({ iterations: start.iterations ?? 0 }));
    expect((await solveStarts(problem, { seed: SEED, ends }, control)).starts).toEqual(starts);
  });

  it('tells of all starts as of one: mean done, summed iterations', async () => {
    const ends = ENDS.map(() => ({ iterations: 500_000 }));
    await solveStarts(problem, { seed: SEED, ends }, control, { atOnce: 2, open: real });
    const last = told.at(-1);
    expect(told.every(({ done, total }) => done >= 0 && done <= total)).toBe(true);
    expect(last?.phase).toBe('search');
    expect(last?.best?.iterations).toBeGreaterThan(0);
  });

  it('does not solve the first start again where it is known', async () => {
    const { solution } = await run(2);
    const known = { ...solution, sse: solution.sse };
    const { starts } = await solveStarts(problem, { seed: SEED, ends: ENDS, first: known }, control, {
      atOnce: 2,
      open: real,
    });
    expect(starts[0]).toMatchObject({ sse: known.sse, iterations: known.iterations });
  });
});

describe('the time of a start', () => {
  it('is the whole limit where every start has a thread, and shared where some have to wait', () => {
    expect(secondsPerStart(60, 2, 4)).toBe(60);
    expect(secondsPerStart(60, 4, 2)).toBe(30);
    expect(secondsPerStart(60, 5, 2)).toBe(20);
  });
});
