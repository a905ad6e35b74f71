import * as v from 'valibot';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import { keyOf } from './key-schemas.ts';

/** Schemas of commands about scenarios; part of the edit commands in plan-schemas.ts. */

const scenario = keyOf<ScenarioKey>();
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
/** A description is a few sentences, no document. */
const description = v.pipe(v.string(), v.trim(), v.maxLength(2000));
const MOST_TERRITORIES = 5_000;

export const scenarioCommands = [
  v.strictObject({ kind: v.literal('duplicate-scenario'), scenario, name }),
  v.strictObject({ kind: v.literal('rename-scenario'), scenario, name }),
  v.strictObject({ kind: v.literal('describe-scenario'), scenario, description }),
  v.strictObject({
    kind: v.literal('date-scenario'),
    scenario,
    effective: v.nullable(v.pipe(v.string(), v.isoDate())),
  }),
  v.strictObject({ kind: v.literal('archive-scenario'), scenario, archived: v.boolean() }),
  v.strictObject({ kind: v.literal('set-baseline'), scenario }),
  v.strictObject({ kind: v.literal('remove-scenario'), scenario }),
  v.strictObject({
    kind: v.literal('copy-territories'),
    from: scenario,
    to: scenario,
    role: keyOf<RoleKey>(),
    territories: v.pipe(v.array(keyOf<TerritoryKey>()), v.minLength(1), v.maxLength(MOST_TERRITORIES)),
  }),
] as const;
