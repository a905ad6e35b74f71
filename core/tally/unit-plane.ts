import { projectToPlane } from '../geo/projection.ts';
import type { UnitTable } from '../model/unit.ts';

/** The units that have a place, in an equal-area plane in km. */
export interface UnitPlane {
  /** Rows of the unit table, rising. */
  readonly rows: Int32Array;
  readonly xKm: Float64Array;
  readonly yKm: Float64Array;
}

/** Where units lie as their list has it. */
export type UnitPlaces = Pick<UnitTable, 'count' | 'lat' | 'lon' | 'xKm' | 'yKm'>;

/** Unit tables never change, and every total asks for the plane of the same one again. */
const known = new WeakMap<UnitPlaces, UnitPlane>();

/** Where the units lie: in the list's own plane where it has one, else projected from latitude and longitude. */
export function unitPlane(units: UnitPlaces): UnitPlane {
  const found = known.get(units);
  if (found) return found;
  const plane = units.xKm && units.yKm ? ownPlane(units.xKm, units.yKm) : projectedPlane(units);
  known.set(units, plane);
  return plane;
}

/** Remembers a plane of these units that was made elsewhere: of a million it takes half a second. */
export function keepUnitPlane(units: UnitPlaces, plane: UnitPlane): void {
  if (!known.has(units)) known.set(units, plane);
}

function ownPlane(xKm: Float64Array, yKm: Float64Array): UnitPlane {
  const rows = placedRows(xKm, yKm);
  return { rows, xKm: pick(xKm, rows), yKm: pick(yKm, rows) };
}

function projectedPlane({ lat, lon }: UnitPlaces): UnitPlane {
  const rows = placedRows(lat, lon);
  return { rows, ...projectToPlane(pick(lat, rows), pick(lon, rows)) };
}

function placedRows(a: Float64Array, b: Float64Array): Int32Array {
  const rows = new Int32Array(a.length);
  let count = 0;
  for (let row = 0; row < a.length; row++) {
    if (Number.isFinite(a[row]) && Number.isFinite(b[row])) rows[count++] = row;
  }
  return rows.slice(0, count);
}

/** The values at some rows, in their order. */
export function pick(values: Float64Array, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i] as number] as number;
  return picked;
}
