import { atHome } from '../edit/rep-homes.ts';
import { greatCircleKm } from '../geo/distance.ts';
import { scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { unitValues } from './unit-values.ts';

/** A scenario and role with who has which unit in it. */
interface Assigned {
  readonly plan: Plan;
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly assignment: Int32Array;
}

/** How far reps are from their territories. */
export interface HomeDistance {
  /** Territories whose rep has a home. */
  readonly territories: number;
  /** Mean road distance from the home to the units of these territories, weighted by the first measure; null for none. */
  readonly roadKm: number | null;
}

/** The distance from home over the territories of a scenario: great circles times the plan's road factor. */
export function homeDistance({ plan, scenario, role, assignment }: Assigned): HomeDistance {
  const seats = scenarioTerritoriesOf(plan, scenario, role);
  const homes = new Map(
    seats.flatMap(({ territory, reps }) => {
      const rep = atHome(reps, plan.reps);
      return rep ? [[territory as number, rep] as const] : [];
    }),
  );
  if (homes.size === 0 || plan.measures.length === 0) return { territories: homes.size, roadKm: null };
  const values = unitValues(plan, 0);
  let sum = 0;
  let weight = 0;
  for (let row = 0; row < plan.units.count; row++) {
    const home = homes.get(assignment[row] as number);
    const value = values[row] as number;
    if (!home || !(value > 0)) continue;
    const km = greatCircleKm(plan.units.lat[row] as number, plan.units.lon[row] as number, home.homeLat, home.homeLon);
    if (!Number.isFinite(km)) continue;
    sum += value * km;
    weight += value;
  }
  const { roadFactor } = plan.settings.balance;
  return { territories: homes.size, roadKm: weight > 0 ? (sum / weight) * roadFactor : null };
}
