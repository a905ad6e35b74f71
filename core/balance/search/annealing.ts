/** Tried moves between two looks at the stop rule; cycles are whole numbers of slices. */
export const SLICE = 10_000;

/** Cycles of a run by default. */
const DEFAULT_CYCLES = 4;
/** Temperatures at the start of the first cycle, of later ones, and at the end of each: shares of a typical change. */
const HOT = 0.1;
const WARM = 0.05;
const COLD = 5e-4;

/** Where a run stands. */
export interface Moment {
  readonly cycle: number;
  /** 0 at the start of the cycle, towards 1 at its end. */
  readonly progress: number;
  /** Whether this moment starts a cycle. */
  readonly starts: boolean;
}

/**
 * Cycles of cooling, each twice as long as the one before: whenever a run is stopped, it is not far from the end of
 * one, and where it stands after n iterations depends on nothing but n. This is the length of the first.
 */
export function firstCycleFor(unitCount: number): number {
  const tries = Math.min(Math.max(100_000, 500 * unitCount), 1_000_000 + 20 * unitCount);
  return Math.ceil(tries / SLICE) * SLICE;
}

/** Iterations of a run by default: four whole cycles. */
export function defaultIterations(unitCount: number, territoryCount: number): number {
  return territoryCount <= 1 ? SLICE : firstCycleFor(unitCount) * (2 ** DEFAULT_CYCLES - 1);
}

/** Where a number of iterations lies in the cycles. */
export function momentAt(firstCycle: number, iterations: number): Moment {
  let cycle = 0;
  let begin = 0;
  let length = firstCycle;
  while (iterations >= begin + length) {
    begin += length;
    length *= 2;
    cycle++;
  }
  return { cycle, progress: (iterations - begin) / length, starts: iterations === begin };
}

/** Temperature as a share of the typical change of one move: geometric cooling. */
export function temperatureAt(moment: Moment): number {
  const hot = moment.cycle === 0 ? HOT : WARM;
  return hot * (COLD / hot) ** moment.progress;
}
