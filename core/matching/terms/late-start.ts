/**
 * Availability: the share of the plan period before the rep's first day, times how large the territory is against the
 * largest (`relativeLoad`, 0 to 1), because what lies idle is what counts.
 */
export function lateStartCost(awayMonths: number, periodMonths: number, relativeLoad: number): number {
  return Math.min(1, Math.max(0, awayMonths / periodMonths)) * relativeLoad;
}
