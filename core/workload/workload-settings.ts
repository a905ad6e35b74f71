import { type SellingTime, USUAL_TIME } from '../sizing/selling-time.ts';
import type { AreaSpeeds } from './area-speed.ts';
import { type ClassCalls, USUAL_CALLS } from './class-workload.ts';

/**
 * What the planner says of work: how each class is called on, a full-time rep's year, and how travel goes. What fairness
 * knows already stays there: visits to an account without a class of its own, visits a day and the one speed
 * (model/fairness-settings.ts); the road factor is that of the balance.
 */
export interface WorkloadSettings {
  /** Where the hours of calls come from: the name of a measure in hours, null for the classes; left out, see hoursMeasure. */
  readonly measure?: string | null;
  readonly classes: readonly ClassCalls[];
  /** How long a call on an account of any other class, or of none, takes. */
  readonly others: CallMinutes;
  readonly time: SellingTime;
  /** Share of the gross hours that administration takes, 0 to 1. */
  readonly adminShare: number;
  /** The constant of the way between stops, k in L = k sqrt(n A). */
  readonly tour: number;
  /** Null where the speed is the same everywhere. */
  readonly areas: AreaSpeeds | null;
  /** When somebody stays away for the night; left out where that is as usual. */
  readonly nights?: NightRules;
}

/** Accounts that are too far to drive back on the same day are visited in trips. */
export interface NightRules {
  /** Somebody whose way home takes longer than this stays, hours. */
  readonly driveBackHours: number;
  /** So many days make a trip, each with a night but the last. */
  readonly tripDays: number;
}

type CallMinutes = Pick<ClassCalls, 'minutesPerCall' | 'preparationMinutes'>;

/** As many classes have calls of their own. */
export const MOST_CLASSES = 24;

/**
 * The constant of the shortest tour through n random places of an area A, k sqrt(n A) (Beardwood, Halton and
 * Hammersley 1959).
 */
export const USUAL_TOUR = 0.7124;

/** Two hours, and Monday to Friday: choices of ours. */
export const USUAL_NIGHTS: NightRules = { driveBackHours: 2, tripDays: 5 };

/** Where every plan begins, to be changed: what is not of USUAL_CALLS, USUAL_TIME and USUAL_TOUR is an assumption of ours. */
export const USUAL_WORKLOAD: WorkloadSettings = {
  classes: USUAL_CALLS,
  others: { minutesPerCall: 45, preparationMinutes: 15 },
  time: USUAL_TIME,
  adminShare: 0.15,
  tour: USUAL_TOUR,
  areas: null,
};
