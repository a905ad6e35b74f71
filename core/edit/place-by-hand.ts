import { rowOfKey } from '../model/assignment.ts';
import type { AccountKey } from '../model/ids.ts';
import type { ImportedRows } from '../model/imported-rows.ts';
import { PLACE_LEVELS } from '../model/place-quality.ts';
import type { Plan } from '../model/plan.ts';
import { textAt, textColumn } from '../model/text-column.ts';
import type { Steps } from '../steps.ts';
import { type Refusal, refused } from './refusal.ts';
import { type Reimport, reimport } from './reimport-change.ts';

/** An account put on the map by the planner. */
export interface HandPlace {
  readonly account: AccountKey;
  /** Degrees. */
  readonly lat: number;
  readonly lon: number;
  /** Row of the area it lies in; not looked at with points, where the account's place is its unit. */
  readonly unit: number;
}

/**
 * The change that puts accounts where the planner says, as one step: a newer list that has these accounts alone and
 * says nothing of them but their places (see reimport), because rows of accounts and of points never change. So an
 * account that had no place gets a point of its own, one that had keeps its territory, lock and name, and undo brings
 * the old places back. The places are kept as put by hand; a newer list moves them only by coordinates. Refused
 * (`invalid-request`) where an account or area is not there, a place is none on Earth, or an account comes twice.
 */
export function* placeByHand(plan: Plan, places: readonly HandPlace[]): Steps<Reimport | Refusal> {
  const rows = places.map(({ account }) => rowOfKey(plan.accounts.keys, account));
  if (places.length === 0 || rows.some((row) => row < 0) || new Set(rows).size < rows.length) {
    return refused('invalid-request', { what: 'accounts' });
  }
  if (!places.every(({ lat, lon }) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
    return refused('invalid-request', { what: 'places' });
  }
  const points = plan.unitSet?.kind === 'points';
  const { count } = plan.units;
  if (!points && !places.every(({ unit }) => Number.isInteger(unit) && unit >= 0 && unit < count)) {
    return refused('invalid-request', { what: 'units' });
  }
  const request = { measures: [], fileName: '', mode: 'add', gone: 'keep' } as const;
  const made = yield* reimport(plan, listOf(plan, places, rows, points), request);
  if (!made.ok) return made;
  const note = { code: 'placed-by-hand', values: { accounts: places.length } } as const;
  return { ...made, edit: { ...made.edit, change: { ...made.edit.change, note } }, same: false };
}

/** The accounts as a list that knows their ids and places alone; blank columns say nothing. */
function listOf(plan: Plan, places: readonly HandPlace[], rows: readonly number[], points: boolean): ImportedRows {
  const count = places.length;
  const blank = textColumn(places.map(() => ''));
  const ids = textColumn(rows.map((row) => textAt(plan.accounts.ids, row)));
  const lat = Float64Array.from(places, (place) => place.lat);
  const lon = Float64Array.from(places, (place) => place.lon);
  return {
    unitSet: { kind: plan.unitSet?.kind ?? 'points', source: plan.unitSet?.source ?? '' },
    units: {
      count,
      codes: points ? ids : textColumn(places.map(({ unit }) => textAt(plan.units.codes, unit))),
      names: blank,
      lat,
      lon,
      xKm: null,
      yKm: null,
      areaKm2: new Float64Array(count).fill(Number.NaN),
      values: [],
    },
    neighbours: null,
    shapes: null,
    accounts: {
      count,
      ids,
      names: blank,
      cities: blank,
      regions: blank,
      postalCodes: blank,
      countries: blank,
      lat,
      lon,
      placed: {
        level: new Int32Array(count).fill(PLACE_LEVELS.indexOf('by-hand')),
        confidence: new Float64Array(count).fill(1),
        conflictKm: new Float64Array(count).fill(Number.NaN),
      },
      unit: Int32Array.from(places.keys()),
      owner: new Int32Array(count).fill(-1),
      ownerNames: [],
      values: [],
    },
    measureNames: [],
    lockedUnits: new Int32Array(0),
  };
}
