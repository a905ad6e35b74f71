import { textAt } from '../../core/model/text-column.ts';
import type { UnitTable } from '../../core/model/unit.ts';
import type { CodedUnit } from '../boundaries/county-codes.ts';
import { type UnitLocator, unitLocator } from '../boundaries/place-in-units.ts';
import { stateOf } from '../places/states.ts';
import type { AccountCells } from './account-cells.ts';
import type { ImportAreas } from './import-areas.ts';
import { nearestUnits } from './nearest-unit.ts';
import type { RowLog } from './row-log.ts';
import type { Refusal } from './row-measures.ts';
import type { RowPlace } from './row-place.ts';

/** The unit a row belongs to: its row in the unit table, or -1 with the reason. */
export interface RowUnit {
  unit: number;
  refusal: Refusal;
}

/** Where in a record stand the columns that tell a unit by its code; -1 where there is none. */
export interface UnitCells extends Pick<AccountCells, 'unit'> {
  readonly field: Pick<AccountCells['field'], 'postalCode' | 'country' | 'region'>;
}

export type UnitReader = (row: readonly string[], place: RowPlace, found: RowUnit) => void;

/**
 * For areas: the area the place lies in, within 25 km of the coast the nearest one, where the row has coordinates; a
 * code that says otherwise is warned of. Else, and where areas are approximate, the area the row names by its code.
 */
export function areaReader(set: ImportAreas, cells: UnitCells, log: Pick<RowLog, 'warn'>): UnitReader {
  const locate = set.shapes.some((shape) => shape.length > 0) ? unitLocator(set.shapes) : nearestPoint(set.units);
  const { postalCode, country, region } = cells.field;
  const cell = (row: readonly string[], index: number): string => (index < 0 ? '' : (row[index] ?? ''));
  return (row, place, found) => {
    found.refusal = null;
    const coded = codedUnit(row);
    const codeFirst = set.approximate || place.level !== 'coordinates';
    if (coded && (codeFirst || place.level === null)) {
      found.unit = coded.unit;
      if (coded.insteadOf) {
        log.warn('county-code-old', { code: cell(row, cells.unit), unit: textAt(set.units.names, coded.unit) });
      }
      if (place.level === null) takeMiddle(set.units, coded.unit, place);
    } else if (place.level !== null) {
      locateIn(set.units, locate, place, found, log);
      if (coded && coded.unit !== found.unit) tellApart(cell(row, cells.unit), coded.unit, found);
    } else {
      found.unit = -1;
      found.refusal = place.refusal;
    }
  };

  function codedUnit(row: readonly string[]): CodedUnit | null {
    const code = cell(row, cells.unit).trim() || (set.byPostalCode ? cell(row, postalCode).trim() : stateNumber(row));
    return code === '' ? null : set.byCode(code, cell(row, country).trim());
  }

  function stateNumber(row: readonly string[]): string {
    const state = set.kind === 'us-states' ? stateOf(cell(row, region)) : undefined;
    return state?.country === 'US' ? state.number : '';
  }

  /** Where coordinates and code disagree the coordinates count; outside all areas only the code is left. */
  function tellApart(code: string, coded: number, found: RowUnit): void {
    if (found.unit < 0) {
      found.unit = coded;
      found.refusal = null;
    }
    if (code === '') return;
    const [named, unit] = [coded, found.unit].map((row) => textAt(set.units.names, row)) as [string, string];
    log.warn('unit-code-elsewhere', { code: code.slice(0, 80), named, unit });
  }
}

/** A layer of points has no areas to lie in: the nearest of them counts. */
function nearestPoint(units: Omit<UnitTable, 'keys'>): UnitLocator {
  const nearest = nearestUnits(units.lat, units.lon);
  return (lat, lon) => ({ unit: nearest(lat, lon), km: 0 });
}

function locateIn(
  units: Omit<UnitTable, 'keys'>,
  locate: UnitLocator,
  place: RowPlace,
  found: RowUnit,
  log: Pick<RowLog, 'warn'>,
): void {
  const { unit, km } = locate(place.lat, place.lon);
  found.unit = unit;
  if (unit < 0) found.refusal = { code: 'outside-units', values: { lat: String(place.lat), lon: String(place.lon) } };
  else if (km > 0) log.warn('near-unit', { km: Math.round(km * 10) / 10, unit: textAt(units.names, unit) });
}

/**
 * For a list of units: the unit whose id the row names; in a list with latitude and longitude, a row that names none
 * belongs to the unit whose place is nearest, if it is near compared with how far its neighbours are.
 */
export function listReader(
  units: Omit<UnitTable, 'keys'>,
  rowOfId: (id: string) => number,
  cells: UnitCells,
): UnitReader {
  const nearest = nearestUnits(units.lat, units.lon);
  return (row, place, found) => {
    found.refusal = null;
    const id = cells.unit < 0 ? '' : (row[cells.unit] ?? '').trim();
    if (id !== '') {
      found.unit = rowOfId(id);
      if (found.unit < 0) found.refusal = { code: 'unit-unknown', values: { unit: id.slice(0, 80) } };
      else if (place.level === null) takeMiddle(units, found.unit, place);
      return;
    }
    found.unit = place.level === null ? -1 : nearest(place.lat, place.lon);
    if (place.level === null) found.refusal = place.refusal;
    else if (found.unit < 0) {
      found.refusal = { code: 'outside-units', values: { lat: String(place.lat), lon: String(place.lon) } };
    }
  };
}

/** A row that only names its unit lies in the middle of it. */
function takeMiddle(units: Omit<UnitTable, 'keys'>, unit: number, place: RowPlace): void {
  place.lat = units.lat[unit] as number;
  place.lon = units.lon[unit] as number;
  place.refusal = null;
}
