/** What a target takes of capacity. */
export interface CapacitySizing {
  /** Quota to be carried in all, so that the target is reached at the expected attainment. */
  readonly capacity: number;
  /** Full-time, fully ramped reps, not rounded. */
  readonly reps: number;
}

/**
 * Reps by the capacity of the target: capacity = target / expected attainment, N = capacity / standard quota of a
 * fully ramped rep. Attainment (a ratio) and quota are above 0; target and quota are in the same unit of money.
 */
export function capacitySizing(target: number, attainment: number, standardQuota: number): CapacitySizing {
  const capacity = target / attainment;
  return { capacity, reps: capacity / standardQuota };
}
