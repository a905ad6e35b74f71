import type { LeadField } from '../../core/model/lead-fields.ts';
import type { TextColumn } from '../../core/model/text-column.ts';
import type { UnitTable } from '../../core/model/unit.ts';
import { unitCell } from './account-cells.ts';
import { usAreas } from './import-areas.ts';
import type { LeadsRequest } from './leads.ts';
import { nearestUnits } from './nearest-unit.ts';
import type { OpenList } from './read-list.ts';
import type { RowPlace } from './row-place.ts';
import { areaReader, listReader, type RowUnit, type UnitCells, type UnitReader } from './row-unit.ts';

/** Finds the unit of a lead, as that of an account is found. */
export interface LeadUnits {
  /** The same object for every row. */
  read(row: readonly string[], place: RowPlace): RowUnit;
  /** The units' codes. */
  readonly codes: TextColumn;
}

/**
 * The units of a plan as leads find them: areas by place, else by the code that the row names; a list by code, else the
 * nearest that is near enough; of points, which are accounts, the nearest of all.
 */
export function leadUnits(request: Pick<LeadsRequest, 'unitSet' | 'points'>, list: OpenList<LeadField>): LeadUnits {
  const { cells } = list.columns;
  const { names, cells: columns } = list.table.header;
  const { postalCode, country, region } = cells;
  const unitCells: UnitCells = { field: { postalCode, country, region }, unit: unitCell(names, columns, request) };
  const { reader, units } = readerOf(request, unitCells, list);
  const found: RowUnit = { unit: -1, refusal: null };
  return {
    read(row, place) {
      reader(row, place, found);
      return found;
    },
    codes: units.codes,
  };
}

type Units = Omit<UnitTable, 'keys'>;

function readerOf(
  { unitSet, points }: Pick<LeadsRequest, 'unitSet' | 'points'>,
  cells: UnitCells,
  { log }: OpenList<LeadField>,
): { reader: UnitReader; units: Units } {
  if (typeof unitSet === 'object' && 'units' in unitSet) {
    const { units, rowOfId } = unitSet.units;
    return { reader: points ? pointReader(units) : listReader(units, rowOfId, cells), units };
  }
  const areas = typeof unitSet === 'string' ? usAreas(unitSet) : unitSet.areas;
  return { reader: areaReader(areas, cells, log), units: areas.units };
}

/** A lead belongs to the account that is nearest, however far away: somebody has to work it. */
function pointReader(units: Units): UnitReader {
  const nearest = nearestUnits(units.lat, units.lon, Number.POSITIVE_INFINITY);
  return (_row, place, found) => {
    found.unit = place.level === null ? -1 : nearest(place.lat, place.lon);
    found.refusal = place.level === null ? place.refusal : null;
  };
}
