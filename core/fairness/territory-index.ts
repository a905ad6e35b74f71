import { sum } from './mean.ts';

/**
 * Index of each territory: 100 x (value / capacity) / (sum of values / sum of capacities); 100 is an even share for
 * its capacity. NaN for a territory without capacity, and for all where nothing is there to share.
 */
export function territoryIndex(values: ArrayLike<number>, capacities: ArrayLike<number>): Float64Array {
  const share = sum(values) / sum(capacities);
  return Float64Array.from(values, (value, t) => (100 * value) / (capacities[t] as number) / share).map((index) =>
    Number.isFinite(index) ? index : Number.NaN,
  );
}
