import * as v from 'valibot';
import type { RepKey, ScenarioKey, TerritoryKey } from '../../../core/model/ids.ts';
import { type MatchingSettings, MOST_MATCH_WEIGHT } from '../../../core/model/matching-settings.ts';
import { finite, key } from './fields.ts';

const weight = v.pipe(finite, v.minValue(0), v.maxValue(MOST_MATCH_WEIGHT));
const words = v.array(v.string());
const territory = key<TerritoryKey>();
const rep = key<RepKey>();

export const matchingSchema: v.GenericSchema<unknown, MatchingSettings> = v.strictObject({
  weights: v.strictObject({
    distance: weight,
    relations: weight,
    skills: weight,
    languages: weight,
    segment: weight,
    size: weight,
    seniority: weight,
    preference: weight,
    start: weight,
  }),
  farKm: v.nullable(v.pipe(finite, v.gtValue(0))),
  levels: words,
  needs: v.array(v.strictObject({ territory, skills: words, languages: words, segment: v.string() })),
  wishes: v.array(v.strictObject({ rep, territory, grade: v.nullable(v.picklist([-2, -1, 1, 2])) })),
  locks: v.array(v.strictObject({ scenario: key<ScenarioKey>(), territory, rep })),
});

/** A new rep's share of full performance in each month of the job. */
export const rampSchema: v.GenericSchema<unknown, readonly number[]> = v.array(
  v.pipe(finite, v.minValue(0), v.maxValue(1)),
);
