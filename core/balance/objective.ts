/**
 * What a division costs besides its broken limits, in km2 x weight so that the weights can be read against the SSE.
 * The cost is
 *
 *     sse       x  sum of weight x squared distance to the centre (with a home: partly to the home, see Homes)
 *   + travel    x  sum of weight x road distance to the rep's home, km; territories without a home have none
 *   + border    x  length of the borders between territories, km; a border of unknown length counts as the mean
 *   + disruption x sum of the move costs of the units that are not in their incumbent territory
 *
 * and limits come first: of two divisions the one with less excess over the limits is better whatever it costs. Where
 * `balance` is a number, one unit of excess (an ideal's worth of one measure) costs that much instead, and everything
 * is one sum.
 */
export interface Objective {
  readonly sse: number;
  readonly travel: number;
  readonly border: number;
  readonly disruption: number;
  readonly balance: 'limits-first' | number;
  /** Road distance over straight-line distance, 1.2 to 1.4 as a rule (Boscoe, Henry and Zdeb 2012). */
  readonly roadFactor: number;
}

/** Compactness alone, after the limits. */
export const COMPACTNESS: Objective = {
  sse: 1,
  travel: 0,
  border: 0,
  disruption: 0,
  balance: 'limits-first',
  roadFactor: 1.3,
};

/** Where the reps of the territories live, in the problem's plane. */
export interface Homes {
  /** One per territory, km; ignored where `pull` is 0 and there is no home: then NaN. */
  readonly xKm: Float64Array;
  readonly yKm: Float64Array;
  /**
   * How far a territory's centre is its home, 0 to 1, one per territory: its compactness is (1 - pull) x squared
   * distances to its weighted centre + pull x squared distances to the home. 1 is a fixed centre, 0 a free one.
   */
  readonly pull: Float64Array;
}
