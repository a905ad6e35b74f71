import type { AccountTable } from '../../core/model/account.ts';
import { NO_DAY } from '../../core/model/day-column.ts';
import { allTexts, type TextColumn } from '../../core/model/text-column.ts';
import { numberBuilder, textBuilder } from './text-builder.ts';
import { textIndex } from './text-index.ts';

/** One account as it was read. */
export interface AccountRow {
  /** Without invisible characters; the caller asked `rowOf` before. */
  id: string;
  name: string;
  city: string;
  region: string;
  postalCode: string;
  country: string;
  /** Empty where it has none. */
  parent: string;
  /** Its class in the planner's words, empty where it has none. */
  accountClass: string;
  lat: number;
  lon: number;
  /** How its place was found: index into PLACE_LEVELS, confidence, km of contradiction. */
  level: number;
  confidence: number;
  conflictKm: number;
  unit: number;
  /** Empty where the file names none. */
  owner: string;
  /** Days since 1 January 1970, NaN where the file says none. */
  ownerSince: number;
  lastActivity: number;
  values: Float64Array;
}

/** Gathers accounts as typed columns. */
export interface AccountColumns {
  readonly count: number;
  /** Row of the account with that id, -1 where there is none. */
  rowOf(id: string): number;
  idAt(row: number): string;
  add(account: AccountRow): void;
  finish(absent: readonly boolean[]): Omit<AccountTable, 'keys'>;
}

/** `measures`: how many values a row has. */
export function accountColumns(measures: number): AccountColumns {
  const ids = textIndex();
  const owners = textIndex();
  const texts = {
    names: textBuilder(),
    cities: textBuilder(),
    regions: textBuilder(),
    postalCodes: textBuilder(),
    countries: textBuilder(),
    parents: textBuilder(),
    classes: textBuilder(),
  };
  const lat = numberBuilder(Float64Array);
  const lon = numberBuilder(Float64Array);
  const level = numberBuilder(Int32Array);
  const confidence = numberBuilder(Float64Array);
  const conflictKm = numberBuilder(Float64Array);
  const unit = numberBuilder(Int32Array);
  const owner = numberBuilder(Int32Array);
  const ownerSince = dayBuilder();
  const lastActivity = dayBuilder();
  const values = Array.from({ length: measures }, () => numberBuilder(Float64Array));

  return {
    get count() {
      return ids.texts.count;
    },
    rowOf: (id) => ids.find(id),
    idAt: (row) => ids.texts.at(row),
    add(account) {
      ids.put(account.id);
      texts.names.add(account.name);
      texts.cities.add(account.city);
      texts.regions.add(account.region);
      texts.postalCodes.add(account.postalCode);
      texts.countries.add(account.country);
      texts.parents.add(account.parent);
      texts.classes.add(account.accountClass);
      lat.add(account.lat);
      lon.add(account.lon);
      level.add(account.level);
      confidence.add(account.confidence);
      conflictKm.add(account.conflictKm);
      unit.add(account.unit);
      owner.add(account.owner === '' ? -1 : owners.put(account.owner));
      ownerSince.add(account.ownerSince);
      lastActivity.add(account.lastActivity);
      values.forEach((column, m) => {
        column.add(account.values[m] as number);
      });
    },
    finish: (absent) => ({
      count: ids.texts.count,
      ids: ids.texts.finish(),
      names: texts.names.finish(),
      cities: texts.cities.finish(),
      regions: texts.regions.finish(),
      postalCodes: texts.postalCodes.finish(),
      countries: texts.countries.finish(),
      ...textsIn('parents', texts.parents.finish()),
      ...textsIn('classes', texts.classes.finish()),
      lat: lat.finish(),
      lon: lon.finish(),
      placed: { level: level.finish(), confidence: confidence.finish(), conflictKm: conflictKm.finish() },
      unit: unit.finish(),
      owner: owner.finish(),
      ownerNames: allTexts(owners.texts.finish()),
      ...daysIn('ownerSince', ownerSince.finish()),
      ...daysIn('lastActivity', lastActivity.finish()),
      values: values.map((column, m) => (absent[m] ? null : column.finish())),
    }),
  };
}

/** A column that has anything in it; one that the list lacks, or that is blank throughout, is left out. */
function textsIn(field: 'parents' | 'classes', texts: TextColumn): Partial<AccountTable> {
  return texts.codes.length > 0 ? { [field]: texts } : {};
}

/** Gathers days; null where there is none at all. */
function dayBuilder(): { add(day: number): void; finish(): Int32Array | null } {
  const days = numberBuilder(Int32Array);
  let said = 0;
  return {
    add(day) {
      const none = Number.isNaN(day);
      days.add(none ? NO_DAY : day);
      if (!none) said++;
    },
    finish: () => (said > 0 ? days.finish() : null),
  };
}

function daysIn(field: 'ownerSince' | 'lastActivity', days: Int32Array | null): Partial<AccountTable> {
  return days ? { [field]: days } : {};
}
