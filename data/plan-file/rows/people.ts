import * as v from 'valibot';
import type { Level, Rep, Role, Territory } from '../../../core/model/territory.ts';
import { degrees, finite, isoDate, key, whole } from './fields.ts';
import { flatRows } from './record-rows.ts';

const roleSchema: v.GenericSchema<unknown, Role> = v.strictObject({ key: key<Role['key']>(), name: v.string() });

export const roleRows = flatRows<Role>('role', ['key'], roleSchema, {
  key: { column: 'key' },
  name: { column: 'name' },
});

const levelSchema: v.GenericSchema<unknown, Level> = v.strictObject({
  key: key<Level['key']>(),
  name: v.string(),
  rank: whole,
});

export const levelRows = flatRows<Level>('level', ['key'], levelSchema, {
  key: { column: 'key' },
  name: { column: 'name' },
  rank: { column: 'rank' },
});

const repSchema: v.GenericSchema<unknown, Rep> = v.strictObject({
  key: key<Rep['key']>(),
  id: v.string(),
  name: v.string(),
  homeLat: degrees,
  homeLon: degrees,
  capacityFte: finite,
  tenureMonths: v.nullable(finite),
  manages: v.nullable(key<Level['key']>()),
  // Steps of the history that schema 5 wrote say nothing of what follows.
  startDate: v.optional(v.nullable(isoDate), null),
  level: v.optional(v.string(), ''),
  skills: v.optional(v.array(v.string()), []),
  languages: v.optional(v.array(v.string()), []),
  segment: v.optional(v.string(), ''),
  manager: v.optional(v.string(), ''),
  email: v.optional(v.string(), ''),
  crmUserId: v.optional(v.string(), ''),
});

export const repRows = flatRows<Rep>('rep', ['key'], repSchema, {
  key: { column: 'key' },
  id: { column: 'id' },
  name: { column: 'name' },
  homeLat: { column: 'home_lat_deg' },
  homeLon: { column: 'home_lon_deg' },
  capacityFte: { column: 'capacity_fte' },
  tenureMonths: { column: 'tenure_months' },
  manages: { column: 'manages_level' },
  startDate: { column: 'started_on' },
  level: { column: 'career_level' },
  skills: { column: 'skills', list: true },
  languages: { column: 'languages', list: true },
  segment: { column: 'segment' },
  manager: { column: 'manager' },
  email: { column: 'email' },
  crmUserId: { column: 'crm_user_id' },
});

const territorySchema: v.GenericSchema<unknown, Territory> = v.strictObject({
  key: key<Territory['key']>(),
  id: v.string(),
  role: key<Territory['role']>(),
  level: key<Territory['level']>(),
  parent: v.nullable(key<Territory['key']>()),
  name: v.string(),
  colour: whole,
});

export const territoryRows = flatRows<Territory>('territory', ['key'], territorySchema, {
  key: { column: 'key' },
  id: { column: 'id' },
  role: { column: 'role' },
  level: { column: 'level' },
  parent: { column: 'parent' },
  name: { column: 'name' },
  colour: { column: 'colour' },
});
