import { largestRemainder } from '../quota/largest-remainder.ts';

/** A team in whole positions. */
export interface WholePositions {
  readonly fullTime: number;
  /** Capacity of the one part-time position, 0 for none. */
  readonly partTime: number;
}

/** Shares of a position that are not worth filling, and those that part-time work comes in. */
const QUARTER = 0.25;
/** A sum of doubles is not exact: what differs by less lies on the whole number. */
const ROUNDING = 1e-9;

/** Reps rounded up to whole full-time positions: half a rep cannot be short of a customer. */
export function roundedUp(reps: number): number {
  // Of nothing the ceiling is -0.
  return Math.ceil(reps - ROUNDING) || 0;
}

/** Reps as full-time positions and one part-time position in quarters, rounded up to the next quarter. */
export function withPartTime(reps: number): WholePositions {
  const quarters = roundedUp(reps / QUARTER);
  const fullTime = Math.floor(quarters * QUARTER);
  return { fullTime, partTime: quarters * QUARTER - fullTime };
}

/**
 * Whole reps per region. `up`: each region by itself, which is what it takes where nobody works across regions;
 * `shared`: as many as the whole takes, given to regions by the largest remainder.
 */
export function regionPositions(reps: readonly number[]): { readonly up: number[]; readonly shared: number[] } {
  const all = reps.reduce((sum, one) => sum + one, 0);
  return {
    up: reps.map(roundedUp),
    shared: reps.length > 0 ? largestRemainder(roundedUp(all), reps) : [],
  };
}
