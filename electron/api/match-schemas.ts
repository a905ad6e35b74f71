import * as v from 'valibot';
import { MOST_IN_TEAM } from '../../core/edit/organisation/set-territory-reps.ts';
import type { RepKey, RoleKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import {
  type MatchingSettings,
  MOST_MATCH_WEIGHT,
  type RepWish,
  type TerritoryNeeds,
} from '../../core/model/matching-settings.ts';
import { keyOf } from './key-schemas.ts';

/** Schemas of what the renderer may say of reps and territories that are to be matched; part of plan-schemas.ts. */

const scenario = keyOf<ScenarioKey>();
const territory = keyOf<TerritoryKey>();
const rep = keyOf<RepKey>();
const text = v.pipe(v.string(), v.trim(), v.maxLength(200));
const MOST_WORDS = 100;
const words = v.pipe(v.array(v.pipe(text, v.minLength(1))), v.maxLength(MOST_WORDS));
/** Half of the way round the Earth. */
const MOST_KM = 20_000;
/** What is said of so many territories, or of so many pairs, was made by no planner. */
const MOST_SAID = 10_000;
const MOST_RAMP_MONTHS = 60;

const weight = v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_MATCH_WEIGHT));
const weights = v.strictObject({
  distance: weight,
  relations: weight,
  skills: weight,
  languages: weight,
  segment: weight,
  size: weight,
  seniority: weight,
  preference: weight,
  start: weight,
});
const farKm = v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(MOST_KM)));
const grade = v.nullable(v.picklist([-2, -1, 1, 2]));

const needs: v.GenericSchema<unknown, readonly TerritoryNeeds[]> = v.pipe(
  v.array(v.strictObject({ territory, skills: words, languages: words, segment: text })),
  v.maxLength(MOST_SAID),
);
const wishes: v.GenericSchema<unknown, readonly RepWish[]> = v.pipe(
  v.array(v.strictObject({ rep, territory, grade })),
  v.maxLength(MOST_SAID),
);
const locks = v.pipe(v.array(v.strictObject({ scenario, territory, rep })), v.maxLength(MOST_SAID));

export const matchingSettings: v.GenericSchema<unknown, MatchingSettings> = v.strictObject({
  weights,
  farKm,
  levels: words,
  needs,
  wishes,
  locks,
});

/** A new rep's share of full performance in each month of the job. */
export const ramp: v.GenericSchema<unknown, readonly number[]> = v.pipe(
  v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  v.maxLength(MOST_RAMP_MONTHS),
);

const seat = v.strictObject({
  territory,
  reps: v.pipe(
    v.array(v.strictObject({ rep, share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) })),
    v.maxLength(MOST_IN_TEAM),
  ),
});

export const matchCommands = [
  v.strictObject({ kind: v.literal('weigh-matching'), weights, farKm, levels: words }),
  v.strictObject({ kind: v.literal('set-needs'), needs }),
  v.strictObject({
    kind: v.literal('set-wish'),
    rep,
    territory,
    wish: v.nullable(v.strictObject({ grade })),
  }),
  v.strictObject({ kind: v.literal('lock-pair'), scenario, territory, rep, locked: v.boolean() }),
  v.strictObject({ kind: v.literal('set-ramp'), ramp: v.nullable(ramp) }),
  v.strictObject({
    kind: v.literal('take-matching'),
    scenario,
    role: keyOf<RoleKey>(),
    seats: v.pipe(v.array(seat), v.maxLength(MOST_SAID)),
    homes: v.nullable(v.picklist(['soft', 'hard'])),
  }),
] as const;
