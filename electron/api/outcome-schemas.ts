import * as v from 'valibot';

/** The first codes of units that stand in the way, their true number, and ids of territories locked as a whole. */
const blocking = {
  units: v.array(v.string()),
  unitCount: v.number(),
  territories: v.array(v.string()),
};

/** A limit that is not met, with what blocks it. */
export const unmetLimit = v.strictObject({
  measure: v.string(),
  /** Territory id, `T004`. */
  territory: v.string(),
  total: v.number(),
  minimum: v.number(),
  maximum: v.number(),
  blocker: v.picklist([
    'unit-too-big',
    'closed',
    'locked',
    'fenced-in',
    'fenced-off',
    'isolated-part',
    'not-enough',
    'too-much',
    'budget',
    'not-found',
    'not-picked',
  ]),
  ...blocking,
  /** What has to be moved at least and what may be; null where that does not block. */
  budget: v.nullable(v.strictObject({ needed: v.number(), left: v.number() })),
});

/** A piece that is cut off from the rest of its territory. */
export const loosePiece = v.strictObject({
  territory: v.string(),
  units: v.array(v.string()),
  unitCount: v.number(),
  blocker: v.picklist(['locked', 'isolated-part', 'not-found', 'not-picked']),
  locks: v.strictObject(blocking),
});

/** What the SSE cannot be below, and of which plans that is proven. */
const bound = v.variant('kind', [
  v.strictObject({ kind: v.literal('for-any-centres'), sse: v.number(), how: v.literal('centre-boxes') }),
  v.strictObject({ kind: v.literal('for-these-centres'), sse: v.number(), how: v.literal('transportation-dual') }),
  v.strictObject({ kind: v.literal('none') }),
]);

/** For plans with any centres, and for those with the same. */
export const bounds = v.strictObject({ anyCentres: bound, theseCentres: bound });
