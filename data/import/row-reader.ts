import { PLACE_LEVELS, type PlaceLevel } from '../../core/model/place-quality.ts';
import { NO_PACKS } from '../places/packs/open-packs.ts';
import { type AccountCells, canBePlaced } from './account-cells.ts';
import type { AccountColumns, AccountRow } from './account-columns.ts';
import { type CoordinatePiles, coordinatePiles } from './coordinate-piles.ts';
import type { UnitSource } from './imported-units.ts';
import type { ReadRequest } from './read-request.ts';
import type { RowDays } from './row-dates.ts';
import { idReader } from './row-ids.ts';
import type { RowLog } from './row-log.ts';
import { measureReader, type Refusal } from './row-measures.ts';
import { noPlace, placeReader, type RowPlace } from './row-place.ts';
import type { RowUnit } from './row-unit.ts';
import type { TableSurvey } from './survey-table.ts';

/** Reads the rows of a list, one by one. */
export interface RowReader {
  /** Adds the row, with its dates, to the accounts, or says why not. */
  read(row: readonly string[], line: number, days: RowDays): Refusal;
  readonly placedBy: Readonly<Record<PlaceLevel, number>>;
  /** Rows of the unit table that a lock column holds. */
  locked(): Int32Array;
  readonly piles: CoordinatePiles;
}

export function rowReader(
  cells: AccountCells,
  survey: TableSurvey,
  source: UnitSource,
  accounts: AccountColumns,
  { requirePlace, packs = NO_PACKS, unitSet }: Pick<ReadRequest, 'requirePlace' | 'packs' | 'unitSet'>,
  log: RowLog,
): RowReader {
  const grammarOf = ({ grammar }: TableSurvey['measures'][number]) => grammar;
  const readMeasures = measureReader(cells, survey.measures.map(grammarOf), log);
  const readPlace = placeReader(cells.field, survey.degrees.map(grammarOf), log, packs);
  const ids = idReader(accounts, log);
  const piles = coordinatePiles();
  const text = textReader(cells);
  const saysPlaces = canBePlaced(cells, { unitSet });
  const placedBy = Object.fromEntries(PLACE_LEVELS.map((level) => [level, 0])) as Record<PlaceLevel, number>;
  const locked = new Set<number>();
  const place = noPlace();
  const found: RowUnit = { unit: -1, refusal: null };
  const values = new Float64Array(cells.measures.length);

  function read(row: readonly string[], line: number, days: RowDays): Refusal {
    const { id, refusal: badId } = ids.read(row[cells.field.id] ?? '');
    const refusal = badId ?? readMeasures(row, values);
    if (refusal) return refusal;
    readPlace(row, place);
    if (place.final) return place.refusal;
    source.read(row, place, found);
    if (found.refusal) {
      if (requirePlace) return found.refusal;
      // A list without a column for it leaves every account where it is: that is no fault of its rows.
      if (saysPlaces) log.warn('not-placed', { reason: found.refusal.code, ...found.refusal.values });
      place.lat = place.lon = Number.NaN;
    } else if (place.level !== null) {
      placedBy[place.level]++;
    }
    const account: AccountRow = { id, ...text(row), ...placeOf(place, found.unit), unit: found.unit, ...days, values };
    if (GARBLED.test(account.name) || GARBLED.test(account.city)) log.warn('text-garbled', { text: account.name });
    accounts.add(account);
    ids.keep(id, line);
    if (place.level === 'coordinates' && found.unit >= 0) piles.add(place.lat, place.lon, line);
    if (cells.lock >= 0 && found.unit >= 0 && LOCKED.test(row[cells.lock] ?? '')) locked.add(found.unit);
    return null;
  }

  return { read, placedBy, piles, locked: () => Int32Array.from(locked).sort() };
}

/** Where the account lies and how that was found; a row that only names its unit says nothing of the latter. */
function placeOf(
  place: RowPlace,
  unit: number,
): Pick<AccountRow, 'lat' | 'lon' | 'level' | 'confidence' | 'conflictKm'> {
  const { lat, lon, confidence, conflictKm } = place;
  if (unit < 0 || place.level === null) {
    return { lat, lon, level: -1, confidence: Number.NaN, conflictKm: Number.NaN };
  }
  return { lat, lon, level: PLACE_LEVELS.indexOf(place.level), confidence, conflictKm };
}

/** UTF-8 read as windows-1252 and written as UTF-8 again: `MÃ¼ller`, `Ø§Ù„`, `â€™`. */
const GARBLED =
  /[ÃÂ][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|\u00e2\u20ac|[ØÙ][\u0080-\u00bf\u0152-\u0192\u2013-\u203a].?[ØÙ]/;
const LOCKED = /^\s*(?:1|yes|y|true|x)\s*$/i;

/** Reads the texts of a row. */
function textReader({ field, owner }: AccountCells): (row: readonly string[]) => Omit<AccountRow, 'id' | NumberField> {
  const cell = (row: readonly string[], index: number): string => (index < 0 ? '' : (row[index] ?? '').trim());
  return (row) => ({
    name: cell(row, field.name),
    city: cell(row, field.city),
    region: cell(row, field.region),
    postalCode: cell(row, field.postalCode),
    country: cell(row, field.country),
    parent: cell(row, field.parent),
    accountClass: cell(row, field.class),
    owner: cell(row, owner),
  });
}

type NumberField = 'lat' | 'lon' | 'level' | 'confidence' | 'conflictKm' | 'unit' | 'values' | keyof RowDays;
