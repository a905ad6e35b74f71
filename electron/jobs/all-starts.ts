import { availableParallelism } from 'node:os';
import type { Problem } from '../../core/balance/problem.ts';
import type { Solution } from '../../core/balance/solution.ts';
import { bestOfStarts } from '../../core/balance/starts/best-of-starts.ts';
import { seedOfStart } from '../../core/balance/starts/seed-of-start.ts';
import type { StartFact } from '../../data/export/run-facts.ts';
import { Refused } from '../refused.ts';
import { mergedProgress } from './merged-progress.ts';
import type { Progress } from './messages.ts';
import { threadFor, type WorkProcess, workerFile } from './process.ts';
import { runWork } from './run-work.ts';
import { sharedColumns } from './shared-columns.ts';
import { type StartEnd, solveStart } from './start-work.ts';
import { isKept } from './stop-flags.ts';
import type { WorkControl } from './work-entry.ts';

/** The starts of one balance. */
export interface Starts {
  readonly seed: number;
  /** What ends each start; there are as many as there are ends. */
  readonly ends: readonly StartEnd[];
  /** What the first start has come to, where that is known already. */
  readonly first?: Solution | null;
}

/** The best solution of all starts, and what became of each. */
export interface BestStart {
  readonly solution: Solution;
  readonly starts: readonly StartFact[];
}

/** How starts are carried: how many at a time, and by what. */
export interface Carriers {
  readonly atOnce: number;
  readonly open: () => WorkProcess;
}

const THREADS: Carriers = { atOnce: availableParallelism(), open: () => threadFor(workerFile('start')) };

/**
 * Solves a problem from several seeds, each on a thread of its own, as many at a time as there are cores, and chooses
 * the best. Each start depends on its seed and its end alone, and the choice on their order, so the result does not
 * depend on the threads. A start whose thread dies counts as failed and the others go on. Throws `cancelled` where the
 * run was told to stop, and what the first start threw where all failed. Told to keep the best, the starts at work end
 * where they are, and those that wait are left out. One start needs no thread.
 */
export async function solveStarts(
  problem: Problem,
  { seed, ends, first = null }: Starts,
  control: WorkControl,
  carriers: Carriers = THREADS,
): Promise<BestStart> {
  const [only] = ends;
  if (ends.length === 1 && only) {
    const solution = first ?? solveStart({ problem, seed, end: only }, control);
    return { solution, starts: startFacts(seed, [solution], 0) };
  }
  const shared = sharedColumns(problem);
  const told = mergedProgress(ends.length, control.report);
  const solutions: (Solution | null)[] = ends.map((_, start) => (start === 0 ? first : null));
  const failures: unknown[] = [];
  const left = [...ends.entries()].slice(first ? 1 : 0);
  const cancel = { flag: control.flag.buffer as SharedArrayBuffer, stops: new Set<() => void>() };
  let begun = first ? 1 : 0;
  const carry = async () => {
    // At least one has to begin.
    while (left.length > 0 && !(begun > 0 && isKept(control.flag))) {
      const next = left.shift();
      if (!next) break;
      begun++;
      const [start, end] = next;
      const work = { problem: shared, seed: seedOfStart(seed, start), end };
      try {
        const tell = (progress: Progress) => told.tell(start, progress);
        solutions[start] = await runWork<Solution>(carriers.open(), work, tell, cancel);
      } catch (thrown) {
        control.check();
        if (thrown instanceof Refused && thrown.code === 'cancelled') throw thrown;
        failures.push(thrown);
      } finally {
        told.ended(start);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(carriers.atOnce, ends.length) }, carry));
  control.check();
  const chosen = bestOfStarts(problem, solutions);
  const solution = solutions[chosen];
  if (!solution) throw failures[0];
  // They begin in their order, so those that were left out are the last.
  return { solution, starts: startFacts(seed, solutions.slice(0, begun), chosen) };
}

/** Seconds for each start of a run with a time limit: those that wait for a thread share it with those before them. */
export function secondsPerStart(limit: number, starts: number, atOnce: number = THREADS.atOnce): number {
  return limit / Math.ceil(starts / Math.min(starts, atOnce));
}

function startFacts(seed: number, solutions: readonly (Solution | null)[], chosen: number): StartFact[] {
  return solutions.map((solution, start) => ({
    seed: seedOfStart(seed, start),
    iterations: solution?.iterations ?? null,
    sse: solution?.sse ?? null,
    limitsMet: solution ? solution.unmet.length === 0 : null,
    chosen: start === chosen,
  }));
}
