import { greatCircleKm } from '../geo/distance.ts';
import { linearAssignment } from '../matching/linear-assignment.ts';
import type { Rep, RepShare } from '../model/territory.ts';
import { type Capacities, territoryCapacity } from '../tally/territory-capacity.ts';

/** A territory of a solution that gets reps. */
export interface OpenSeat {
  /** The FTE its limits were made for. */
  readonly capacity: number;
  /** Its centre, NaN for none. */
  readonly lat: number;
  readonly lon: number;
  /** The crew it keeps because something is locked in it, -1 where it is open. */
  readonly held: number;
}

/** Reps who work a territory together: those of a territory of today, none, or a rep without a territory. */
export interface Crew {
  readonly reps: readonly RepShare[];
  /** Whether it has a territory today, and so goes before those that have none. */
  readonly seated: boolean;
}

/**
 * The crew of each territory, -1 where none is left. Crews only sit where the limits were made for their capacity.
 * Among the territories of one capacity they sit so that what they keep (`kept`: territories in rows, crews in
 * columns) is largest in sum; reps without a territory who keep nothing anywhere go where their home is nearest.
 */
export function seatReps(
  seats: readonly OpenSeat[],
  crews: readonly Crew[],
  kept: Float64Array,
  plan: Capacities,
): Int32Array {
  const crewOf = Int32Array.from(seats, ({ held }) => held);
  const free = (crew: number) => !crewOf.includes(crew);
  const keptBy = (seat: number, crew: number) => kept[seat * crews.length + crew] as number;
  const capacities = crews.map((crew) => capacityClass(territoryCapacity(crew, plan)));
  const owns = crews.map(({ seated }, crew) => seated || seats.some((_, seat) => keptBy(seat, crew) > 0));
  for (const capacity of new Set(seats.map((seat) => capacityClass(seat.capacity)))) {
    const rows = [...seats.keys()].filter((seat) => capacityClass((seats[seat] as OpenSeat).capacity) === capacity);
    const columns = [...crews.keys()].filter((crew) => capacities[crew] === capacity && free(crew));
    const whole = rows.reduce((sum, seat) => sum + columns.reduce((all, crew) => all + keptBy(seat, crew), 0), 1);
    const keeping = (seat: number, crew: number) => -keptBy(seat, crew) - (crews[crew]?.seated ? whole : 0);
    const place = (wanted: readonly number[], cost: (seat: number, crew: number) => number) => {
      const open = rows.filter((seat) => crewOf[seat] === -1);
      return pairs(open, wanted, cost);
    };
    const owners = columns.filter((crew) => owns[crew]);
    for (const [seat, crew] of place(owners, keeping)) {
      if (crews[crew]?.seated || keptBy(seat, crew) > 0) crewOf[seat] = crew;
    }
    const way = (seat: number, crew: number) => wayToWork(seats[seat] as OpenSeat, crews[crew] as Crew, plan.reps);
    for (const [seat, crew] of place(columns.filter(free), way)) crewOf[seat] = crew;
  }
  return crewOf;
}

/** Capacities are sums of shares of FTE: equal but for their rounding. */
function capacityClass(capacity: number): string {
  return capacity.toFixed(6);
}

function pairs(
  seats: readonly number[],
  crews: readonly number[],
  cost: (seat: number, crew: number) => number,
): [number, number][] {
  const costs = Float64Array.from({ length: seats.length * crews.length }, (_, cell) =>
    cost(seats[Math.floor(cell / crews.length)] as number, crews[cell % crews.length] as number),
  );
  const columns = linearAssignment(costs, seats.length, crews.length);
  return seats.flatMap((seat, i): [number, number][] => {
    const crew = crews[columns[i] as number];
    return crew === undefined ? [] : [[seat, crew]];
  });
}

function wayToWork(seat: OpenSeat, { reps: crew }: Crew, reps: readonly Rep[]): number {
  const first = reps.find(({ key }) => key === crew[0]?.rep);
  if (!first || first.homeLat === null || first.homeLon === null || Number.isNaN(seat.lat)) return 0;
  return greatCircleKm(seat.lat, seat.lon, first.homeLat, first.homeLon);
}
