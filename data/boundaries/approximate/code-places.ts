import Flatbush from 'flatbush';
import type { CodePlace } from './code-areas.ts';

/** About a metre: places nearer than this are one. */
const DIGITS = 1e5;

/** One code for each place of a region, the lowest, in the order of the codes. */
export function distinctPlaces(codes: readonly CodePlace[]): CodePlace[] {
  const byPlace = new Map<string, CodePlace>();
  for (const code of [...codes].sort((one, other) => (one.code < other.code ? -1 : 1))) {
    const key = `${code.region}|${Math.round(code.lat * DIGITS)}|${Math.round(code.lon * DIGITS)}`;
    if (!byPlace.has(key)) byPlace.set(key, code);
  }
  return [...byPlace.values()];
}

/** The unit of every code: its own, else the nearest one of its region, else of any. */
export function nearestPlaces(codes: readonly CodePlace[], units: readonly CodePlace[]): Map<string, number> {
  const found = new Map(units.map(({ code }, unit) => [code, unit]));
  if (units.length === 0) return found;
  const index = new Flatbush(units.length);
  for (const { lat, lon } of units) index.add(lon, lat, lon, lat);
  index.finish();
  for (const { code, lat, lon, region } of codes) {
    if (found.has(code)) continue;
    const [own] = index.neighbors(lon, lat, 1, 1, (unit) => units[unit]?.region === region);
    const unit = own ?? index.neighbors(lon, lat, 1)[0];
    if (unit !== undefined) found.set(code, unit);
  }
  return found;
}
