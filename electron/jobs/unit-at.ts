import type { Plan } from '../../core/model/plan.ts';
import type { ShapeColumn } from '../../core/model/shape-column.ts';
import type { Steps } from '../../core/steps.ts';
import { packedLocator } from '../../data/boundaries/place-in-shapes.ts';
import { unitLocator } from '../../data/boundaries/place-in-units.ts';
import { shapeOf, usAreas } from '../../data/boundaries/us-atlas.ts';
import { nearestUnits } from '../../data/import/nearest-unit.ts';

/** Row of the unit that a place belongs to, -1 where it is far from all. */
export type UnitAt = (lat: number, lon: number) => number;

/**
 * Finds the units of a plan by place: areas by their outlines (`shapes` where the file has them), units without any by
 * the nearest place. With points, where the account's place becomes its unit, every answer is -1.
 */
export function* unitAt({ unitSet, units }: Plan, shapes: ShapeColumn | null): Steps<UnitAt> {
  if (!unitSet || unitSet.kind === 'points') return () => -1;
  if (shapes) {
    const locate = yield* packedLocator(shapes);
    return (lat, lon) => locate(lat, lon).unit;
  }
  if (unitSet.kind !== 'us-states' && unitSet.kind !== 'us-counties') return nearestUnits(units.lat, units.lon);
  const areas = usAreas(unitSet.kind);
  yield;
  const locate = unitLocator(areas.map(shapeOf));
  return (lat, lon) => locate(lat, lon).unit;
}
