/**
 * What a division costs besides its broken limits, in km2 x weight so that the weights can be read against the SSE.
 * The cost is
 *
 *     sse       x  sum of weight x squared distance to the centre (with a home: partly to the home, see Homes)
 *   + travel    x  sum of weight x road distance to the rep's home, km; territories without a home have none
 *   + border    x  length of the borders between territories, km; a border of unknown length counts as the mean
 *   + disruption x sum of the move costs of the units that are not in their incumbent territory
 *
 * and it comes last. In order: the disruption budget is a hard bound that no division found by the search exceeds (what
 * locks alone force is spent in any case); where contiguity is required, territories are in as few pieces as can be; of
 * two divisions the one with less excess over the limits, by priority, is better whatever it costs; then the cost
 * decides. This is stronger than "limits first, then budget": there a limit could be bought with disruption beyond the
 * budget, here it cannot, and a limit that would need more is told to be unmet. Whoever wants the other order leaves
 * the budget away and reads from the frontier of imbalance against disruption what meeting the limits takes. Where
 * `balance` is a number, one unit of excess (an ideal's worth of one measure) costs that much, and excess and cost are
 * one sum; budget and contiguity stand above it as before. The one comparison of all this is in compare.ts.
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
