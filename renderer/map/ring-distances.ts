import type { View } from './crowds.ts';
import { latitudeOf } from './mercator.ts';

export const KM_PER = { km: 1, miles: 1.609344 };
const EQUATOR_KM = 40_075.016686;

/** Distances at which rings are drawn, in the plan's unit, and how many of them up to the largest. */
const DISTANCES = [1, 2, 5, 10, 25, 50, 100, 200, 400, 800, 1600];
const MOST_RINGS = 3;
/** Radius of the largest ring that fits, as a share of the shorter side of what is seen. */
const MOST_OF_SIGHT = 0.2;
/** Where nobody has said yet what is seen. */
const USUAL = 100;

/** What a planner can choose as the largest ring, in the plan's unit of distance. */
export const RING_CHOICES = DISTANCES.filter((distance) => distance >= 10 && distance <= 800);

/** The rings up to the largest, the smallest first. */
export function ringDistances(largest: number): number[] {
  return DISTANCES.filter((distance) => distance <= largest).slice(-MOST_RINGS);
}

/** The largest ring of which all is seen around the middle of the view, in the plan's unit of distance. */
export function ringThatFits(view: View | null, unit: 'km' | 'miles'): number {
  if (!view) return USUAL;
  const latitude = latitudeOf((view.north + view.south) / 2);
  const kmAcross = EQUATOR_KM * Math.cos((latitude * Math.PI) / 180);
  const shorter = Math.min(view.east - view.west, view.south - view.north);
  const most = (shorter * kmAcross * MOST_OF_SIGHT) / KM_PER[unit];
  return DISTANCES.findLast((distance) => distance <= most) ?? (DISTANCES[0] as number);
}
