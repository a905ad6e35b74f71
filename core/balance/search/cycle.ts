import { SLICE } from './annealing.ts';
import { nextCycle } from './pressure.ts';
import type { Search } from './search.ts';
import { annealSlice, countAfresh } from './search.ts';

/** Slices between two fresh counts of everything that drifts; more where looking up the nearest territories is dear. */
const RECOUNT_EVERY = 50;
const PAIRS_PER_SLICE = 100_000;

/** One cycle of cooling over the whole map; `goOn` is asked before each of its slices. */
export function cool(search: Search, length: number, hot: number, goOn: () => boolean): void {
  const { n, k } = search.tally.columns;
  const recountEvery = Math.max(RECOUNT_EVERY, Math.ceil((n * k) / PAIRS_PER_SLICE));
  const slices = length / SLICE;
  for (let slice = 0; slice < slices && goOn(); slice++) {
    if (slice % recountEvery === 0) countAfresh(search);
    annealSlice(search, hot, slice / slices, (slice + 1) / slices);
  }
}

/** A new cycle starts from the best so far. */
export function returnToBest(search: Search): void {
  search.tally.assignment.set(search.best.assignment);
  search.best.logged = 0;
  nextCycle(search.pressure);
}
