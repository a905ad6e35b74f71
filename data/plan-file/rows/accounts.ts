import { invariant } from '../../../core/invariant.ts';
import type { AccountTable } from '../../../core/model/account.ts';
import { rowOfKey } from '../../../core/model/assignment.ts';
import { PLACE_LEVELS } from '../../../core/model/place-quality.ts';
import { blankTexts, type TextColumn } from '../../../core/model/text-column.ts';
import { type BulkColumns, NO_WHOLE } from './bulk-table.ts';
import { daysFromReals, daysToReals } from './days.ts';
import { spreadValues, valueColumns } from './value-slots.ts';

/** The accounts of a plan as the columns of table `account`; units are kept by key. */
export function accountsToColumns(accounts: AccountTable, slots: readonly number[], unitKeys: Int32Array): BulkColumns {
  return {
    count: accounts.count,
    keys: accounts.keys,
    texts: [
      accounts.ids,
      accounts.names,
      accounts.cities,
      accounts.regions,
      accounts.postalCodes,
      accounts.countries,
      accounts.parents ?? blankTexts(accounts.count),
      accounts.classes ?? blankTexts(accounts.count),
    ],
    wholes: [
      accounts.unit.map((row) => {
        invariant(row < unitKeys.length, 'an account lies in a unit of the plan');
        return row < 0 ? NO_WHOLE : (unitKeys[row] as number);
      }),
      accounts.owner,
      accounts.placed.level,
    ],
    reals: [
      accounts.lat,
      accounts.lon,
      accounts.placed.confidence,
      accounts.placed.conflictKm,
      daysToReals(accounts.ownerSince, accounts.count),
      daysToReals(accounts.lastActivity, accounts.count),
      ...valueColumns(accounts.values, slots),
    ],
  };
}

/** The accounts of a plan from the columns of their table; null where one lies in a unit that is not there. */
export function accountsFromColumns(
  columns: BulkColumns,
  mask: number,
  slots: readonly number[],
  unitKeys: Int32Array,
  ownerNames: readonly string[],
): AccountTable | null {
  const [ids, names, cities, regions, postalCodes, countries, parents, classes] = columns.texts as [
    TextColumn,
    TextColumn,
    TextColumn,
    TextColumn,
    TextColumn,
    TextColumn,
    TextColumn,
    TextColumn,
  ];
  const [units, owner, level] = columns.wholes as [Int32Array, Int32Array, Int32Array];
  const [lat, lon, confidence, conflictKm, sinceDays, activityDays, ...values] = columns.reals as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const unit = unitRows(units, unitKeys);
  if (!unit || owner.some((number) => number < -1 || number >= ownerNames.length)) return null;
  if (level.some((number) => number < -1 || number >= PLACE_LEVELS.length)) return null;
  const ownerSince = daysFromReals(sinceDays);
  const lastActivity = daysFromReals(activityDays);
  if (ownerSince === null || lastActivity === null) return null;
  return {
    count: columns.count,
    keys: columns.keys,
    ids,
    names,
    cities,
    regions,
    postalCodes,
    countries,
    // A list without parents has none in memory either, nor one without classes.
    ...(parents.codes.length > 0 ? { parents } : {}),
    ...(classes.codes.length > 0 ? { classes } : {}),
    lat,
    lon,
    placed: { level, confidence, conflictKm },
    unit,
    owner,
    ownerNames,
    ...(ownerSince && { ownerSince }),
    ...(lastActivity && { lastActivity }),
    values: spreadValues(values, mask, slots),
  };
}

/** The rows of units by their keys, -1 where an account has no unit; null where a unit is not there. */
export function unitRows(keys: Int32Array, unitKeys: Int32Array): Int32Array | null {
  const first = unitKeys[0] ?? 0;
  const dense = unitKeys.length > 0 && unitKeys[unitKeys.length - 1] === first + unitKeys.length - 1;
  const rows = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    if (key === NO_WHOLE) {
      rows[i] = -1;
      continue;
    }
    const row = dense ? key - first : rowOfKey(unitKeys, key);
    if (row < 0 || row >= unitKeys.length) return null;
    rows[i] = row;
  }
  return rows;
}
