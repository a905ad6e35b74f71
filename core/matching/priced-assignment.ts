/** An assignment with the prices that prove it: no cost is below the price of its row and of its column together. */
export interface PricedAssignment {
  /** Per row its column. */
  readonly columnOf: Int32Array;
  /** Per column its row, -1 where none has it. */
  readonly rowOf: Int32Array;
  readonly rowPrice: Float64Array;
  /** Not above 0, and 0 where no row has the column. */
  readonly colPrice: Float64Array;
}

/** An assignment while it is made. */
export interface OpenAssignment extends PricedAssignment {
  readonly cost: Float64Array;
  readonly rows: number;
  readonly cols: number;
  /** Per column 1 where it takes no part. */
  readonly closed: Uint8Array;
}
