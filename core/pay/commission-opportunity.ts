/**
 * Commission opportunity of each territory: potential x share of it that is won x commission rate, in the unit of the
 * potential. Both shares are ratios and the same for all, so that they change its size and not its spread.
 */
export function commissionOpportunity(
  potential: ArrayLike<number>,
  winShare: number,
  commissionRate: number,
): Float64Array {
  return Float64Array.from(potential, (value) => value * winShare * commissionRate);
}
