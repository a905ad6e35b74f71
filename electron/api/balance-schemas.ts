import * as v from 'valibot';
import { bounds, loosePiece, unmetLimit } from './outcome-schemas.ts';

/** What a balance came to. */
export const balanceResult = {
  iterations: v.number(),
  seed: v.number(),
  /** Every start in its order; seed and iterations above are those of the chosen one. Null where a start failed. */
  starts: v.array(
    v.strictObject({
      seed: v.number(),
      iterations: v.nullable(v.number()),
      sse: v.nullable(v.number()),
      limitsMet: v.nullable(v.boolean()),
      chosen: v.boolean(),
    }),
  ),
  moved: v.number(),
  stopped: v.picklist(['iterations', 'time', 'no-improvement', 'kept', 'cancelled']),
  /** Where the number of territories was to be chosen from a range. */
  counts: v.nullable(
    v.strictObject({
      least: v.number(),
      most: v.number(),
      chosen: v.number(),
      reason: v.picklist(['fewest-within-limits', 'least-violation']),
    }),
  ),
  /** What left its territory or owner of today, as shares; null where that was neither limited nor weighed. */
  moves: v.nullable(
    v.strictObject({
      against: v.picklist(['owners', 'territories']),
      measure: v.nullable(v.string()),
      months: v.boolean(),
      allowed: v.nullable(v.number()),
      moved: v.number(),
    }),
  ),
  /** Measures of which the territories that were balanced among themselves have too much or too little. */
  evened: v.array(v.string()),
  /** Moves were to weigh, but there are not as many territories as there were. */
  disruptionLeftOut: v.boolean(),
  looseParts: v.nullable(v.number()),
  unmet: v.array(unmetLimit),
  /** Where each had to be in one piece, what is cut off. */
  pieces: v.array(loosePiece),
  /** Weight x km2. */
  sse: v.number(),
  bounds,
  revision: v.number(),
};
