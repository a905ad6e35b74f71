import type { Plan } from '../../core/model/plan.ts';
import { type ShapeColumn, shapeAt } from '../../core/model/shape-column.ts';
import { unitLocator } from '../../data/boundaries/place-in-units.ts';
import { usUnits } from '../../data/boundaries/us-units.ts';
import { nearestUnits } from '../../data/import/nearest-unit.ts';
import { unitsOfPlan } from './plan-units.ts';
import type { Store } from './store.ts';

/** Row of the unit that a place belongs to, -1 where it is far from all. */
type UnitAt = (lat: number, lon: number) => number;

/**
 * Finds the units of a plan by place: areas by their outlines, units without any by the nearest place. With points,
 * where the account's place becomes its unit, every answer is -1.
 */
export async function unitAt(store: Store, plan: Plan): Promise<UnitAt> {
  const asked = await unitsOfPlan(store, plan, null, []);
  switch (asked.kind) {
    case 'us-states':
    case 'us-counties': {
      const locate = unitLocator(usUnits(asked.kind).shapes);
      return (lat, lon) => locate(lat, lon).unit;
    }
    case 'plan': {
      const { shapes, units } = asked.list;
      if (!shapes) return nearestUnits(units.lat, units.lon);
      const locate = unitLocator(outlines(shapes, units.count));
      return (lat, lon) => locate(lat, lon).unit;
    }
    default:
      return () => -1;
  }
}

function outlines(shapes: ShapeColumn, count: number) {
  return Array.from({ length: count }, (_, row) => shapeAt(shapes, row));
}
