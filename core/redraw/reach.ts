import type { MeasureKey } from '../model/ids.ts';
import { valueAt } from './centre.ts';
import type { Fullness } from './fullness.ts';
import type { Ground } from './ground.ts';

/** How far a territory is to grow, or to be trimmed: to a limit of a measure, to a total of it, or by units. */
export type Reach =
  | { readonly kind: 'limit'; readonly measure: MeasureKey; readonly side: 'minimum' | 'ideal' | 'maximum' }
  | { readonly kind: 'total'; readonly measure: MeasureKey; readonly total: number }
  | { readonly kind: 'units'; readonly units: number };

/** A reach that can be walked towards unit by unit. */
export interface Goal {
  /** Whether what is on a place brings the territory nearer to the goal, and not beyond it. */
  allows(place: number): boolean;
  /** Whether the goal is reached. */
  isReached(): boolean;
  /** Tells that a place was taken in, or given away. */
  count(place: number): void;
}

/**
 * The goal of a territory that grows (`way` 1) or is trimmed (-1); null where the plan does not have the measure. A limit
 * is met: a minimum by growing, a maximum or a total by trimming is reached or passed by a part of a unit, but the limit
 * behind it is kept to; growing, a maximum or a total is kept to, as is a minimum by trimming. The ideal is come as near
 * to as units allow, on either side. Of so many units those that come along with one of them are not counted.
 */
export function goalOf(ground: Ground, fullness: Fullness, territory: number, reach: Reach, way: 1 | -1): Goal | null {
  if (reach.kind === 'units') return unitGoal(reach.units);
  const measure = ground.plan.measures.findIndex(({ key }) => key === reach.measure);
  if (measure < 0) return null;
  const limit = fullness.limit(territory, measure);
  const target = reach.kind === 'total' ? reach.total : limit[reach.side];
  const side = reach.kind === 'total' ? 'maximum' : reach.side;
  const isMet = side === (way === 1 ? 'minimum' : 'maximum');
  /** What may still come (growing) or go (trimming), to the target and to the limit behind it. */
  const room = () => way * (target - fullness.total(territory, measure));
  const most = () => way * (limit[way === 1 ? 'maximum' : 'minimum'] - fullness.total(territory, measure));
  return {
    allows(place) {
      const value = valueAt(ground, fullness, place, measure);
      if (side === 'ideal') return Math.abs(room() - value) <= Math.abs(room()) && value <= most();
      return value <= (isMet ? Math.max(most(), room()) : room());
    },
    isReached: () => room() <= 0,
    count() {},
  };
}

function unitGoal(units: number): Goal {
  let left = units;
  return {
    allows: () => left > 0,
    isReached: () => left <= 0,
    count() {
      left--;
    },
  };
}
