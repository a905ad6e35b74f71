import { assignmentOf, scenarioTerritoriesOf } from '../model/assignment.ts';
import type { BalanceRun, RunGround, RunPart } from '../model/balance-run.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { ScenarioTerritory } from '../model/territory.ts';

/** The scenario as it stands, for a run to remember. */
export function groundOfRun(plan: Plan, scenario: ScenarioKey, role: RoleKey): RunGround {
  return { seats: scenarioTerritoriesOf(plan, scenario, role), today: assignmentOf(plan, scenario, role) };
}

/**
 * The plan with a scenario as it stood before a run and everything else as it is; or the parts that are not what they
 * were, where that can be told without the problem: units that came or went, locks (they hold as they are now), and
 * territories that are gone.
 */
export function planBeforeRun(
  plan: Plan,
  { scenario, role }: Pick<BalanceRun, 'scenario' | 'role'>,
  { seats, today }: RunGround,
): { readonly plan: Plan } | { readonly changed: readonly RunPart[] } {
  const now = scenarioTerritoriesOf(plan, scenario, role);
  const known = new Set<number>(plan.territories.map(({ key }) => key));
  const reps = new Set<number>(plan.reps.map(({ key }) => key));
  const changed: RunPart[] = [];
  if (today.length !== plan.units.count) changed.push('units');
  if (heldSeats(seats) !== heldSeats(now)) changed.push('locks');
  if (seats.some((seat) => !known.has(seat.territory))) changed.push('today');
  if (seats.some((seat) => seat.reps.some(({ rep }) => !reps.has(rep)))) changed.push('people');
  if (changed.length > 0) return { changed };
  const others = plan.scenarioTerritories.filter((seat) => !now.includes(seat));
  const scenarioTerritories = [...others, ...seats].sort(
    (a, b) => a.scenario - b.scenario || a.territory - b.territory,
  );
  const assignments = plan.assignments.map((one) =>
    one.scenario === scenario && one.role === role ? { ...one, territories: today } : one,
  );
  return { plan: { ...plan, scenarioTerritories, assignments } };
}

/** Territories that are locked as a whole or have a fixed centre, in a text that is the same for the same ones. */
function heldSeats(seats: readonly ScenarioTerritory[]): string {
  return seats
    .flatMap(({ territory, locked, fixedCentre }) =>
      locked || fixedCentre ? [`${territory}/${locked}/${fixedCentre?.lat}/${fixedCentre?.lon}`] : [],
    )
    .sort()
    .join();
}
