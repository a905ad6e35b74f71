import * as v from 'valibot';
import { unmetLimit } from './outcome-schemas.ts';

/** What can speak for a move, in the order of its numbers: core/balance/explain/move-reason.ts. */
export const REASON_KINDS = [
  'lock',
  'protection',
  'limit',
  'one-piece',
  'compactness',
  'fixed-centre',
  'travel',
  'border',
  'with-others',
] as const;

const wholes: v.GenericSchema<unknown, Int32Array> = v.instance(Int32Array);
const bytes: v.GenericSchema<unknown, Uint8Array> = v.instance(Uint8Array);
const figures: v.GenericSchema<unknown, Float64Array> = v.instance(Float64Array);

/** Every unit that is not in its territory of the baseline, in columns: those with the most of the first measure first. */
const moveReasons = v.strictObject({
  /** Rows of the unit table. */
  units: wholes,
  /** Territory keys, 0 for none. */
  from: wholes,
  to: wholes,
  /** Place in REASON_KINDS. */
  kind: bytes,
  /** Place in `measures` of the measure whose indexes are told: that of the limit, else the first. */
  measure: bytes,
  /** For a limit: 1 the maximum of the territory it left, 2 the minimum of the one it joined; else 0. */
  side: bytes,
  /** Index (100 = fair share) of both territories with the unit back and as it stands; NaN where there is none. */
  fromBefore: figures,
  fromAfter: figures,
  toBefore: figures,
  toAfter: figures,
  /** Straight km to the centre of its territory, and road km to the home of its rep (NaN without one). */
  centreBefore: figures,
  centreAfter: figures,
  homeBefore: figures,
  homeAfter: figures,
  /** What of the budget it costs: accounts, or units where there are none. */
  handed: figures,
});
export type MoveReasons = v.InferOutput<typeof moveReasons>;

const pair = v.strictTuple([v.number(), v.number()]);

/** An account that is elsewhere than in the baseline because of its name: core/exceptions/named-moves.ts. */
const namedMove = v.strictObject({
  /** Row of the account table. */
  account: v.number(),
  from: v.number(),
  to: v.number(),
  /** Whether it has a name in the scenario, and what is said of that. */
  named: v.boolean(),
  said: v.string(),
  fromIndex: pair,
  toIndex: pair,
  centreKm: pair,
  changesHands: v.boolean(),
});
export type NamedMoveReason = v.InferOutput<typeof namedMove>;

export const reasonsRequest = { scenario: v.number(), role: v.number() };

export const reasonsResult = {
  scenario: v.number(),
  role: v.number(),
  /** Null where there is nothing to compare with: no baseline, or this is it; no territories; no balanced measure. */
  moves: v.nullable(moveReasons),
  /** The first of the accounts that a name moved, and how many there are. */
  accounts: v.array(namedMove),
  accountCount: v.number(),
  /** Names of the balanced measures. */
  measures: v.array(v.string()),
  /** Limits that the scenario does not meet as it stands; null where units are in no territory, or nothing is balanced. */
  unmet: v.nullable(v.array(unmetLimit)),
};
