/** How much of a whole changes hands. */
export interface MovedShare {
  readonly moved: number;
  readonly total: number;
  /** moved / total, 0 to 1; 0 of nothing. */
  readonly share: number;
}

/** The share of rows marked 1 in `moved`; every row counts 1 where there are no values. */
export function movedShare(values: Float64Array | null, moved: Uint8Array): MovedShare {
  let gone = 0;
  let total = 0;
  for (let row = 0; row < moved.length; row++) {
    const value = values ? (values[row] as number) : 1;
    total += value;
    if (moved[row]) gone += value;
  }
  return { moved: gone, total, share: total > 0 ? gone / total : 0 };
}
