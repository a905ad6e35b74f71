import * as v from 'valibot';
import type { Level, Rep, Role, Territory } from '../../../core/model/territory.ts';
import { degrees, finite, key, whole } from './fields.ts';
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
