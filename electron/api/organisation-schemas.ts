import * as v from 'valibot';
import type { RepFields } from '../../core/edit/organisation/command.ts';
import { MOST_IN_TEAM } from '../../core/edit/organisation/set-territory-reps.ts';
import type { LevelKey, RepKey, RoleKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import { keyOf } from './key-schemas.ts';

/** Schemas of commands about roles, levels and teams; part of the edit commands in plan-schemas.ts. */

const role = keyOf<RoleKey>();
const level = keyOf<LevelKey>();
const scenario = keyOf<ScenarioKey>();
const territory = keyOf<TerritoryKey>();
const rep = keyOf<RepKey>();

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const text = v.pipe(v.string(), v.trim(), v.maxLength(200));
/** As many as any balance can be asked for, and the groups above them. */
const MOST_TERRITORIES = 5_000;
const territories = v.pipe(v.array(territory), v.maxLength(MOST_TERRITORIES));
const MOST_WORDS = 100;
const words = v.pipe(v.array(v.pipe(text, v.minLength(1))), v.maxLength(MOST_WORDS));

/** Full-time equivalents of a rep. */
export const capacityFte = v.pipe(v.number(), v.minValue(0.01), v.maxValue(100));

export const repFields: v.GenericSchema<unknown, RepFields> = v.strictObject({
  id: name,
  name,
  homeLat: v.nullable(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
  homeLon: v.nullable(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
  capacityFte,
  startDate: v.nullable(v.pipe(v.string(), v.isoDate())),
  level: text,
  skills: words,
  languages: words,
  segment: text,
  manager: text,
  email: text,
  crmUserId: text,
});

export const organisationCommands = [
  v.strictObject({ kind: v.literal('add-role'), name, copyOf: v.nullable(role) }),
  v.strictObject({ kind: v.literal('rename-role'), role, name }),
  v.strictObject({ kind: v.literal('remove-role'), role }),
  v.strictObject({ kind: v.literal('add-level'), name }),
  v.strictObject({ kind: v.literal('rename-level'), level, name }),
  v.strictObject({ kind: v.literal('remove-level'), level }),
  v.strictObject({ kind: v.literal('add-group'), role, level, name, children: territories }),
  v.strictObject({ kind: v.literal('remove-group'), group: territory }),
  v.strictObject({ kind: v.literal('set-parent'), territories, parent: v.nullable(territory) }),
  v.strictObject({
    kind: v.literal('group-territories'),
    scenario,
    role,
    level,
    groups: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
  }),
  v.strictObject({ kind: v.literal('set-manager'), scenario, group: territory, rep: v.nullable(rep) }),
  v.strictObject({
    kind: v.literal('set-territory-reps'),
    scenario,
    territory,
    reps: v.pipe(
      v.array(v.strictObject({ rep, share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) })),
      v.maxLength(MOST_IN_TEAM),
    ),
  }),
  v.strictObject({ kind: v.literal('add-rep'), rep: repFields }),
  v.strictObject({ kind: v.literal('edit-rep'), key: rep, rep: repFields }),
  v.strictObject({ kind: v.literal('remove-rep'), rep }),
] as const;
