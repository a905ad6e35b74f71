import type { GeoPermissibleObjects } from 'd3-geo';
import { textAt } from '../../core/model/text-column.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import type { Places } from './map-dots.ts';
import { type MapFrame, mapFrame, planeFrame } from './map-frame.ts';
import { territoryShapes, unitAreas } from './shapes.ts';

/** The places of a view and the frame they are drawn in. */
export interface MapScene {
  readonly places: Places;
  readonly frame: MapFrame;
  /** The places lie in a plane of their own, so that there is no land to draw. */
  readonly planar: boolean;
}

/** Accounts where there are any, else units; in degrees, or in the units' own plane where the list has no degrees. */
export function mapScene(view: ScenarioView, width: number, height: number): MapScene {
  const { accounts, units } = view.plan;
  const byAccount = accounts.count > 0;
  const { count, lat, lon } = byAccount ? accounts : units;
  const keys = byAccount ? view.owners.accountTerritory : view.assignment;
  if (!byAccount && units.xKm && units.yKm && !units.lat.some((value) => Number.isFinite(value))) {
    const places = { count, a: units.xKm, b: units.yKm, keys };
    return { places, frame: planeFrame(units.xKm, units.yKm, width, height), planar: true };
  }
  return { places: { count, a: lon, b: lat, keys }, frame: mapFrame(lat, lon, width, height), planar: false };
}

/** The outline of each territory as a path; null where the plan's units are no areas. */
export function areaPaths(view: ScenarioView, frame: MapFrame): string[] | null {
  return territoryOutlines(view)?.map((shape) => frame.path(shape)) ?? null;
}

/** The outline of each territory of a view, in its order; null where the plan's units are no areas. */
export function territoryOutlines(view: ScenarioView): GeoPermissibleObjects[] | null {
  const { plan, territories } = view;
  const known = unitAreas(plan, view.shapes);
  if (!known) return null;
  const rows = new Map(territories.map(({ key }, row) => [key as number, row]));
  const territoryOf = new Map<string, number>();
  view.assignment.forEach((key, unit) => {
    territoryOf.set(textAt(plan.units.codes, unit), rows.get(key) ?? -1);
  });
  return territoryShapes(known, territories.length, (code) => territoryOf.get(code) ?? -1);
}

/** Where the names of territories stand, in the frame's own terms: the weighted centre, or the middle of their places. */
export function labelPlaces(
  view: ScenarioView,
  { places, planar }: MapScene,
): (row: number) => readonly [number, number] {
  const { totals } = view;
  if (!planar) return (row) => [totals.centreLon[row] as number, totals.centreLat[row] as number];
  return meanPlaces(view, places);
}

/** The middle of each territory's places in their own plane. */
function meanPlaces(view: ScenarioView, { a, b, keys }: Places): (row: number) => readonly [number, number] {
  const rows = new Map(view.territories.map(({ key }, row) => [key as number, row]));
  const sums = view.territories.map(() => ({ x: 0, y: 0, count: 0 }));
  keys.forEach((key, i) => {
    const sum = sums[rows.get(key) ?? -1];
    if (!sum || !Number.isFinite(a[i]) || !Number.isFinite(b[i])) return;
    sum.x += a[i] as number;
    sum.y += b[i] as number;
    sum.count++;
  });
  return (row) => [(sums[row]?.x ?? 0) / (sums[row]?.count ?? 0), (sums[row]?.y ?? 0) / (sums[row]?.count ?? 0)];
}
