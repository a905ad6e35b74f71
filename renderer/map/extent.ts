import { valueAtRank } from '../../core/geo/value-at-rank.ts';

/** West, south, east, north in degrees. */
export type Extent = readonly [number, number, number, number];

/**
 * The box that shows the plan: around the densest 98 % of places in either direction, and around all of them where
 * the rest is near. A few accounts on Guam would otherwise shrink the lower 48 to a stamp. Null without a place.
 */
export function planExtent(lat: Float64Array, lon: Float64Array): Extent | null {
  const [west, east] = span(lon);
  const [south, north] = span(lat);
  return west === undefined || south === undefined || east === undefined || north === undefined
    ? null
    : [west, Math.max(-84, south), east, Math.min(84, north)];
}

function span(values: Float64Array): [number, number] | [] {
  const finite = values.filter((value) => Number.isFinite(value));
  if (finite.length === 0) return [];
  const at = (share: number) => valueAtRank(finite, Math.round(share * (finite.length - 1)));
  const [low, high] = [at(0.01), at(0.99)];
  const reach = Math.max((high - low) * 0.1, 0.4);
  return [Math.max(at(0), low - reach), Math.min(at(1), high + reach)];
}
