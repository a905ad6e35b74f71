import type { Problem } from '../../core/balance/problem.ts';
import type { Solution } from '../../core/balance/solution.ts';
import { bestOfStarts } from '../../core/balance/starts/best-of-starts.ts';
import { seedOfStart } from '../../core/balance/starts/seed-of-start.ts';
import type { StartFact } from '../../data/export/run-facts.ts';
import { type Carriers, carryStarts, THREADS } from './carry-starts.ts';
import { sharedColumns } from './shared-columns.ts';
import { type StartEnd, solveStart } from './start-work.ts';
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
  const works = ends.map((end, start) => ({ problem: shared, seed: seedOfStart(seed, start), end }));
  const { solutions, failures } = await carryStarts(works, first ? [first] : [], control, control.report, carriers);
  const chosen = bestOfStarts(problem, solutions);
  const solution = solutions[chosen];
  if (!solution) throw failures[0];
  return { solution, starts: startFacts(seed, solutions, chosen) };
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
