import { greatCircleKm } from '../../geo/distance.ts';
import { UNKNOWN } from './unknown.ts';

/** Where something lies, degrees; NaN or null for nowhere that is known. */
export interface Place {
  readonly lat: number | null;
  readonly lon: number | null;
}

/**
 * Road km from a home to the accounts of a territory, as the root of their mean square: sqrt(d^2 + s^2) x road factor,
 * for d from the home to the weighted centre and s the accounts' root mean square distance to it (parallel axis theorem,
 * Huygens and Steiner). An estimate: no road is asked. NaN where a home or centre is not known.
 */
export function roadToAccountsKm(home: Place, centre: Place, spreadKm: number, roadFactor: number): number {
  if (home.lat === null || home.lon === null || centre.lat === null || centre.lon === null) return Number.NaN;
  const km = greatCircleKm(home.lat, home.lon, centre.lat, centre.lon);
  return Math.hypot(km, Number.isFinite(spreadKm) ? spreadKm : 0) * roadFactor;
}

/** Nothing at 0 km, all at `farKm` and beyond; a half where nobody knows. */
export function homeDistanceCost(roadKm: number, farKm: number): number {
  if (!Number.isFinite(roadKm)) return UNKNOWN;
  return farKm > 0 ? Math.min(1, roadKm / farKm) : 0;
}
