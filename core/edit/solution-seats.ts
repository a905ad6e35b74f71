import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { ScenarioTerritory, Territory } from '../model/territory.ts';
import { accountTerritories } from '../tally/account-territories.ts';
import type { PlanProblem } from './balance-problem.ts';
import { keptByCrews } from './kept-by-crews.ts';
import { type Crew, seatReps } from './seat-reps.ts';
import { keptCentre, territoryCentres } from './territory-centres.ts';
import { freeReps } from './territory-seats.ts';

/** A solution once its territories have their records. */
export interface PlacedSolution {
  /** Territory of each unit of the problem. */
  readonly assignment: Int32Array;
  /** The territories in the order of the solution. */
  readonly territories: readonly Territory[];
  /** The scenario's territories of today. */
  readonly used: readonly ScenarioTerritory[];
  /** Territory key per unit of the plan, after the solution. */
  readonly next: Int32Array;
  /** What each territory (rows) shares with each of today's (columns). */
  readonly kept: Float64Array;
}

/** What the scenario says of each territory of a solution: its centre, who works it, and the locks it had. */
export function seatsOfSolution(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  made: PlanProblem,
  placed: PlacedSolution,
): ScenarioTerritory[] {
  const { territories, used } = placed;
  const centres = territoryCentres(
    plan.units,
    made.unitRows,
    placed.assignment,
    made.problem.weight,
    territories.length,
  );
  const crews = crewsFor(plan, scenario, used, territories.length);
  const rowOf = new Map(territories.map(({ key }, t) => [key as number, t]));
  const accountTerritory = accountTerritories(plan, scenario, role, placed.next).map((key) => rowOf.get(key) ?? -1);
  const crewOf = seatReps(
    centres.map((centre, t) => ({
      capacity: made.territoryCapacities[t] as number,
      ...centre,
      held: heldCrew(made, used, crews, t),
    })),
    crews,
    keptByCrews(plan, crews, territories.length, accountTerritory, placed.kept),
    plan,
  );
  const today = new Map(used.map((seat) => [seat.territory, seat]));
  return territories.map(({ key }, t) => {
    const before = today.get(key);
    return {
      scenario,
      territory: key,
      ...keptCentre(centres[t] as { lat: number; lon: number }),
      locked: before?.locked ?? false,
      ...(before?.fixedCentre && { fixedCentre: before.fixedCentre }),
      reps: crews[crewOf[t] as number]?.reps ?? [],
    };
  });
}

/** The crew that stays with a territory: that of the territory it has to be, or of the rep whose home pulled it. */
function heldCrew(made: PlanProblem, used: readonly ScenarioTerritory[], crews: readonly Crew[], t: number): number {
  const held = used.findIndex(({ territory }) => territory === made.heldTerritories[t]);
  if (held !== -1 || made.homeReps[t] === 0) return held;
  return crews.findIndex(({ reps }) => reps.some(({ rep }) => rep === made.homeReps[t]));
}

/** The crews of today; reps without a territory only where there are to be more territories than today. */
function crewsFor(plan: Plan, scenario: ScenarioKey, used: readonly ScenarioTerritory[], count: number): Crew[] {
  const seated = used.map(({ reps }): Crew => ({ reps, seated: true }));
  const free = count > used.length ? freeReps(plan, scenario) : [];
  return [...seated, ...free.map(({ key }): Crew => ({ reps: [{ rep: key, share: 1 }], seated: false }))];
}
