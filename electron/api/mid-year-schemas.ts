import * as v from 'valibot';
import type { MidYearEvent } from '../../core/midyear/event.ts';
import type { RepKey, RoleKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import { keyOf } from './key-schemas.ts';
import { capacityFte, repFields } from './organisation-schemas.ts';

const rep = keyOf<RepKey>();

const event: v.GenericSchema<unknown, MidYearEvent> = v.variant('kind', [
  v.strictObject({ kind: v.literal('leaves'), rep, territories: v.picklist(['share-out', 'keep-vacant']) }),
  v.strictObject({ kind: v.literal('part-time'), rep, capacityFte }),
  v.strictObject({ kind: v.literal('joins'), rep: repFields, territory: v.nullable(keyOf<TerritoryKey>()) }),
]);

/** A change of the team within the plan period, and what its scenario is to be called. */
export const midYearRequest = {
  scenario: keyOf<ScenarioKey>(),
  role: keyOf<RoleKey>(),
  event,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  description: v.pipe(v.string(), v.maxLength(2000)),
  /** The day from which it holds. */
  from: v.pipe(v.string(), v.isoDate()),
};

/** A value before and after; null where the territory is not there. */
const both = v.strictObject({ before: v.nullable(v.number()), after: v.nullable(v.number()) });

/** What a proposal comes to (core/midyear/outcome.ts). */
const midYearOutcome = v.strictObject({
  accounts: v.number(),
  allAccounts: v.number(),
  revenue: v.nullable(v.strictObject({ measure: v.string(), moved: v.number(), all: v.number() })),
  outside: v.strictObject({ before: v.number(), after: v.number() }),
  territories: v.array(
    v.strictObject({
      territory: keyOf<TerritoryKey>(),
      name: v.string(),
      colour: v.number(),
      accounts: both,
      load: both,
      quota: v.nullable(both),
      proratedMinor: v.nullable(v.number()),
    }),
  ),
});
export type MidYearFacts = v.InferOutput<typeof midYearOutcome>;

/** Names a proposal that the privileged side holds; the next one takes its place. */
export const heldProposal = v.pipe(v.number(), v.integer());

export const midYearResult = { held: heldProposal, outcome: midYearOutcome };
