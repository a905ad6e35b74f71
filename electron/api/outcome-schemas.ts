import * as v from 'valibot';
import type { RelaxationWords } from '../../core/text/relaxation-text.ts';

/** The first codes of units that stand in the way, their true number, and ids of territories locked as a whole. */
const blocking = {
  units: v.array(v.string()),
  unitCount: v.number(),
  territories: v.array(v.string()),
  heldBy: v.picklist(['locks', 'protections', 'both']),
};

const side = v.picklist(['minimum', 'maximum']);
const far = { asked: v.number(), enough: v.number(), least: v.nullable(v.number()) };

/** What would let a limit be met: core/text/relaxation-text.ts. */
const relaxation: v.GenericSchema<unknown, RelaxationWords> = v.variant('kind', [
  v.strictObject({ kind: v.literal('tolerance'), ...far }),
  v.strictObject({ kind: v.literal('limit'), side, ...far }),
  v.strictObject({ kind: v.literal('unlock'), units: v.array(v.string()), territories: v.array(v.string()) }),
  v.strictObject({ kind: v.literal('budget'), needed: v.nullable(v.number()), asked: v.nullable(v.number()) }),
  v.strictObject({ kind: v.literal('amount'), missing: v.number(), over: v.boolean() }),
  v.strictObject({ kind: v.literal('pieces') }),
]);

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
  relaxations: v.array(relaxation),
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
