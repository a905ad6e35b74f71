import * as v from 'valibot';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import { LONGEST_NAME, LONGEST_REMARK, MOST_REMARKED } from '../../core/model/review-round.ts';
import { keyOf } from './key-schemas.ts';

/** Schemas of commands about reviews, part of the edit commands in plan-schemas.ts. */

const scenario = keyOf<ScenarioKey>();
const role = keyOf<RoleKey>();
const territory = keyOf<TerritoryKey>();
const reviewUid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
/** Of the form that Date.toISOString gives. */
const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/), v.isoTimestamp());
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME));
const text = v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_REMARK));

/** Who and what a copy is made for. */
export const reviewAsked = {
  uid: reviewUid,
  scenario,
  role,
  at: instant,
  sentTo: name,
  message: text,
  territories: v.pipe(v.array(territory), v.maxLength(MOST_REMARKED)),
} as const;

export const reviewCommands = [
  v.strictObject({ kind: v.literal('send-for-review'), ...reviewAsked }),
  v.strictObject({
    kind: v.literal('add-remark'),
    uid: reviewUid,
    round: reviewUid,
    author: name,
    at: instant,
    text: v.pipe(text, v.minLength(1)),
    territory: v.nullable(territory),
    units: v.instance(Int32Array),
    accounts: v.instance(Int32Array),
    to: v.nullable(territory),
  }),
  v.strictObject({
    kind: v.literal('edit-remark'),
    remark: reviewUid,
    at: instant,
    text: v.pipe(text, v.minLength(1)),
    to: v.nullable(territory),
  }),
  v.strictObject({ kind: v.literal('withdraw-remark'), remark: reviewUid, at: instant }),
  v.strictObject({
    kind: v.literal('answer-remark'),
    remark: reviewUid,
    at: instant,
    answer: text,
    state: v.picklist(['open', 'declined']),
  }),
  v.strictObject({ kind: v.literal('accept-remark'), remark: reviewUid, at: instant, answer: text }),
  v.strictObject({
    kind: v.literal('sign-off'),
    uid: reviewUid,
    scenario,
    role,
    name,
    title: v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_NAME)),
    at: instant,
    statement: text,
  }),
  v.strictObject({ kind: v.literal('withdraw-sign-off'), signOff: reviewUid, at: instant }),
] as const;
