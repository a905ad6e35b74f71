import type { UnitTable } from '../../../core/model/unit.ts';
import type { BulkColumns } from './bulk-table.ts';
import { spreadValues, valueColumns } from './value-slots.ts';

/** The units of a plan as the columns of table `unit`; `slots` says which slot each value column goes to. */
export function unitsToColumns(units: UnitTable, slots: readonly number[]): BulkColumns {
  const none = () => new Float64Array(units.count).fill(Number.NaN);
  return {
    count: units.count,
    keys: units.keys,
    texts: [units.codes, units.names],
    wholes: [],
    reals: [
      units.lat,
      units.lon,
      units.xKm ?? none(),
      units.yKm ?? none(),
      units.areaKm2,
      ...valueColumns(units.values, slots),
    ],
  };
}

/**
 * The units of a plan from the columns of their table. `mask` tells the slots that were read, `slots` the slot of
 * each measure of the plan, `plane` whether the list had a plane of its own.
 */
export function unitsFromColumns(
  columns: BulkColumns,
  mask: number,
  slots: readonly number[],
  plane: boolean,
): UnitTable {
  const [codes, names] = columns.texts as [UnitTable['codes'], UnitTable['names']];
  const [lat, lon, xKm, yKm, areaKm2, ...values] = columns.reals as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return {
    count: columns.count,
    keys: columns.keys,
    codes,
    names,
    lat,
    lon,
    xKm: plane ? xKm : null,
    yKm: plane ? yKm : null,
    areaKm2,
    values: spreadValues(values, mask, slots),
  };
}
