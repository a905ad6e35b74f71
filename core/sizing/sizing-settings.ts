/** The ways to say how many reps a plan needs. */
export const SIZING_METHODS = ['workload', 'potential', 'incremental', 'capacity'] as const;
export type SizingMethod = (typeof SIZING_METHODS)[number];

/**
 * What the size of the team is reckoned from; hours are those of the workload settings, and new reps ramp up as the plan
 * says (`PlanSettings.ramp`). Money in minor units.
 */
export interface SizingSettings {
  /** Potential that one full-time rep can work, in the unit of the measure; null: what a rep has today. */
  readonly potentialPerRep: number | null;
  /**
   * What a unit of potential sells for in the plan period, in units of the currency, where potential is no money; null or
   * left out: what quotas or the forecast say (potential-worth.ts).
   */
  readonly salesPerPotential?: number | null;
  /** Contribution margin of sales, 0 to 1, and what a rep costs a year. */
  readonly margin: number;
  readonly costPerRepMinor: number;
  /** What is to be sold in the plan period; null: the sum of the quotas. */
  readonly targetMinor: number | null;
  /** Share of the quota that reps reach as a rule, 0 to 1. */
  readonly attainment: number;
  /** Quota of a full-time, fully ramped rep; null: the mean of today's. */
  readonly standardQuotaMinor: number | null;
  /** Which method the hiring plan follows. */
  readonly method: SizingMethod;
  /** Months that it takes to find somebody. */
  readonly leadMonths: number;
  /** Month of the plan period from which the reps are needed, 1 is its first. */
  readonly neededFrom: number;
  /** Numbers of territories that are compared, the least and the most; null: those around today's. */
  readonly counts: CountChoice | null;
}

export interface CountChoice {
  readonly least: number;
  readonly most: number;
}

/**
 * Where every plan begins, to be changed. 85 % attainment is that of the example of the capacity method (15 M / 0.85 /
 * 1.4 M = 12.6 reps); margin, cost and lead time are assumptions of ours.
 */
export const USUAL_SIZING: SizingSettings = {
  potentialPerRep: null,
  margin: 0.3,
  costPerRepMinor: 12_000_000,
  targetMinor: null,
  attainment: 0.85,
  standardQuotaMinor: null,
  method: 'workload',
  leadMonths: 2,
  neededFrom: 1,
  counts: null,
};
