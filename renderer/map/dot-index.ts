import Flatbush from 'flatbush';
import type { Dots } from './dots.ts';

/** Finds dots by place. */
export interface DotIndex {
  /** The dot nearest to a place in Mercator within `reach`, or -1. */
  nearest(x: number, y: number, reach: number): number;
  /** All dots in a box in Mercator. */
  within(west: number, north: number, east: number, south: number): number[];
}

export function dotIndex(dots: Dots): DotIndex {
  if (dots.count === 0) return { nearest: () => -1, within: () => [] };
  const index = new Flatbush(dots.count, 16, Float32Array);
  for (let i = 0; i < dots.count; i++) {
    const x = dots.places[2 * i] as number;
    const y = dots.places[2 * i + 1] as number;
    index.add(x, y, x, y);
  }
  index.finish();
  return {
    nearest: (x, y, reach) => index.neighbors(x, y, 1, reach)[0] ?? -1,
    within: (west, north, east, south) => index.search(west, north, east, south),
  };
}
