import * as v from 'valibot';
import type { CodePlace, Stretch } from '../../core/routing/code-space.ts';
import type { LeadKind } from '../../core/routing/lead-kinds.ts';
import { fileToken } from './file-token.ts';

const wholes: v.GenericSchema<unknown, Int32Array> = v.instance(Int32Array);
const bytes: v.GenericSchema<unknown, Uint8Array> = v.instance(Uint8Array);
const texts = v.strictObject({
  offsets: v.instance(Uint32Array) as v.GenericSchema<unknown, Uint32Array>,
  codes: v.instance(Uint16Array) as v.GenericSchema<unknown, Uint16Array>,
});
const count = v.number();

/** Makes the routing table of a scenario and role of the open plan, proves it and runs past leads through it. */
export const routingRequest = { scenario: v.number(), role: v.number() };

/** The lines of a table in columns, the first one first. */
const routingLines = v.strictObject({
  /** Place in RULE_SOURCES (core/routing/rule.ts). */
  source: bytes,
  /** Place in the planner's own rules, -1 for none. */
  own: wholes,
  /** Id of the named account, blank for none. */
  accounts: texts,
  /** What is asked for, as places in `words`. */
  product: wholes,
  segment: wholes,
  language: wholes,
  country: wholes,
  state: wholes,
  from: wholes,
  to: wholes,
  words: v.array(v.string()),
  /** First and last day, days since 1 January 1970. */
  validFrom: wholes,
  validTo: wholes,
  /** Place in `targets`. */
  target: wholes,
  /** Postal codes and places without a code on which it can hold. */
  places: wholes,
  /** Past leads that it decided; null where the plan has none. */
  leads: v.nullable(wholes),
});
export type RoutingLines = v.InferOutput<typeof routingLines>;

/** Where leads go: keys. */
const target = v.strictObject({
  territory: v.nullable(v.number()),
  pool: v.array(v.strictObject({ rep: v.number(), weight: v.number() })),
  backup: v.nullable(v.number()),
});
export type RoutingTarget = v.InferOutput<typeof target>;

const place: v.GenericSchema<unknown, CodePlace> = v.strictObject({
  country: v.string(),
  code: v.string(),
  state: v.string(),
});
const stretch: v.GenericSchema<unknown, Stretch> = v.strictObject({
  first: place,
  second: place,
  last: place,
  places: count,
});
const kind: v.GenericSchema<unknown, LeadKind> = v.strictObject({
  product: v.string(),
  segment: v.string(),
  language: v.string(),
  day: v.number(),
});

/** What was found of the table (core/routing/prove-routing.ts), with the ends of each stretch of places. */
const proof = v.strictObject({
  holds: v.boolean(),
  places: count,
  cases: count,
  counts: v.strictObject({ gaps: count, overlaps: count, unreachable: count, vacant: count }),
  tangled: count,
  gaps: v.array(v.strictObject({ where: v.nullable(stretch), kind, caught: v.boolean() })),
  overlaps: v.array(
    v.strictObject({ where: v.nullable(stretch), kind, first: count, second: count, account: v.string() }),
  ),
  unreachable: v.array(v.strictObject({ rule: count, hiddenBy: v.array(count) })),
  vacant: v.array(count),
});
export type RoutingProofShown = v.InferOutput<typeof proof>;

/** Last period's leads run through the table (core/routing/replay.ts); reps are keys, null for nobody. */
const replay = v.strictObject({
  leads: count,
  days: count,
  known: count,
  reps: v.array(
    v.strictObject({
      rep: v.nullable(v.number()),
      leads: count,
      score: v.number(),
      scoreShare: v.number(),
      capacityShare: v.number(),
      /** Null where there is no capacity. */
      index: v.nullable(v.number()),
      perWeek: v.number(),
      mostInAWeek: count,
      gained: count,
      lost: count,
    }),
  ),
  /** What changes hands, the largest first; at most MOST_FLOWS. */
  flows: v.array(v.strictObject({ from: v.number(), to: v.nullable(v.number()), leads: count, score: v.number() })),
  moved: count,
  /** Leads whose list does not say it. */
  unsaid: v.strictObject({ segment: count, product: count, language: count }),
});
export type RoutingReplay = v.InferOutput<typeof replay>;

/** More pairs nobody reads; routing-replay-flows.csv has all. */
export const MOST_FLOWS = 500;

export const routingResult = {
  ...routingRequest,
  /** Of the plan that it was made of. */
  revision: v.number(),
  countries: v.array(v.string()),
  codes: count,
  /** Codes by how it is known where they belong. */
  grounds: v.record(v.string(), count),
  lines: routingLines,
  targets: v.array(target),
  proof,
  /** Places in the planner's own rules of those that name what is not in the plan. */
  lost: v.array(count),
  replay: v.nullable(replay),
  /** The certificate as a download, and as a document that a browser shows and prints. */
  certificate: fileToken,
  page: fileToken,
};
