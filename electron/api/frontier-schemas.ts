import * as v from 'valibot';
import { LEAST_POINTS, MOST_POINTS } from '../../core/balance/alternatives/disruption-steps.ts';
import { balanceSettings, measure } from './plan-schemas.ts';

/** Names plans of a frontier that the privileged side holds. */
const heldFrontier = v.pipe(v.number(), v.integer());

/** What is counted of that which changes hands: accounts, the measure of that name, or relationship-months. */
const counted = v.strictObject({
  measure: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  months: v.boolean(),
});

/** What a frontier is asked for. */
export const frontierRequest = {
  scenario: v.number(),
  role: v.number(),
  settings: balanceSettings,
  measures: v.array(measure),
  points: v.pipe(v.number(), v.integer(), v.minValue(LEAST_POINTS), v.maxValue(MOST_POINTS)),
  counted,
  /** Of every plan; null for the default of the problem's size. */
  iterations: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
};

/** One plan of a frontier without its units. */
const frontierPoint = v.strictObject({
  /** What it might move, as a share; null where nothing limited it. */
  budget: v.nullable(v.number()),
  /** What it moves, as a share. */
  moved: v.number(),
  units: v.number(),
  accounts: v.number(),
  /** The largest deviation from an ideal (ratio), and where it is: territory id. */
  imbalance: v.number(),
  at: v.nullable(v.strictObject({ measure: v.string(), territory: v.string(), deviation: v.number() })),
  /** Weight x km2. */
  sse: v.number(),
  /** Limits of the plan's own that are not met. */
  unmet: v.number(),
  looseParts: v.number(),
});
export type FrontierPointFacts = v.InferOutput<typeof frontierPoint>;

/** The plans of a frontier, by what they move; their units are asked for one by one. */
export const frontierResult = {
  held: heldFrontier,
  scenario: v.number(),
  role: v.number(),
  counted,
  against: v.picklist(['owners', 'territories']),
  seed: v.number(),
  iterations: v.number(),
  points: v.array(frontierPoint),
};

/** A point of a held frontier by its place. */
export const frontierPlace = { held: heldFrontier, point: v.pipe(v.number(), v.integer(), v.minValue(0)) };

const keys: v.GenericSchema<unknown, Int32Array> = v.instance(Int32Array);

/** What a point moves: keys of units, rising, and of the territories they leave (0 for none) and join. */
export const frontierMoves = v.strictObject({ units: keys, from: keys, to: keys });
