import Flatbush from 'flatbush';
import { greatCircleKm } from '../../core/geo/distance.ts';

/** Units are looked for within this distance at first, then in ever larger boxes. */
const FIRST_KM = 50;
/** At the edge of a list a place may lie this much farther out than its unit's neighbours are apart. */
const SPACINGS = 3;
const LEAST_KM = 25;

/**
 * Finds the unit whose place is nearest to a place, along great circles; -1 where even that one is more than three
 * times as far away as its own nearest neighbour, and more than 25 km (`leastKm`). Units with NaN for a place are left
 * out.
 */
export function nearestUnits(
  lat: Float64Array,
  lon: Float64Array,
  leastKm = LEAST_KM,
): (lat: number, lon: number) => number {
  const rows = Array.from(lat.keys()).filter((row) => Number.isFinite(lat[row]) && Number.isFinite(lon[row]));
  if (rows.length === 0) return () => -1;
  const index = new Flatbush(rows.length);
  for (const row of rows) index.add(lon[row] as number, lat[row] as number);
  index.finish();
  const reach = new Map<number, number>();

  function nearest(atLat: number, atLon: number, except: number): { row: number; km: number } {
    // An answer within the box's reach is the nearest of all; beyond half the Earth there is nothing left to search.
    for (let km = FIRST_KM; ; km *= 4) {
      const best = nearestWithin(atLat, atLon, km, except);
      if (best.km <= km || km > 20_100) return best;
    }
  }

  function nearestWithin(atLat: number, atLon: number, km: number, except: number): { row: number; km: number } {
    const north = km / 111;
    const edge = Math.min(89.9, Math.abs(atLat) + north);
    const east = Math.min(180, north / Math.cos((edge * Math.PI) / 180));
    let best = { row: -1, km: Number.POSITIVE_INFINITY };
    for (const turn of [-360, 0, 360]) {
      const x = atLon + turn;
      for (const found of index.search(x - east, atLat - north, x + east, atLat + north)) {
        const row = rows[found] as number;
        if (row === except) continue;
        const far = greatCircleKm(atLat, atLon, lat[row] as number, lon[row] as number);
        if (far < best.km || (far === best.km && row < best.row)) best = { row, km: far };
      }
    }
    return best;
  }

  function reachOf(row: number): number {
    const known = reach.get(row);
    if (known !== undefined) return known;
    const spacing = nearest(lat[row] as number, lon[row] as number, row).km;
    const made = Math.max(leastKm, Number.isFinite(spacing) ? SPACINGS * spacing : leastKm);
    reach.set(row, made);
    return made;
  }

  return (atLat, atLon) => {
    const { row, km } = nearest(atLat, atLon, -1);
    return row >= 0 && km <= reachOf(row) ? row : -1;
  };
}
