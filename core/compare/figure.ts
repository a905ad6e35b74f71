import type { MeasureKey } from '../model/ids.ts';

/** What a figure is about, in the order in which a comparison shows them. */
export type FigureGroup = 'territories' | 'composite' | 'spread' | 'baseline' | 'owners' | 'quota' | 'pay' | 'travel';

/** Every figure of a comparison by its name; the words are made at the edge. */
export type FigureName =
  | 'territories'
  | 'without-rep'
  | 'outside-limits'
  | 'unassigned-units'
  | 'unassigned-accounts'
  | 'assigned-share'
  | 'worst-deviation'
  | 'outside-band'
  | 'variation'
  | 'gini'
  | 'theil'
  | 'jain'
  | 'max-to-min'
  | 'balance-score'
  | 'moved-accounts'
  | 'moved-units'
  | 'moved-measure'
  | 'moved-months'
  | 'quota-total'
  | 'quota-spread'
  | 'composite'
  | 'compactness'
  | 'white-space'
  | 'payout-spread'
  | 'payout-score'
  | 'travel-hours'
  | 'travel-spread'
  | 'nights'
  | 'spread-km'
  | 'home-km';

/** Which way a figure is better: a territory more or less is neither. */
type Better = 'less' | 'more' | 'neither';

/** One figure of one scenario. */
export interface Figure {
  readonly group: FigureGroup;
  readonly name: FigureName;
  /** The measure it is of; null where it is of none. */
  readonly measure: MeasureKey | null;
  readonly better: Better;
  /** Null where there is nothing to say: no quota, no baseline, no home. Shares and deviations are ratios. */
  readonly value: number | null;
  /** The amount behind a share, in its own unit; left out where there is none. */
  readonly amount?: number;
}
