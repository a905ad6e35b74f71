import * as v from 'valibot';
import type { MidYearEvent } from '../../core/midyear/event.ts';
import { MOST_ALIKE } from '../../core/midyear/likely-duplicates.ts';
import type { RepKey, RoleKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import { keyOf } from './key-schemas.ts';
import { capacityFte, repFields } from './organisation-schemas.ts';

const rep = keyOf<RepKey>();

const territory = keyOf<TerritoryKey>();
/** A territory that is divided into more parts than this is drawn anew. */
export const MOST_NEW_PARTS = 9;
const MOST_TERRITORIES = 5_000;

const partSeat = v.variant('kind', [
  v.strictObject({ kind: v.literal('vacant') }),
  v.strictObject({ kind: v.literal('rep'), rep }),
  v.strictObject({ kind: v.literal('new'), rep: repFields }),
]);

/** So many at once are a list of their own. */
const MOST_UNIONS = 1_000;
const account = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Accounts that become one. */
export const accountUnions = v.pipe(
  v.array(v.strictObject({ into: account, from: v.pipe(v.array(account), v.minLength(1), v.maxLength(MOST_ALIKE)) })),
  v.minLength(1),
  v.maxLength(MOST_UNIONS),
);

const event: v.GenericSchema<unknown, MidYearEvent> = v.variant('kind', [
  v.strictObject({ kind: v.literal('leaves'), rep, territories: v.picklist(['share-out', 'keep-vacant']) }),
  v.strictObject({ kind: v.literal('part-time'), rep, capacityFte }),
  v.strictObject({ kind: v.literal('joins'), rep: repFields, territory: v.nullable(territory) }),
  v.strictObject({
    kind: v.literal('splits'),
    territory,
    parts: v.pipe(v.array(partSeat), v.minLength(1), v.maxLength(MOST_NEW_PARTS)),
  }),
  v.strictObject({
    kind: v.literal('merges'),
    other: v.strictObject({ scenario: keyOf<ScenarioKey>(), role: keyOf<RoleKey>() }),
    territories: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_TERRITORIES)),
    keep: v.pipe(v.array(territory), v.maxLength(MOST_TERRITORIES)),
  }),
]);

/** A change within the plan period, and what its scenario is to be called. */
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
  beyond: v.array(
    v.strictObject({
      territory,
      name: v.string(),
      measure: v.string(),
      deviation: v.number(),
      tolerance: v.number(),
    }),
  ),
  unseated: v.array(v.string()),
  territories: v.array(
    v.strictObject({
      territory,
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

/** `ranOut`: the search was ended by its time, and might have found less to move. */
export const midYearResult = { held: heldProposal, outcome: midYearOutcome, ranOut: v.boolean() };
