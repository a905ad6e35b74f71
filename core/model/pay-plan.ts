/** How reps are paid for what they sell, as a table, and who is paid for what was open when an account moved. */
export interface PayPlan {
  /** In the order the planner wrote them; the level of each is there once. */
  readonly rows: readonly PayRow[];
  /** A rep whose pay falls by more than this share at equal sales is named; 0 to 1. */
  readonly lossAlarm: number;
  /** Left out where expected sales are a share of the potential; else the forecast of each territory. */
  readonly sales?: 'forecast';
  /** The first one that fits an account holds; with none that does, the new rep is paid at once. */
  readonly holdovers: readonly HoldoverRule[];
}

/** The pay of a full-time rep of one level in the plan period. Money is in the minor unit of the plan's currency. */
export interface PayRow {
  /** As in `Rep.level`, whatever its case; blank for everybody whose level has no row of its own. */
  readonly level: string;
  /** On-target earnings: fixed and variable pay of a rep who reaches the quota. */
  readonly onTargetMinor: number;
  /** Part of it that is variable, 0 to 1. */
  readonly variableShare: number;
  /** What has to be sold for it; null: the quotas of the rep's territories. */
  readonly quotaMinor: number | null;
  /** Up to this part of the quota nothing is paid. */
  readonly threshold: number;
  /** Null where every sale below the quota counts alike. */
  readonly decelerator: Decelerator | null;
  /** In the order of where they begin. */
  readonly accelerators: readonly Accelerator[];
  /** The variable pay goes no higher than so many times that at quota; null: there is no cap. */
  readonly cap: number | null;
  /** Null where new reps are paid like the others. */
  readonly guarantee: Guarantee | null;
}

/** Until a part of the quota a sale pays less than the rate; what is missing is made up for on the way to the quota. */
interface Decelerator {
  readonly until: number;
  /** Times the rate, 0 to 1. */
  readonly multiplier: number;
}

/** From a part of the quota, 1 or more, on a sale pays the rate times a multiplier. */
interface Accelerator {
  readonly from: number;
  readonly multiplier: number;
}

/** A draw that is not paid back: in the first months in the job variable pay is at least a share of that at quota. */
interface Guarantee {
  readonly share: number;
  readonly months: number;
}

/** Who is paid for what is open with an account that changes hands. */
export interface HoldoverRule {
  /** It fits accounts with open pipeline of so much or more. */
  readonly leastMinor: number;
  /** And whose last activity is at most so many days before the day from which the scenario holds; null: whenever it was. */
  readonly activeDays: number | null;
  /** What of it the old rep is paid for: 1 all of it, 0 nothing, anything between is shared with the new one. */
  readonly oldShare: number;
  /** For so many days of the plan period; then the new rep has all. */
  readonly days: number;
}

/** The most that a table holds of each. */
export const MOST_PAY_ROWS = 50;
export const MOST_ACCELERATORS = 8;
export const MOST_HOLDOVER_RULES = 20;
export const MOST_PAY_MINOR = 1e15;
/** A threshold or decelerator ends below the quota, so that there is a way left to reach all of the variable pay. */
export const MOST_BELOW_QUOTA = 0.99;
/** Accelerators begin at the quota at the earliest. */
export const MOST_ATTAINMENT = 10;
export const MOST_MULTIPLIER = 20;
export const MOST_GUARANTEE_MONTHS = 36;
export const MOST_HOLDOVER_DAYS = 1_000;
