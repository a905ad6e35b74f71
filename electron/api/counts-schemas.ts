import * as v from 'valibot';
import { balanceSettings, measure } from './plan-schemas.ts';

/** As many numbers of territories are compared at once. */
export const MOST_COUNTS = 12;

const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500));

/** Which numbers of territories are balanced, each by itself with the same seed and as many iterations. */
export const countsRequest = {
  scenario: v.number(),
  role: v.number(),
  settings: balanceSettings,
  measures: v.array(measure),
  counts: v.pipe(v.array(count), v.minLength(1), v.maxLength(MOST_COUNTS)),
  /** Of every number; null for the default of the largest. */
  iterations: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
};

/** What one number comes to (core/sizing/count-outcome.ts). */
const countOutcome = v.strictObject({
  territories: v.number(),
  /** Limits of the plan's own that are not met, and pieces beyond one per territory. */
  unmet: v.number(),
  looseParts: v.number(),
  worst: v.nullable(v.strictObject({ measure: v.string(), deviation: v.number(), variation: v.number() })),
  compactness: v.nullable(v.number()),
  travelHours: v.number(),
  moved: v.nullable(v.number()),
  sellingPerRep: v.number(),
  wholePerRep: v.number(),
  /** Shares of what reps have; null where nobody has any. */
  sellingUse: v.nullable(v.number()),
  wholeUse: v.nullable(v.number()),
});
export type CountFacts = v.InferOutput<typeof countOutcome>;

/** The numbers in rising order; each can be kept as a scenario, by its place (`frontier.keep`). */
export const countsResult = {
  held: v.pipe(v.number(), v.integer()),
  scenario: v.number(),
  role: v.number(),
  seed: v.number(),
  iterations: v.number(),
  counts: v.array(countOutcome),
};
