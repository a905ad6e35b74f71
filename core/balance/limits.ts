import type { Limit } from './problem.ts';

/**
 * Totals outside a limit by at most this share of the ideal, or of the total where that is more, still meet it:
 * rounding of sums is no broken limit.
 */
export const MET_WITHIN = 1e-9;

/** Totals that meet a limit are between these two, whatever rounding was let pass. */
export function metTotals({ minimum, ideal, maximum }: Limit): { minimum: number; maximum: number } {
  return { minimum: minimum - 2 * MET_WITHIN * ideal, maximum: maximum * (1 + 2 * MET_WITHIN) };
}

/**
 * The limits of one measure: the ideal of a territory is its share of the sum of `values` by capacity (FTE; equal
 * shares where all capacities are 0), and the band is the ideal plus and minus `tolerance` (ratio). An absolute
 * minimum or maximum replaces the band on its side; the other side then gives way so that minimum <= maximum.
 */
export function limitsFor(
  values: Float64Array,
  capacities: ArrayLike<number>,
  tolerance: number,
  minimum: number | null,
  maximum: number | null,
): Limit[] {
  let total = 0;
  for (const value of values) total += value;
  let capacity = 0;
  for (let t = 0; t < capacities.length; t++) capacity += capacities[t] as number;
  return Array.from(capacities, (own) => {
    const ideal = capacity > 0 ? (total * own) / capacity : total / capacities.length;
    const low = minimum ?? Math.min(ideal * (1 - tolerance), maximum ?? Number.POSITIVE_INFINITY);
    const high = Math.max(maximum ?? ideal * (1 + tolerance), low);
    return { minimum: low, ideal: Math.min(high, Math.max(low, ideal)), maximum: high };
  });
}
