import { rowsWhere } from '../model/rows-where.ts';
import type { UnitTable } from '../model/unit.ts';
import { pick } from '../tally/unit-plane.ts';

type Places = Pick<UnitTable, 'count' | 'lat' | 'lon' | 'xKm' | 'yKm'>;

/** Some of the units: where they lie, and which territory each is of. */
export interface FewerPlaces {
  readonly places: Places;
  /** As it was given, of these alone. */
  readonly territory: Int32Array;
}

/**
 * About `most` of the units, evenly from every territory (index, -1 for none) and at least one of each; all of them
 * where they are not more. Which territories touch is seen from these as from a million.
 */
export function fewerPlaces(units: Places, territory: Int32Array, most: number): FewerPlaces {
  const step = Math.ceil(units.count / most);
  if (step <= 1) return { places: units, territory };
  // Those without a territory count under the last number.
  const seen = new Int32Array(territory.reduce((high, own) => Math.max(high, own), -1) + 2);
  const rows = rowsWhere(territory.length, (row) => {
    const own = territory[row] as number;
    const at = own < 0 ? seen.length - 1 : own;
    const before = seen[at] as number;
    seen[at] = before + 1;
    return before % step === 0;
  });
  const { lat, lon, xKm, yKm } = units;
  const places = {
    count: rows.length,
    lat: pick(lat, rows),
    lon: pick(lon, rows),
    xKm: xKm && pick(xKm, rows),
    yKm: yKm && pick(yKm, rows),
  };
  return { places, territory: rows.map((row) => territory[row] as number) };
}
