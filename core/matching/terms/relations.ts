/** Past relations: the share of the territory that the rep does not own today. */
export function relationsCost(ownedShare: number): number {
  return 1 - Math.min(1, Math.max(0, ownedShare));
}
