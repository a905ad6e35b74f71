import * as v from 'valibot';
import type { NamedAccount, Quota, Scenario, UnitLock } from '../../../core/model/scenario.ts';
import type { RepShare, ScenarioTerritory } from '../../../core/model/territory.ts';
import type { Cell, Row } from '../tables.ts';
import { degrees, finite, isoDate, key, whole } from './fields.ts';
import { flatRows, fromDisk, type RecordRows, readRows, type TableRow, toCell } from './record-rows.ts';

const scenarioSchema: v.GenericSchema<unknown, Scenario> = v.strictObject({
  key: key<Scenario['key']>(),
  name: v.string(),
  description: v.string(),
  baseline: v.boolean(),
  archived: v.boolean(),
  effective: v.exactOptional(isoDate),
});

export const scenarioRows = flatRows<Scenario>('scenario', ['key'], scenarioSchema, {
  key: { column: 'key' },
  name: { column: 'name' },
  description: { column: 'description' },
  baseline: { column: 'baseline', flag: true },
  archived: { column: 'archived', flag: true },
  effective: { column: 'effective_on', mayLack: true },
});

const seatSchema: v.GenericSchema<unknown, ScenarioTerritory> = v.strictObject({
  scenario: key<ScenarioTerritory['scenario']>(),
  territory: key<ScenarioTerritory['territory']>(),
  centreLat: degrees,
  centreLon: degrees,
  locked: v.boolean(),
  fixedCentre: v.exactOptional(v.strictObject({ lat: finite, lon: finite })),
  reps: v.array(v.strictObject({ rep: key<RepShare['rep']>(), share: finite })),
});

/** A territory in a scenario: its own row, and one row per rep in the order of the list. */
export const scenarioTerritoryRows: RecordRows<ScenarioTerritory> = {
  schema: seatSchema,
  toRows: ({ scenario, territory, centreLat, centreLon, locked, fixedCentre, reps }) => [
    {
      table: 'scenario_territory',
      row: {
        scenario,
        territory,
        centre_lat_deg: centreLat,
        centre_lon_deg: centreLon,
        locked: toCell(locked),
        fixed_lat_deg: fixedCentre?.lat ?? null,
        fixed_lon_deg: fixedCentre?.lon ?? null,
      },
    },
    ...reps.map(
      ({ rep, share }, position): TableRow => ({
        table: 'rep_share',
        row: { scenario, territory, position, rep, share_ratio: share },
      }),
    ),
  ],
  read: (connection) => {
    const shares = new Map<string, unknown[]>();
    for (const row of readRows(connection, 'rep_share', ['scenario', 'territory', 'position'])) {
      const place = `${row.scenario}/${row.territory}`;
      const reps = shares.get(place) ?? [];
      reps.push({ rep: row.rep, share: row.share_ratio });
      shares.set(place, reps);
    }
    return readRows(connection, 'scenario_territory', ['scenario', 'territory']).map((row) =>
      fromDisk(connection, 'scenario_territory', seatSchema, {
        scenario: row.scenario,
        territory: row.territory,
        centreLat: row.centre_lat_deg,
        centreLon: row.centre_lon_deg,
        locked: row.locked === 1,
        ...fixedCentre(row),
        reps: shares.get(`${row.scenario}/${row.territory}`) ?? [],
      }),
    );
  },
};

function fixedCentre({ fixed_lat_deg: lat, fixed_lon_deg: lon }: Row): { fixedCentre?: { lat: Cell; lon: Cell } } {
  return lat === null || lon === null ? {} : { fixedCentre: { lat: lat as Cell, lon: lon as Cell } };
}

const unitLockSchema: v.GenericSchema<unknown, UnitLock> = v.strictObject({
  scenario: key<UnitLock['scenario']>(),
  role: key<UnitLock['role']>(),
  unit: key<UnitLock['unit']>(),
});

export const unitLockRows = flatRows<UnitLock>('unit_lock', ['scenario', 'role', 'unit'], unitLockSchema, {
  scenario: { column: 'scenario' },
  role: { column: 'role' },
  unit: { column: 'unit' },
});

const namedAccountSchema: v.GenericSchema<unknown, NamedAccount> = v.strictObject({
  scenario: key<NamedAccount['scenario']>(),
  role: key<NamedAccount['role']>(),
  account: key<NamedAccount['account']>(),
  territory: key<NamedAccount['territory']>(),
  reason: v.string(),
  owner: v.string(),
  expires: v.nullable(isoDate),
});

export const namedAccountRows = flatRows<NamedAccount>(
  'named_account',
  ['scenario', 'role', 'account'],
  namedAccountSchema,
  {
    scenario: { column: 'scenario' },
    role: { column: 'role' },
    account: { column: 'account' },
    territory: { column: 'territory' },
    reason: { column: 'reason' },
    owner: { column: 'owner' },
    expires: { column: 'expires_on' },
  },
);

const quotaSchema: v.GenericSchema<unknown, Quota> = v.strictObject({
  scenario: key<Quota['scenario']>(),
  territory: key<Quota['territory']>(),
  period: v.string(),
  method: v.string(),
  share: finite,
  quotaMinor: whole,
});

export const quotaRows = flatRows<Quota>('quota', ['scenario', 'territory', 'period'], quotaSchema, {
  scenario: { column: 'scenario' },
  territory: { column: 'territory' },
  period: { column: 'period' },
  method: { column: 'method' },
  share: { column: 'share_ratio' },
  quotaMinor: { column: 'quota_minor' },
});
