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
  const seen = new Map<number, number>();
  const rows = Int32Array.from(territory.keys()).filter((row) => {
    const own = territory[row] as number;
    const before = seen.get(own) ?? 0;
    seen.set(own, before + 1);
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
