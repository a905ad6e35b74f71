/** Sums of a million doubles are not exact: what differs by less than this share is not proven to differ. */
const ROUNDING = 1e-9;

/** Less by more than the rounding of sums. */
export function clearlyLess(a: number, b: number): boolean {
  return a < b - ROUNDING * Math.abs(b);
}
