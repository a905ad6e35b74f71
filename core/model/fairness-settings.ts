/** What a measure can stand for in figures that need to know it. */
export const MEANINGS = ['revenue', 'potential', 'pipeline'] as const;
export type Meaning = (typeof MEANINGS)[number];

/** What the planner says of fairness: which measure is what, what counts how much, and what pay and travel rest on. */
export interface FairnessSettings {
  /** Measures by name; null where none is meant, left out where the name decides (core/fairness/meaning.ts). */
  readonly meanings: { readonly [M in Meaning]?: string | null };
  readonly weights: CompositeWeights;
  readonly pay: PayAssumptions;
  readonly travel: TravelAssumptions;
}

/** How much each part of the composite counts; only their ratio matters, and 0 leaves a part out. */
export interface CompositeWeights {
  /** Balance of single measures, by name; the others share `balance` alike, if they are balanced. */
  readonly measures: readonly MeasureWeight[];
  readonly balance: number;
  readonly pay: number;
  readonly travel: number;
  readonly disruption: number;
  readonly coverage: number;
  readonly compactness: number;
}

interface MeasureWeight {
  readonly measure: string;
  readonly weight: number;
}

/** What expected pay is reckoned from. */
interface PayAssumptions {
  /** Share of the potential that is won in the plan period, 0 to 1; null: what the quotas ask for. */
  readonly winShare: number | null;
  /** Share of sales that is paid out where there is no quota, 0 to 1. */
  readonly commissionRate: number;
  /** Variable pay of a full-time rep who reaches the quota, in the minor unit of the currency. */
  readonly variablePayMinor: number;
}

/** What estimated travel is reckoned from. */
interface TravelAssumptions {
  readonly speedKmh: number;
  /** Visits a year to each account. */
  readonly visitsPerAccount: number;
  readonly visitsPerDay: number;
}

/** The heaviest a part can be. */
export const MOST_PART_WEIGHT = 100;

/**
 * Where every plan begins, to be changed: all numbers are assumptions of ours. Balance counts most, because it is what
 * a rep sees first.
 */
export const USUAL_FAIRNESS: FairnessSettings = {
  meanings: {},
  weights: { measures: [], balance: 40, pay: 15, travel: 10, disruption: 15, coverage: 10, compactness: 10 },
  pay: { winShare: null, commissionRate: 0.05, variablePayMinor: 5_000_000 },
  travel: { speedKmh: 60, visitsPerAccount: 4, visitsPerDay: 4 },
};
