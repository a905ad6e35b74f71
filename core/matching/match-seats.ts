import { scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Rep } from '../model/territory.ts';

/** Who can be matched with what in one scenario and role. */
export interface MatchSeats {
  /** Sellers who sit in this role, or nowhere in the scenario, in the order of their keys. */
  readonly reps: readonly Rep[];
  /** Seats in the order of their territories. */
  readonly seats: readonly MatchSeat[];
  /** Sellers who are left out, because they work in another role of the scenario. */
  readonly elsewhere: number;
}

/**
 * A place for one rep. A territory has as many as reps work it today, one at least: a team stays a team of as many, and
 * each of its reps is matched by what the whole territory wants.
 */
interface MatchSeat {
  readonly territory: TerritoryKey;
  /** Which of the territory's seats, from 0. */
  readonly place: number;
  /** Share of the territory today; 1 where it is vacant. */
  readonly share: number;
  /** Row of the rep who sits here today, -1 for none of those who are matched. */
  readonly today: number;
}

export function matchSeats(plan: Plan, scenario: ScenarioKey, role: RoleKey): MatchSeats {
  const used = scenarioTerritoriesOf(plan, scenario, role);
  const here = new Set<number>(used.flatMap(({ reps }) => reps.map(({ rep }) => rep)));
  const anywhere = plan.scenarioTerritories.filter((seat) => seat.scenario === scenario);
  const busy = new Set<number>(anywhere.flatMap(({ reps }) => reps.map(({ rep }) => rep)));
  const sellers = plan.reps.filter(({ manages }) => manages === null);
  const reps = sellers.filter(({ key }) => here.has(key) || !busy.has(key));
  const rowOf = new Map(reps.map(({ key }, row) => [key, row]));
  const seats = used.flatMap(({ territory, reps: seated }): MatchSeat[] =>
    seated.length === 0
      ? [{ territory, place: 0, share: 1, today: -1 }]
      : seated.map(({ rep, share }, place) => ({ territory, place, share, today: rowOf.get(rep) ?? -1 })),
  );
  return { reps, seats, elsewhere: sellers.length - reps.length };
}

/** How many seats a territory has; 1 where the scenario says nothing of it. */
export function seatCount(plan: Plan, scenario: ScenarioKey, territory: TerritoryKey): number {
  const used = plan.scenarioTerritories.find((seat) => seat.scenario === scenario && seat.territory === territory);
  return Math.max(1, used?.reps.length ?? 0);
}
