import { scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { type HiringMonth, hiringPlan, type TeamMember } from './hiring-plan.ts';
import { type Ramp, USUAL_RAMP } from './ramp.ts';
import { monthsInJob } from './ramped-fte.ts';
import { sizingOf } from './sizing-facts.ts';

/** The hiring plan of a scenario and role, month by month. */
export interface PlanHiring {
  readonly ramp: Ramp;
  /** Ramped-rep equivalents that are needed. */
  readonly needed: readonly number[];
  readonly months: readonly HiringMonth[];
  readonly hires: number;
  /** Whole full-time reps more than are needed in the last month; 0 where nobody is too many. */
  readonly surplus: number;
}

/**
 * Who is to be hired when, so that `reps` (full-time, ramped, not rounded) are there from the month on that the settings
 * say; until then the team of today is enough. The team is whoever works a territory here, ramping since their first day;
 * of whom nobody says since when is ramped.
 */
export function planHiring(plan: Plan, scenario: ScenarioKey, role: RoleKey, reps: number): PlanHiring {
  const { leadMonths, neededFrom } = sizingOf(plan);
  const ramp = plan.settings.ramp ?? USUAL_RAMP;
  const team = teamOf(plan, scenario, role);
  const months = plan.settings.periodMonths;
  const present = team.reduce((sum, { capacity }) => sum + capacity, 0);
  const needed = Array.from({ length: months }, (_, month) => {
    return month + 1 < neededFrom ? Math.min(reps, present) : reps;
  });
  const made = hiringPlan(team, needed, ramp, leadMonths);
  const last = made.at(-1);
  return {
    ramp,
    needed,
    months: made,
    hires: made.reduce((sum, { hires }) => sum + hires, 0),
    surplus: last ? Math.max(0, Math.floor(last.onBoard - reps + ROUNDING)) : 0,
  };
}

/** A sum of doubles is not exact. */
const ROUNDING = 1e-9;

function teamOf(plan: Plan, scenario: ScenarioKey, role: RoleKey): TeamMember[] {
  const seated = new Set(scenarioTerritoriesOf(plan, scenario, role).flatMap(({ reps }) => reps.map(({ rep }) => rep)));
  return plan.reps
    .filter(({ key }) => seated.has(key))
    .map((rep) => ({
      capacity: rep.capacityFte,
      startMonth: -(monthsInJob(rep, plan.settings) ?? Number.MAX_SAFE_INTEGER),
    }));
}
