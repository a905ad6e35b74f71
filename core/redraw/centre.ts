import type { Fullness } from './fullness.ts';
import type { Ground } from './ground.ts';

/** A place in the plane, km. */
export interface PlaneCentre {
  readonly x: number;
  readonly y: number;
}

/**
 * Centre of some places by the measure that weighs; where nothing weighs there, every place counts the same. NaN for
 * no place at all.
 */
export function centreOf(ground: Ground, fullness: Fullness, places: Iterable<number>): PlaneCentre {
  const { xKm, yKm } = ground;
  const all = [...places];
  const weights = all.map((place) => valueAt(ground, fullness, place, fullness.weighing));
  const weight = weights.reduce((sum, one) => sum + one, 0);
  let [x, y] = [0, 0];
  all.forEach((place, i) => {
    const share = weight > 0 ? (weights[i] as number) / weight : 1 / all.length;
    x += share * (xKm[place] as number);
    y += share * (yKm[place] as number);
  });
  return all.length === 0 ? { x: Number.NaN, y: Number.NaN } : { x, y };
}

/** What the units on a place bring of a measure, by its index in the plan. */
export function valueAt({ rows, kin, membersOf }: Ground, fullness: Fullness, place: number, measure: number): number {
  if (!kin) return fullness.value(rows[place] as number, measure);
  return membersOf(place).reduce((sum, row) => sum + fullness.value(row, measure), 0);
}

/** Squared distance of a place to a centre, km2. */
export function squareTo({ xKm, yKm }: Ground, place: number, { x, y }: PlaneCentre): number {
  return ((xKm[place] as number) - x) ** 2 + ((yKm[place] as number) - y) ** 2;
}

/** The places of a territory, rising. */
export function placesIn(territory: Int32Array, key: number): number[] {
  const places: number[] = [];
  for (let place = 0; place < territory.length; place++) if (territory[place] === key) places.push(place);
  return places;
}
