import type { UnitTable } from '../model/unit.ts';
import { placeSums } from '../tally/place-sums.ts';

/**
 * Weighted centre of each territory in degrees, NaN where no unit has a latitude and longitude. `rows` are rows of
 * the unit table; `territory` (0 to count-1, -1 for none) and `weight` have an entry for each of them.
 */
export function territoryCentres(
  units: Pick<UnitTable, 'lat' | 'lon'>,
  rows: Int32Array,
  territory: Int32Array,
  weight: Float64Array,
  count: number,
): { lat: number; lon: number }[] {
  const { lat, lon } = units;
  const sums = placeSums(count, { xKm: lat, yKm: lon, lat, lon });
  rows.forEach((row, i) => {
    const t = territory[i] as number;
    if (t >= 0) sums.add(t, row, weight[i] as number);
  });
  return Array.from({ length: count }, (_, t) => sums.centre(t));
}

/** A centre as a scenario keeps it: null where there is none. */
export function keptCentre(centre: { lat: number; lon: number }): {
  centreLat: number | null;
  centreLon: number | null;
} {
  if (Number.isNaN(centre.lat)) return { centreLat: null, centreLon: null };
  return { centreLat: centre.lat, centreLon: centre.lon };
}
