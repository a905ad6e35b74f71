/** Tried moves between two looks at the stop rule; every phase is a whole number of slices. */
export const SLICE = 10_000;
/** Tried moves between two adaptations of temperature and pressure; a slice is a whole number of batches. */
export const BATCH = 500;

/**
 * Temperatures at the start of the first cycle, of later ones, of one that mends what comes from a coarser level, and at
 * the end of each: shares of a typical change.
 */
export const HOT = 0.1;
export const WARM = 0.05;
export const COOL = 0.01;
const COLD = 5e-4;

/** Rounds of a run by default: a cycle over the whole map and the regions after it, each twice as long as the last. */
const DEFAULT_ROUNDS = 4;

/**
 * Cycles of cooling over the whole map, each twice as long as the one before: whenever a run is stopped, it is not far
 * from the end of one. This is the length of the first.
 */
export function firstCycleFor(unitCount: number): number {
  const tries = Math.min(Math.max(60_000, 500 * unitCount), 1_000_000 + 20 * unitCount);
  return Math.ceil(tries / SLICE) * SLICE;
}

/** Iterations of a run by default: as many as four cycles, each twice as long as the one before, have. */
export function defaultIterations(unitCount: number, territoryCount: number): number {
  return territoryCount <= 1 ? SLICE : firstCycleFor(unitCount) * (2 ** DEFAULT_ROUNDS - 1);
}

/** Temperature as a share of the typical change of one move: geometric cooling from `hot`; progress is 0 to 1. */
export function temperatureAt(hot: number, progress: number): number {
  return hot * (COLD / hot) ** progress;
}
