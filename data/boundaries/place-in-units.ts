import { containsPlace, type FlatPolygon, flatPolygons, polygonIndex } from './flat-polygons.ts';
import type { AreaShape } from './us-atlas.ts';

/** Where a place lies among areas. */
interface UnitAtPlace {
  /** Row of the area, -1 where it lies in none and none is near. */
  readonly unit: number;
  /** Distance to that area: 0 inside it. */
  readonly km: number;
}

export type UnitLocator = (lat: number, lon: number) => UnitAtPlace;

/** A place just off the coast, on a pier or a simplified bay, belongs to the nearest area within this distance. */
export const COAST_KM = 25;

export const KM_PER_DEGREE = 111.195;

/**
 * Finds the area a place lies in: an index of the polygons' boxes (flatbush), then the even-odd rule on their rings in
 * the plane of longitude and latitude, in which the borders are drawn. A place on a border belongs to one of its two
 * sides; a place in no area to the nearest one within COAST_KM.
 */
export function unitLocator(shapes: readonly AreaShape[]): UnitLocator {
  const polygons = flatPolygons(shapes);
  // An index of nothing cannot be built: a layer of points has no areas.
  if (polygons.length === 0) return () => ({ unit: -1, km: Number.POSITIVE_INFINITY });
  const index = polygonIndex(polygons);

  return (lat, lon) => {
    let inside = -1;
    for (const p of index.search(lon, lat, lon, lat)) {
      const polygon = polygons[p] as FlatPolygon;
      // The lowest row decides where two claim the place, so that the order of the index does not.
      if ((inside === -1 || polygon.unit < inside) && containsPlace(polygon, lon, lat)) inside = polygon.unit;
    }
    return inside >= 0 ? { unit: inside, km: 0 } : nearest(lat, lon);
  };

  function nearest(lat: number, lon: number): UnitAtPlace {
    const eastKm = KM_PER_DEGREE * Math.max(0.01, Math.cos((lat * Math.PI) / 180));
    const reachX = COAST_KM / eastKm;
    const reachY = COAST_KM / KM_PER_DEGREE;
    let best: UnitAtPlace = { unit: -1, km: Number.POSITIVE_INFINITY };
    // The Aleutians lie on both sides of 180 degrees.
    for (const turn of Math.abs(lon) + reachX > 180 ? [0, lon > 0 ? -360 : 360] : [0]) {
      const x = lon + turn;
      for (const p of index.search(x - reachX, lat - reachY, x + reachX, lat + reachY)) {
        const polygon = polygons[p] as FlatPolygon;
        const km = distanceKm(polygon, x, lat, eastKm);
        if (km < best.km || (km === best.km && polygon.unit < best.unit)) best = { unit: polygon.unit, km };
      }
    }
    return best.km <= COAST_KM ? best : { unit: -1, km: best.km };
  }
}

/** Distance to the outline in a plane tangent at the place: exact enough over 25 km. */
function distanceKm({ coords, ends }: FlatPolygon, x: number, y: number, eastKm: number): number {
  let least = Number.POSITIVE_INFINITY;
  let i = 0;
  for (const end of ends) {
    for (i += 1; i < end; i++) {
      const fromX = ((coords[2 * i - 2] as number) - x) * eastKm;
      const fromY = ((coords[2 * i - 1] as number) - y) * KM_PER_DEGREE;
      const alongX = ((coords[2 * i] as number) - x) * eastKm - fromX;
      const alongY = ((coords[2 * i + 1] as number) - y) * KM_PER_DEGREE - fromY;
      const length = alongX * alongX + alongY * alongY;
      const t = length > 0 ? Math.min(1, Math.max(0, -(fromX * alongX + fromY * alongY) / length)) : 0;
      least = Math.min(least, Math.hypot(fromX + t * alongX, fromY + t * alongY));
    }
  }
  return least;
}
