import { greatCircleKm } from '../geo/distance.ts';
import { linearAssignment } from '../matching/linear-assignment.ts';
import type { Rep, RepShare } from '../model/territory.ts';
import { territoryCapacity } from '../tally/territory-capacity.ts';

/** A new territory that may get reps: the capacity its limits were made for, and its centre (NaN for none). */
export interface OpenSeat {
  readonly capacity: number;
  readonly lat: number;
  readonly lon: number;
}

/** Further apart than any two places on Earth: a wrong capacity is worse than any way to work. */
const FAR_KM = 30_000;

/**
 * Gives crews (the reps of a territory that is no more, or a rep without one) to new territories, each crew once:
 * those of the right capacity first, then the nearest by the home of the crew's first rep. Empty where none is left.
 */
export function seatReps(
  seats: readonly OpenSeat[],
  crews: readonly (readonly RepShare[])[],
  reps: readonly Rep[],
): (readonly RepShare[])[] {
  const cost = new Float64Array(seats.length * crews.length);
  seats.forEach((seat, s) => {
    crews.forEach((crew, c) => {
      const fits = Math.abs(territoryCapacity({ reps: crew }, reps) - seat.capacity) <= 1e-9;
      cost[s * crews.length + c] = (fits ? 0 : FAR_KM) + wayToWork(seat, crew, reps);
    });
  });
  return Array.from(linearAssignment(cost, seats.length, crews.length), (crew) => crews[crew] ?? []);
}

function wayToWork(seat: OpenSeat, crew: readonly RepShare[], reps: readonly Rep[]): number {
  const first = reps.find(({ key }) => key === crew[0]?.rep);
  if (!first || first.homeLat === null || first.homeLon === null || Number.isNaN(seat.lat)) return 0;
  return greatCircleKm(seat.lat, seat.lon, first.homeLat, first.homeLon);
}
