import { availableParallelism } from 'node:os';
import type { Solution } from '../../core/balance/solution.ts';
import { Refused } from '../refused.ts';
import { mergedProgress } from './merged-progress.ts';
import type { Progress } from './messages.ts';
import { threadFor, type WorkProcess, workerFile } from './process.ts';
import { runWork } from './run-work.ts';
import type { StartWork } from './start-work.ts';
import { isKept } from './stop-flags.ts';
import type { WorkControl } from './work-entry.ts';

/** How starts are carried: how many at a time, and by what. */
export interface Carriers {
  readonly atOnce: number;
  readonly open: () => WorkProcess;
}

export const THREADS: Carriers = { atOnce: availableParallelism(), open: () => threadFor(workerFile('start')) };

/** What became of starts: they begin in their order. */
export interface Carried {
  /** Of each that has begun: null where its thread died. */
  readonly solutions: readonly (Solution | null)[];
  readonly failures: readonly unknown[];
}

/**
 * Solves problems on threads, as many at a time as there are cores; `known` are the solutions of the first of them,
 * where they were found already. Each depends on its work alone, so the result does not depend on the threads. One whose
 * thread dies counts as failed and the others go on. Throws `cancelled` where the run was told to stop. Told to keep
 * the best, those at work end where they are, and those that wait are left out, all but the first.
 */
export async function carryStarts(
  works: readonly StartWork[],
  known: readonly Solution[],
  control: WorkControl,
  report: (progress: Progress) => void,
  carriers: Carriers,
): Promise<Carried> {
  const told = mergedProgress(works.length, report);
  const solutions: (Solution | null)[] = works.map((_, start) => known[start] ?? null);
  const failures: unknown[] = [];
  const left = [...works.entries()].slice(known.length);
  const cancel = { flag: control.flag.buffer as SharedArrayBuffer, stops: new Set<() => void>() };
  let begun = known.length;
  const carry = async () => {
    // At least one has to begin.
    while (left.length > 0 && !(begun > 0 && isKept(control.flag))) {
      const next = left.shift();
      if (!next) break;
      begun++;
      const [start, work] = next;
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
  await Promise.all(Array.from({ length: Math.min(carriers.atOnce, works.length) }, carry));
  control.check();
  return { solutions: solutions.slice(0, begun), failures };
}
