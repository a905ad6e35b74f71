import { textAt } from '../../core/model/text-column.ts';
import type { UnitTable } from '../../core/model/unit.ts';
import { fipsFinder } from '../boundaries/county-codes.ts';
import { type UnitLocator, unitLocator } from '../boundaries/place-in-units.ts';
import type { UsUnits } from '../boundaries/us-units.ts';
import { stateOf } from '../places/states.ts';
import type { AccountCells } from './account-cells.ts';
import { nearestUnits } from './nearest-unit.ts';
import type { RowLog } from './row-log.ts';
import type { Refusal } from './row-measures.ts';
import type { RowPlace } from './row-place.ts';

/** The unit a row belongs to: its row in the unit table, or -1 with the reason. */
export interface RowUnit {
  unit: number;
  refusal: Refusal;
}

export type UnitReader = (row: readonly string[], place: RowPlace, found: RowUnit) => void;

/**
 * For areas: the area the place lies in, within 25 km of the coast the nearest one. A row that has no coordinates but
 * the code of its area belongs to that area.
 */
export function areaReader(set: UsUnits, cells: AccountCells, log: Pick<RowLog, 'warn'>): UnitReader {
  const locate = unitLocator(set.shapes);
  const byCode = fipsFinder(set);
  return (row, place, found) => {
    found.refusal = null;
    found.unit = place.level === 'coordinates' ? -1 : codedUnit(row);
    if (found.unit >= 0) {
      if (place.level === null) takeMiddle(set.units, found.unit, place);
    } else if (place.level !== null) {
      locateIn(set.units, locate, place, found, log);
    } else {
      found.refusal = place.refusal;
    }
  };

  function codedUnit(row: readonly string[]): number {
    const region = set.kind === 'us-states' ? stateOf(row[cells.field.region] ?? '') : undefined;
    const text = cells.unit >= 0 ? (row[cells.unit] ?? '') : region?.country === 'US' ? region.number : '';
    const coded = text === '' ? null : byCode(text);
    if (coded?.insteadOf) log.warn('county-code-old', { code: text, unit: textAt(set.units.names, coded.unit) });
    return coded?.unit ?? -1;
  }
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
 * For a list of units: the unit whose id the row names, else, in a list with latitude and longitude, the unit whose
 * place is nearest, if it is near compared with how far its neighbours are.
 */
export function listReader(
  units: Omit<UnitTable, 'keys'>,
  rowOfId: (id: string) => number,
  cells: AccountCells,
): UnitReader {
  const nearest = cells.unit >= 0 ? null : nearestUnits(units.lat, units.lon);
  return (row, place, found) => {
    found.refusal = null;
    if (nearest) {
      found.unit = place.level === null ? -1 : nearest(place.lat, place.lon);
      if (place.level === null) found.refusal = place.refusal;
      else if (found.unit < 0) {
        found.refusal = { code: 'outside-units', values: { lat: String(place.lat), lon: String(place.lon) } };
      }
      return;
    }
    const id = (row[cells.unit] ?? '').trim();
    found.unit = rowOfId(id);
    if (found.unit < 0) found.refusal = { code: 'unit-unknown', values: { unit: id.slice(0, 80) } };
    else if (place.level === null) takeMiddle(units, found.unit, place);
  };
}

/** A row that only names its unit lies in the middle of it. */
function takeMiddle(units: Omit<UnitTable, 'keys'>, unit: number, place: RowPlace): void {
  place.lat = units.lat[unit] as number;
  place.lon = units.lon[unit] as number;
  place.refusal = null;
}
