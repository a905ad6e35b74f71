import * as v from 'valibot';
import type { RunAsked, RunDigests, RunOutcome } from '../../../core/model/balance-run.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { ScenarioTerritory } from '../../../core/model/territory.ts';
import { finite, key, whole } from './fields.ts';
import { scenarioTerritoryRows } from './scenarios.ts';
import { balanceSchema, measureRows } from './settings.ts';

/** Schemas of what is kept of a balance that was run. */

export const askedSchema: v.GenericSchema<unknown, RunAsked> = v.strictObject({
  settings: balanceSchema,
  measures: v.array(measureRows.schema),
  maxMoved: v.nullable(
    v.strictObject({ share: finite, measure: v.nullable(v.string()), months: v.exactOptional(v.boolean()) }),
  ),
  only: v.nullable(v.array(key<TerritoryKey>())),
  part: v.boolean(),
  onlyUnits: v.exactOptional(v.array(whole)),
  split: v.exactOptional(
    v.strictObject({ territory: key<TerritoryKey>(), parts: whole, made: v.array(key<TerritoryKey>()) }),
  ),
  seed: whole,
  iterations: whole,
});

export const outcomeSchema: v.GenericSchema<unknown, RunOutcome> = v.strictObject({
  territories: whole,
  sse: finite,
  unmet: whole,
  moved: whole,
  looseParts: v.nullable(whole),
  starts: v.array(v.strictObject({ seed: whole, iterations: v.nullable(whole), sse: v.nullable(finite) })),
});

const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));

export const digestsSchema: v.GenericSchema<unknown, RunDigests> = v.strictObject({
  units: digest,
  neighbours: digest,
  values: digest,
  limits: digest,
  locks: digest,
  people: digest,
  today: digest,
});

export const seatsSchema: v.GenericSchema<unknown, ScenarioTerritory[]> = v.array(scenarioTerritoryRows.schema);
