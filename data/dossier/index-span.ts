/** The lowest and highest index; NaN where there is none. */
export function spanOf(index: Float64Array | undefined): { lowest: number; highest: number } {
  const known = Array.from(index ?? []).filter((value) => Number.isFinite(value));
  if (known.length === 0) return { lowest: Number.NaN, highest: Number.NaN };
  return {
    lowest: known.reduce((a, b) => Math.min(a, b)),
    highest: known.reduce((a, b) => Math.max(a, b)),
  };
}
