import * as v from 'valibot';
import {
  LONGEST_NAME,
  LONGEST_REMARK,
  MOST_REMARKED,
  REMARK_STATES,
  type Remark,
  type ReviewRound,
  type SignOff,
} from '../../../core/model/review-round.ts';
import { key } from './fields.ts';
import { flatRows } from './record-rows.ts';

/** Rounds of review, remarks and signatures. They come back in files that others had, so every text has its bound. */

const uid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
const name = v.pipe(v.string(), v.maxLength(LONGEST_NAME));
const text = v.pipe(v.string(), v.maxLength(LONGEST_REMARK));
/** Names of records of the plan, which are as long as the plan has them. */
const LONGEST_LABEL = 1_000;
const label = v.pipe(v.string(), v.maxLength(LONGEST_LABEL));
const labels = v.pipe(v.array(label), v.maxLength(MOST_REMARKED));
const keyOrNone = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31 - 1));

const roundSchema: v.GenericSchema<unknown, ReviewRound> = v.strictObject({
  uid,
  scenario: key<ReviewRound['scenario']>(),
  scenarioName: label,
  role: key<ReviewRound['role']>(),
  roleName: label,
  sentAt: instant,
  sentTo: name,
  message: text,
  territories: v.pipe(v.array(key<ReviewRound['territories'][number]>()), v.maxLength(MOST_REMARKED)),
  copy: v.boolean(),
});

export const roundRows = flatRows<ReviewRound>('review_round', ['uid'], roundSchema, {
  uid: { column: 'uid' },
  scenario: { column: 'scenario' },
  scenarioName: { column: 'scenario_name' },
  role: { column: 'role' },
  roleName: { column: 'role_name' },
  sentAt: { column: 'sent_at' },
  sentTo: { column: 'sent_to' },
  message: { column: 'message' },
  territories: { column: 'territories', list: true },
  copy: { column: 'copy', flag: true },
});

const remarkSchema: v.GenericSchema<unknown, Remark> = v.strictObject({
  uid,
  round: uid,
  kind: v.picklist(['comment', 'proposal']),
  author: name,
  at: instant,
  text,
  territory: v.nullable(key<NonNullable<Remark['territory']>>()),
  territoryName: label,
  units: labels,
  accounts: labels,
  from: v.pipe(v.array(keyOrNone), v.maxLength(MOST_REMARKED)),
  to: v.nullable(key<NonNullable<Remark['to']>>()),
  toName: label,
  state: v.picklist(REMARK_STATES),
  answer: text,
  answeredAt: v.nullable(instant),
});

export const remarkRows = flatRows<Remark>('remark', ['uid'], remarkSchema, {
  uid: { column: 'uid' },
  round: { column: 'round' },
  kind: { column: 'kind' },
  author: { column: 'author' },
  at: { column: 'said_at' },
  text: { column: 'said' },
  territory: { column: 'territory' },
  territoryName: { column: 'territory_name' },
  units: { column: 'units', list: true },
  accounts: { column: 'accounts', list: true },
  from: { column: 'moves_from', list: true },
  to: { column: 'moves_to' },
  toName: { column: 'moves_to_name' },
  state: { column: 'state' },
  answer: { column: 'answer' },
  answeredAt: { column: 'answered_at' },
});

const LONGEST_DIGEST = 64;

const signOffSchema: v.GenericSchema<unknown, SignOff> = v.strictObject({
  uid,
  round: v.nullable(uid),
  scenario: key<SignOff['scenario']>(),
  scenarioName: label,
  role: key<SignOff['role']>(),
  roleName: label,
  name,
  title: name,
  at: instant,
  statement: text,
  digest: v.pipe(v.string(), v.maxLength(LONGEST_DIGEST)),
  withdrawnAt: v.nullable(instant),
});

export const signOffRows = flatRows<SignOff>('sign_off', ['uid'], signOffSchema, {
  uid: { column: 'uid' },
  round: { column: 'round' },
  scenario: { column: 'scenario' },
  scenarioName: { column: 'scenario_name' },
  role: { column: 'role' },
  roleName: { column: 'role_name' },
  name: { column: 'name' },
  title: { column: 'title' },
  at: { column: 'signed_at' },
  statement: { column: 'statement' },
  digest: { column: 'digest' },
  withdrawnAt: { column: 'withdrawn_at' },
});
